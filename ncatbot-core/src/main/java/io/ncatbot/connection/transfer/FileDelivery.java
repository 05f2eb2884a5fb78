package io.ncatbot.connection.transfer;

/**
 * How files of this machine get to NapCat.
 */
public enum FileDelivery {

	/**
	 * Small ones inside of the request, large ones by an upload before it. It works
	 * wherever NapCat runs.
	 */
	AUTO,

	/**
	 * By their path: NapCat sees this machine's disk under the same paths. What is no
	 * file, such as bytes, goes as with {@link #AUTO}.
	 */
	SHARED_DISK

}

package io.ncatbot.api.file;

/**
 * Hears how far a file is.
 */
@FunctionalInterface
public interface TransferListener {

	/**
	 * Hears that another chunk has arrived. It runs on a thread of the transfer, which
	 * goes on when this returns; an exception ends the transfer.
	 * @param bytes how much has arrived, in bytes
	 * @param total the file's size in bytes; -1 while it is not known
	 */
	void onProgress(long bytes, long total);

}

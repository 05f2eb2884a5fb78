package io.ncatbot.connection.transfer;

/**
 * How files are carried.
 *
 * @param delivery how files of this machine get to NapCat
 * @param inlineLimit how many bytes of files may go inside of one request where the peer
 * knows no uploads
 * @param spillLimit how many bytes of one download may wait in a temporary file
 */
public record FileSettings(FileDelivery delivery, long inlineLimit, long spillLimit) {

	/**
	 * The defaults. NapCat takes frames of 50 MiB, of which Base64 leaves three quarters
	 * for the files.
	 */
	public static final FileSettings DEFAULTS = new FileSettings(FileDelivery.AUTO, 36L << 20, 4L << 30);

}

package io.ncatbot.message;

/**
 * A set of files to be fetched by a link (闪传). It can only be received:
 * {@code send_flash_msg} sends one.
 *
 * @param fileSetId the id of the set
 */
public record FlashTransfer(String fileSetId) implements Segment {

	@Override
	public String type() {
		return "flashtransfer";
	}

}

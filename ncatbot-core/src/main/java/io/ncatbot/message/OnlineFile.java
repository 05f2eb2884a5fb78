package io.ncatbot.message;

/**
 * A file that a friend offers while both are online (在线文件). It can only be received: the
 * online-file actions answer it.
 *
 * @param msgId the message's internal id
 * @param elementId the element's internal id
 * @param fileName the name of the file
 * @param fileSize its size in bytes
 * @param isDir whether it is a folder
 */
public record OnlineFile(String msgId, String elementId, String fileName, long fileSize,
		boolean isDir) implements Segment {

	@Override
	public String type() {
		return "onlinefile";
	}

}

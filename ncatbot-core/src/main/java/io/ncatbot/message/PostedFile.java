package io.ncatbot.message;

/**
 * A file that is sent as a message of its own (以消息发送文件), in exactly one of the forms that
 * chats show files in. <pre>
 * api.postGroupFile(groupId, PostedFile.video(FileSource.of(Path.of("cat.mp4"))))
 * </pre>
 */
public final class PostedFile {

	private final Segment segment;

	private PostedFile(Segment segment) {
		this.segment = segment;
	}

	/**
	 * Shown as an image (图片).
	 * @param source the content
	 * @return the file
	 */
	public static PostedFile image(FileSource source) {
		return new PostedFile(new Image(source));
	}

	/**
	 * Played as a voice message (语音).
	 * @param source the content
	 * @return the file
	 */
	public static PostedFile record(FileSource source) {
		return new PostedFile(new Voice(source));
	}

	/**
	 * Played as a video (视频).
	 * @param source the content
	 * @return the file
	 */
	public static PostedFile video(FileSource source) {
		return new PostedFile(new Video(source));
	}

	/**
	 * Offered for download (文件).
	 * @param source the content
	 * @return the file
	 */
	public static PostedFile file(FileSource source) {
		return new PostedFile(new File(source));
	}

	/**
	 * Offered for download under a name (文件).
	 * @param source the content
	 * @param name the name
	 * @return the file
	 */
	public static PostedFile file(FileSource source, String name) {
		return new PostedFile(new File(source, name));
	}

	/**
	 * The file as a message.
	 * @return the message, which has nothing else
	 */
	public Message toMessage() {
		return Message.of(this.segment);
	}

	@Override
	public String toString() {
		return toMessage().toString();
	}

}

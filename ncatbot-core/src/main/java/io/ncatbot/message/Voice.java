package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A voice message (语音), which OneBot calls {@code record}. NapCat converts what is sent
 * to QQ's own format.
 *
 * @param source the content; of a received one the key that it is sent again by
 * @param url where a received one can be downloaded; may be a path on NapCat's host, or
 * null
 * @param path the path of a received one on NapCat's host
 * @param fileSize the size of a received one in bytes
 */
public record Voice(FileSource source, @Nullable String url, @Nullable String path,
		@Nullable Long fileSize) implements Segment {

	/**
	 * A voice message to be sent.
	 * @param source its content
	 */
	public Voice(FileSource source) {
		this(source, null, null, null);
	}

	/**
	 * The file's name.
	 * @return the name; of a received one what NapCat calls {@code file}
	 */
	public String file() {
		return this.source.name();
	}

	@Override
	public String type() {
		return "record";
	}

}

package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A video (视频). NapCat advises to send what is larger than 100 MB as a {@link File}.
 *
 * @param source the content; of a received one the key that it is sent again by
 * @param url where a received one can be downloaded; may be a path on NapCat's host, or
 * null
 * @param fileSize the size of a received one in bytes
 * @param name the name to send it under; null for its own
 * @param thumb the picture to show before it is played; null for one of the video
 */
public record Video(FileSource source, @Nullable String url, @Nullable Long fileSize, @Nullable String name,
		@Nullable FileSource thumb) implements Segment {

	/**
	 * A video to be sent.
	 * @param source its content
	 */
	public Video(FileSource source) {
		this(source, null, null, null, null);
	}

	/**
	 * The file's name.
	 * @return the name; of a received one what NapCat calls {@code file}
	 */
	public String file() {
		return this.source.name();
	}

	/**
	 * The same video with a picture to show before it is played.
	 * @param thumb the picture
	 * @return the video
	 */
	public Video withThumb(FileSource thumb) {
		return new Video(this.source, this.url, this.fileSize, this.name, thumb);
	}

	@Override
	public String type() {
		return "video";
	}

}

package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * An image (图片). A face from QQ's market arrives as an image too, and is sent again as
 * {@link #marketFace()}.
 *
 * @param source the content; of a received one the key that it is sent again by
 * @param url where a received one can be downloaded, for about two hours; may be a path
 * on NapCat's host
 * @param summary what is shown in place of the image in lists; mostly null or
 * {@code [图片]}
 * @param subType 0 for an image, 1 for a sticker of the user; null where not told
 * @param fileSize the size of a received one in bytes
 * @param key the key of a market face, else null
 * @param emojiId the id of a market face, else null
 * @param emojiPackageId the set of a market face, else null
 */
public record Image(FileSource source, @Nullable String url, @Nullable String summary, @Nullable Integer subType,
		@Nullable Long fileSize, @Nullable String key, @Nullable String emojiId,
		@Nullable Long emojiPackageId) implements Segment {

	/**
	 * An image to be sent.
	 * @param source its content
	 */
	public Image(FileSource source) {
		this(source, null, null, null, null, null, null, null);
	}

	/**
	 * The file's name.
	 * @return the name; of a received image what NapCat calls {@code file}
	 */
	public String file() {
		return this.source.name();
	}

	/**
	 * The market face (商城表情) that this image shows.
	 * @return the face as it can be sent; null when this is an ordinary image
	 */
	public @Nullable MarketFace marketFace() {
		return (this.key != null && this.emojiId != null && this.emojiPackageId != null)
				? new MarketFace(this.emojiPackageId, this.emojiId, this.key, this.summary) : null;
	}

	/**
	 * The same image with another summary.
	 * @param summary what is shown in place of the image in lists
	 * @return the image
	 */
	public Image withSummary(String summary) {
		return new Image(this.source, this.url, summary, this.subType, this.fileSize, this.key, this.emojiId,
				this.emojiPackageId);
	}

	/**
	 * The same image, shown as a sticker.
	 * @return the image
	 */
	public Image asSticker() {
		return new Image(this.source, this.url, this.summary, 1, this.fileSize, this.key, this.emojiId,
				this.emojiPackageId);
	}

	@Override
	public String type() {
		return "image";
	}

}

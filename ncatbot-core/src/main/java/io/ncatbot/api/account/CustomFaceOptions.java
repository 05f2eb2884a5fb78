package io.ncatbot.api.account;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a face that is added. NapCat finds out the rest from the file.
 *
 * @param emojiId its id in a market; null to leave it out
 * @param packageId the id of its set in a market; null to leave it out
 * @param fileName the file's name; null to leave it out
 * @param fileSize the file's size in bytes; null to leave it out
 * @param md5 the MD5 of the file's content; null to leave it out
 * @param isMarkFace whether it is a face of QQ's market; null to leave it out
 * @param isOrigin whether it is kept as it is; null to leave it out
 */
@ActionOptions
public record CustomFaceOptions(@Nullable String emojiId, @Nullable String packageId, @Nullable String fileName,
		@Nullable Long fileSize, @Nullable String md5, @Nullable Boolean isMarkFace, @Nullable Boolean isOrigin) {

	/**
	 * Nothing but NapCat's defaults.
	 */
	public static final CustomFaceOptions DEFAULTS = new CustomFaceOptions(null, null, null, null, null, null, null);

	/**
	 * The same with another value of {@code emojiId}.
	 * @param emojiId its id in a market
	 * @return the changed copy
	 */
	public CustomFaceOptions withEmojiId(String emojiId) {
		return new CustomFaceOptions(emojiId, this.packageId, this.fileName, this.fileSize, this.md5, this.isMarkFace,
				this.isOrigin);
	}

	/**
	 * The same with another value of {@code packageId}.
	 * @param packageId the id of its set in a market
	 * @return the changed copy
	 */
	public CustomFaceOptions withPackageId(String packageId) {
		return new CustomFaceOptions(this.emojiId, packageId, this.fileName, this.fileSize, this.md5, this.isMarkFace,
				this.isOrigin);
	}

	/**
	 * The same with another value of {@code fileName}.
	 * @param fileName the file's name
	 * @return the changed copy
	 */
	public CustomFaceOptions withFileName(String fileName) {
		return new CustomFaceOptions(this.emojiId, this.packageId, fileName, this.fileSize, this.md5, this.isMarkFace,
				this.isOrigin);
	}

	/**
	 * The same with another value of {@code fileSize}.
	 * @param fileSize the file's size in bytes
	 * @return the changed copy
	 */
	public CustomFaceOptions withFileSize(long fileSize) {
		return new CustomFaceOptions(this.emojiId, this.packageId, this.fileName, fileSize, this.md5, this.isMarkFace,
				this.isOrigin);
	}

	/**
	 * The same with another value of {@code md5}.
	 * @param md5 the MD5 of the file's content
	 * @return the changed copy
	 */
	public CustomFaceOptions withMd5(String md5) {
		return new CustomFaceOptions(this.emojiId, this.packageId, this.fileName, this.fileSize, md5, this.isMarkFace,
				this.isOrigin);
	}

	/**
	 * The same with another value of {@code isMarkFace}.
	 * @param isMarkFace whether it is a face of QQ's market
	 * @return the changed copy
	 */
	public CustomFaceOptions withIsMarkFace(boolean isMarkFace) {
		return new CustomFaceOptions(this.emojiId, this.packageId, this.fileName, this.fileSize, this.md5, isMarkFace,
				this.isOrigin);
	}

	/**
	 * The same with another value of {@code isOrigin}.
	 * @param isOrigin whether it is kept as it is
	 * @return the changed copy
	 */
	public CustomFaceOptions withIsOrigin(boolean isOrigin) {
		return new CustomFaceOptions(this.emojiId, this.packageId, this.fileName, this.fileSize, this.md5,
				this.isMarkFace, isOrigin);
	}

}

package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A file (文件).
 *
 * @param source the content; of a received one its name
 * @param name the name to send it under; null for its own
 * @param fileId the key that a received one is sent again by, else null
 * @param fileSize the size of a received one in bytes
 * @param url where a received one can be downloaded, or null
 */
public record File(FileSource source, @Nullable String name, @Nullable String fileId, @Nullable Long fileSize,
		@Nullable String url) implements Segment {

	/**
	 * A file to be sent.
	 * @param source its content
	 */
	public File(FileSource source) {
		this(source, null, null, null, null);
	}

	/**
	 * A file to be sent under a name.
	 * @param source its content
	 * @param name the name
	 */
	public File(FileSource source, String name) {
		this(source, name, null, null, null);
	}

	/**
	 * The file's name.
	 * @return the name it is sent under; of a received one what NapCat calls {@code file}
	 */
	public String file() {
		return (this.name != null) ? this.name : this.source.name();
	}

	@Override
	public String type() {
		return "file";
	}

}

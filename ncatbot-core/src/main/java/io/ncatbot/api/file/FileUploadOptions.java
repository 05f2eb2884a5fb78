package io.ncatbot.api.file;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How a file is brought to NapCat's host.
 *
 * @param name its name there, without folders; a file that has the name already is
 * replaced. Null for the source's own name behind a random id, which no other upload has
 * @param retention after how long NapCat deletes it, in whole milliseconds; zero for
 * never, null for NapCat's default of five minutes
 * @param progress hears how far the upload is; null for nobody
 */
public record FileUploadOptions(@Nullable String name, @Nullable Duration retention,
		@Nullable TransferListener progress) {

	/**
	 * The defaults.
	 */
	public static final FileUploadOptions DEFAULTS = new FileUploadOptions(null, null, null);

	/**
	 * Checks the options.
	 */
	public FileUploadOptions {
		if (name != null && !isBare(name)) {
			throw new IllegalArgumentException("The name of an upload becomes a file of NapCat's host, and '" + name
					+ "' is none: give it without folders, such as \"cat.png\"");
		}
		if (retention != null && retention.isNegative()) {
			throw new IllegalArgumentException(
					"A file cannot be kept for " + retention + ": give zero or more, zero for ever");
		}
	}

	private static boolean isBare(String name) {
		return !name.isBlank() && !name.equals(".") && !name.equals("..")
				&& name.chars().noneMatch((c) -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
	}

	/**
	 * Names the file.
	 * @param name its name on NapCat's host, without folders
	 * @return the changed copy
	 */
	public FileUploadOptions withName(String name) {
		return new FileUploadOptions(name, this.retention, this.progress);
	}

	/**
	 * Says when NapCat deletes the file.
	 * @param retention after how long, in whole milliseconds; zero for never
	 * @return the changed copy
	 */
	public FileUploadOptions withRetention(Duration retention) {
		return new FileUploadOptions(this.name, retention, this.progress);
	}

	/**
	 * Says who hears how far the upload is.
	 * @param progress the listener
	 * @return the changed copy
	 */
	public FileUploadOptions withProgress(TransferListener progress) {
		return new FileUploadOptions(this.name, this.retention, progress);
	}

}

package io.ncatbot.api;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.message.FileSource;

/**
 * Bringing a file to NapCat's host.
 *
 * @param file the file, with content of our own
 * @param options how
 */
public record UploadCall(FileSource file, FileUploadOptions options) implements Transfer<HostFile> {

	/** The action that uploads are made of. */
	public static final String ACTION = "upload_file_stream";

	/**
	 * Checks the file as far as that is possible before it is read.
	 */
	public UploadCall {
		if (!file.isOwn()) {
			throw new IllegalArgumentException("There is nothing to upload: NapCat gets '" + file
					+ "' by itself. Pass it to the action that needs it, or upload FileSource.of(...)");
		}
		if (file.size() == 0) {
			throw new IllegalArgumentException("The file '" + file + "' is empty, and NapCat takes no empty files");
		}
		Path path = file.path();
		if (path != null && !Files.isReadable(path)) {
			throw new UncheckedIOException("The file '" + path + "' cannot be read",
					new NoSuchFileException(path.toString()));
		}
	}

	@Override
	public String action() {
		return ACTION;
	}

}

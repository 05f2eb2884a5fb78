package io.ncatbot.connection.transfer;

import io.ncatbot.message.FileSource;

/**
 * How a file is called in a message to its owner.
 */
final class FileNames {

	private FileNames() {
	}

	static String of(FileSource file) {
		return (file.path() == null && !file.name().isEmpty()) ? file.name() : file.toString();
	}

}

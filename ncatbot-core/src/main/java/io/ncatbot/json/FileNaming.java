package io.ncatbot.json;

import io.ncatbot.message.FileSource;

/**
 * Decides how a file whose content is our own is told to NapCat.
 */
@FunctionalInterface
public interface FileNaming {

	/**
	 * Everything goes inline.
	 */
	FileNaming INLINE = FileSource::toBase64;

	/**
	 * Returns what is written for a file.
	 * @param file the file, with content of our own
	 * @return the text by which NapCat gets it
	 * @throws IllegalArgumentException if NapCat would refuse the file
	 * @throws java.io.UncheckedIOException if its content cannot be read
	 */
	String textOf(FileSource file);

}

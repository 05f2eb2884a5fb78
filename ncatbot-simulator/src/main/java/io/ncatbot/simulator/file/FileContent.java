package io.ncatbot.simulator.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file holds. It is read anew each time, in parts, so that it need not fit into
 * memory. A script may implement it: a stream that throws breaks a download half-way.
 */
public interface FileContent {

	/**
	 * How large it is.
	 * @return bytes
	 * @throws IOException when it cannot be told
	 */
	long size() throws IOException;

	/**
	 * Reads it from the beginning.
	 * @return a new stream
	 * @throws IOException when it cannot be read
	 */
	InputStream open() throws IOException;

	/**
	 * Bytes in memory.
	 * @param bytes the bytes; not to be changed afterwards
	 * @return the content
	 */
	static FileContent of(byte[] bytes) {
		return new FileContent() {

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}

		};
	}

	/**
	 * A file on this machine's disk, read where it lies.
	 * @param path the file
	 * @return the content
	 */
	static FileContent of(Path path) {
		return new FileContent() {

			@Override
			public long size() throws IOException {
				return Files.size(path);
			}

			@Override
			public InputStream open() throws IOException {
				return Files.newInputStream(path);
			}

		};
	}

	/**
	 * Any number of bytes that look random and take no memory. They depend on nothing but
	 * their position, so another process can tell what to expect.
	 * @param size how many
	 * @return the content
	 */
	static FileContent generated(long size) {
		if (size < 0) {
			throw new IllegalArgumentException("A file of " + size + " bytes cannot be");
		}
		return new FileContent() {

			@Override
			public long size() {
				return size;
			}

			@Override
			public InputStream open() {
				return new GeneratedBytes(size);
			}

		};
	}

}

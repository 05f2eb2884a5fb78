package io.ncatbot.connection.transfer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.ncatbot.json.JsonSlice;

/**
 * A temporary file of JSON values, first in, first out. One thread may write while
 * another reads. The file is gone when it is closed, and on most systems has no name from
 * the beginning, so that not even a killed process leaves it behind.
 */
final class SpillFile implements Closeable {

	private final FileChannel file;

	private long written;

	private long read;

	private SpillFile(FileChannel file) {
		this.file = file;
	}

	static SpillFile create() throws IOException {
		Path path = Files.createTempFile("ncatbot-", ".spill");
		return new SpillFile(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE));
	}

	/** How many bytes were written. */
	long size() {
		return this.written;
	}

	void add(JsonSlice value) throws IOException {
		ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).putInt(value.length()).flip();
		write(length);
		write(ByteBuffer.wrap(value.utf8(), value.from(), value.length()));
	}

	private void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			this.written += this.file.write(bytes, this.written);
		}
	}

	/** Takes a value that is known to be there. */
	JsonSlice take() throws IOException {
		int length = read(Integer.BYTES).getInt();
		return new JsonSlice(read(length).array(), 0, length);
	}

	private ByteBuffer read(int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (bytes.hasRemaining()) {
			int count = this.file.read(bytes, this.read);
			if (count < 0) {
				throw new EOFException("The temporary file of a download was cut");
			}
			this.read += count;
		}
		return bytes.flip();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}

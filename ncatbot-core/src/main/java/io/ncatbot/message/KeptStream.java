package io.ncatbot.message;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A stream that can be read again. It is read as far as somebody asks for, and what was
 * read is kept: the beginning in memory, a long rest in a temporary file, which goes when
 * nobody needs it any more.
 */
final class KeptStream {

	/** Most files that bots send are smaller. */
	private static final int IN_MEMORY = 1 << 20;

	private static final int STEP = 1 << 18;

	private static final Cleaner CLEANER = Cleaner.create();

	private final Origin origin;

	private @Nullable InputStream stream;

	private byte[] beginning = {};

	private @Nullable FileChannel rest;

	private long kept;

	private boolean atEnd;

	private @Nullable IOException failure;

	KeptStream(Origin origin) {
		this.origin = origin;
	}

	/**
	 * Returns how long the stream is.
	 * @return its length in bytes, -1 before its end was reached
	 */
	synchronized long size() {
		return this.atEnd ? this.kept : -1;
	}

	/**
	 * Reads from the beginning, as often as this is called.
	 * @return the content
	 */
	InputStream open() {
		return new View();
	}

	private synchronized int read(long position, byte[] into, int from, int length) throws IOException {
		while (position >= this.kept && !this.atEnd) {
			keepMore();
		}
		int available = (int) Math.min(length, this.kept - position);
		if (available <= 0) {
			return -1;
		}
		if (position < this.beginning.length) {
			int inMemory = (int) Math.min(available, this.beginning.length - position);
			System.arraycopy(this.beginning, (int) position, into, from, inMemory);
			return inMemory;
		}
		return rest().read(ByteBuffer.wrap(into, from, available), position - this.beginning.length);
	}

	private void keepMore() throws IOException {
		if (this.failure != null) {
			throw new IOException("The stream could not be read when it was first sent", this.failure);
		}
		try {
			byte[] step = stream().readNBytes(STEP);
			if (step.length < STEP) {
				stream().close();
			}
			if (this.kept < IN_MEMORY) {
				this.beginning = Arrays.copyOf(this.beginning, (int) this.kept + step.length);
				System.arraycopy(step, 0, this.beginning, (int) this.kept, step.length);
			}
			else {
				write(step);
			}
			this.kept += step.length;
			this.atEnd = step.length < STEP;
		}
		catch (IOException ex) {
			this.failure = ex;
			throw ex;
		}
	}

	private InputStream stream() throws IOException {
		InputStream open = this.stream;
		if (open == null) {
			open = this.origin.open();
			this.stream = open;
		}
		return open;
	}

	private void write(byte[] step) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(step);
		while (buffer.hasRemaining()) {
			rest().write(buffer, this.kept - this.beginning.length + buffer.position());
		}
	}

	private FileChannel rest() throws IOException {
		FileChannel open = this.rest;
		if (open == null) {
			Path file = Files.createTempFile("ncatbot-", ".stream");
			open = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE);
			CLEANER.register(this, new Closing(open));
			this.rest = open;
		}
		return open;
	}

	/** Opens what can be opened only once. */
	@FunctionalInterface
	interface Origin {

		InputStream open() throws IOException;

	}

	/** Must not refer to what it cleans up after. */
	private record Closing(FileChannel file) implements Runnable {

		@Override
		public void run() {
			try {
				this.file.close();
			}
			catch (IOException ex) {
				// The system deletes its temporary files some day.
			}
		}

	}

	private final class View extends InputStream {

		private long position;

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			if (length == 0) {
				return 0;
			}
			int count = KeptStream.this.read(this.position, into, from, length);
			this.position += Math.max(0, count);
			return count;
		}

		@Override
		public long skip(long count) throws IOException {
			// Only over what is there already; the rest has to be read.
			long known = Math.max(0, Math.min(count, keptSoFar() - this.position));
			this.position += known;
			return known;
		}

		private long keptSoFar() {
			synchronized (KeptStream.this) {
				return KeptStream.this.kept;
			}
		}

	}

}

package io.ncatbot.connection.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The body of an HTTP answer that lasts until the server ends it, and comes in parts.
 */
final class ResponseBody {

	private static final int LONGEST_SIZE = 8 * 1024;

	private static final int LINE_END = 2;

	private final boolean chunked;

	private final EventStream events;

	private final LineReader lines = new LineReader().limit(LONGEST_SIZE);

	/** How much of the chunk is to come. */
	private long left;

	/** Whether the line's end behind a chunk is to come. */
	private boolean between;

	ResponseBody(boolean chunked, EventStream events) {
		this.chunked = chunked;
		this.events = events;
	}

	/**
	 * Passes on what has come.
	 * @param bytes what has come
	 * @return whether more will come
	 * @throws IOException if that is no body
	 */
	boolean read(ByteBuffer bytes) throws IOException {
		if (!this.chunked) {
			this.events.onNext(List.of(bytes));
			return true;
		}
		while (bytes.hasRemaining()) {
			if (this.left > 0) {
				pass(bytes);
			}
			else {
				String line = this.lines.read(bytes);
				if (line != null && !take(line)) {
					return false;
				}
			}
		}
		return true;
	}

	private void pass(ByteBuffer bytes) {
		int count = (int) Math.min(this.left, bytes.remaining());
		this.events.onNext(List.of(bytes.slice(bytes.position(), count)));
		bytes.position(bytes.position() + count);
		this.left -= count;
		if (this.left == 0) {
			this.between = true;
			this.lines.limit(LINE_END);
		}
	}

	/** Takes a line that is no part of a chunk; false if it tells the end. */
	private boolean take(String line) throws IOException {
		if (this.between) {
			this.between = false;
			this.lines.limit(LONGEST_SIZE);
			return true;
		}
		this.left = size(line);
		return this.left > 0;
	}

	private static long size(String line) throws IOException {
		try {
			return Long.parseLong(line.split(";", 2)[0].strip(), 16);
		}
		catch (NumberFormatException ex) {
			throw new IOException("a chunk of the answer has no size", ex);
		}
	}

	/**
	 * The peer has closed the connection.
	 * @throws IOException if more should have come
	 */
	void end() throws IOException {
		if (this.chunked) {
			throw new IOException("the connection was closed");
		}
	}

}

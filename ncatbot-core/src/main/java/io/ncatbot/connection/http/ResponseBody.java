package io.ncatbot.connection.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The body of an HTTP answer that lasts until the server ends it.
 *
 * @param in what it is read from
 * @param chunked whether it comes in chunks
 */
record ResponseBody(InputStream in, boolean chunked) {

	private static final int BUFFER = 8 * 1024;

	void readAllInto(EventStream events) throws IOException {
		byte[] buffer = new byte[BUFFER];
		if (!this.chunked) {
			pass(Long.MAX_VALUE, buffer, events);
			return;
		}
		for (long chunk = chunkSize(); chunk > 0; chunk = chunkSize()) {
			if (pass(chunk, buffer, events) > 0) {
				throw new IOException("the connection was closed");
			}
			ResponseHead.line(this.in, new int[] { 2 });
		}
	}

	private long chunkSize() throws IOException {
		String line = ResponseHead.line(this.in, new int[] { BUFFER });
		try {
			return Long.parseLong(line.split(";", 2)[0].strip(), 16);
		}
		catch (NumberFormatException ex) {
			throw new IOException("a chunk of the answer has no size", ex);
		}
	}

	/** Passes on so many bytes; returns how many are missing at the end. */
	private long pass(long count, byte[] buffer, EventStream events) throws IOException {
		long left = count;
		while (left > 0) {
			int read = this.in.read(buffer, 0, (int) Math.min(left, buffer.length));
			if (read < 0) {
				return left;
			}
			events.onNext(List.of(ByteBuffer.wrap(buffer, 0, read)));
			left -= read;
		}
		return 0;
	}

}

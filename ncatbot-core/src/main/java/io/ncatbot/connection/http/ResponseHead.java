package io.ncatbot.connection.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an HTTP server says before the body.
 *
 * @param status the status
 * @param headers the headers, by their names in lower case
 */
record ResponseHead(int status, Map<String, String> headers) {

	@Nullable String header(String name) {
		return this.headers.get(name);
	}

	ResponseBody body(EventStream events) {
		return new ResponseBody("chunked".equalsIgnoreCase(header("transfer-encoding")), events);
	}

	/**
	 * Reads a head that comes in parts.
	 */
	static final class Reader {

		private static final int MOST = 64 * 1024;

		private final LineReader lines = new LineReader().limit(MOST);

		private final Map<String, String> headers = new HashMap<>();

		private int status;

		/**
		 * Reads up to the end of the head.
		 * @param bytes what has come
		 * @return the head; null if its end has not come yet
		 * @throws IOException if it is none
		 */
		@Nullable ResponseHead read(ByteBuffer bytes) throws IOException {
			for (String line = this.lines.read(bytes); line != null; line = this.lines.read(bytes)) {
				if (this.status == 0) {
					this.status = status(line);
				}
				else if (line.isEmpty()) {
					return new ResponseHead(this.status, this.headers);
				}
				else {
					header(line);
				}
			}
			return null;
		}

		private static int status(String line) throws IOException {
			String[] words = line.split(" ", 3);
			if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-9]\\d{2}")) {
				throw new IOException("what answers does not speak HTTP");
			}
			return Integer.parseInt(words[1]);
		}

		private void header(String line) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				this.headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
			}
		}

	}

}

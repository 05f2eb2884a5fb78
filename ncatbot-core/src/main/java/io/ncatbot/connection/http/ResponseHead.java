package io.ncatbot.connection.http;

import java.io.IOException;
import java.io.InputStream;
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

	private static final int MOST = 64 * 1024;

	static ResponseHead read(InputStream in) throws IOException {
		int[] left = { MOST };
		String[] words = line(in, left).split(" ", 3);
		if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("\\d{3}")) {
			throw new IOException("what answers does not speak HTTP");
		}
		Map<String, String> headers = new HashMap<>();
		for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
			}
		}
		return new ResponseHead(Integer.parseInt(words[1]), headers);
	}

	/** Reads a line without its end; {@code left} is how much may still come. */
	static String line(InputStream in, int[] left) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new IOException("the connection was closed");
			}
			if (--left[0] < 0) {
				throw new IOException("the answer's head is too long");
			}
			line.append((char) next);
		}
		return line.toString().stripTrailing();
	}

	@Nullable String header(String name) {
		return this.headers.get(name);
	}

	ResponseBody body(InputStream in) {
		return new ResponseBody(in, "chunked".equalsIgnoreCase(header("transfer-encoding")));
	}

}

package io.ncatbot.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A streaming parser, and the bytes it walks over.
 *
 * @param parser the parser
 * @param utf8 the bytes
 * @param origin the position in them at which the parser began
 */
record JsonCursor(JsonParser parser, byte[] utf8, int origin) {

	// The connection bounds how long a frame is; a name or number is not refused for its
	// length alone.
	static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNumberLength(Integer.MAX_VALUE)
			.maxStringLength(Integer.MAX_VALUE)
			.maxNameLength(Integer.MAX_VALUE)
			.build())
		.build();

	static JsonCursor over(byte[] utf8, int from, int to) {
		return new JsonCursor(FACTORY.createParser(ObjectReadContext.empty(), utf8, from, to - from), utf8, from);
	}

	/**
	 * Where the current token begins.
	 */
	int start() {
		return this.origin + (int) this.parser.currentTokenLocation().getByteOffset();
	}

	/**
	 * Where the current token, which must have been read to its end, ends.
	 */
	int end() {
		return this.origin + (int) this.parser.currentLocation().getByteOffset();
	}

}

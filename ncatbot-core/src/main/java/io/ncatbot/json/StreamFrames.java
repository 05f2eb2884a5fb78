package io.ncatbot.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Tells the frames of a stream apart without reading their content.
 */
public final class StreamFrames {

	private static final String MORE_FOLLOW = "stream";

	private StreamFrames() {
	}

	/**
	 * Tells whether a stream ends with a frame: everything does but a successful frame
	 * whose {@code data.type} is {@code stream}. Not for uploads, whose requests are all
	 * answered once.
	 * @param frame the frame
	 * @return whether no other follows
	 */
	public static boolean isLast(ReplyFrame frame) {
		JsonSlice data = frame.data();
		return frame.retcode() != 0 || data == null || !MORE_FOLLOW.equals(text(data, "type"));
	}

	/**
	 * Tells whether a failure is one of a streaming action, as opposed to that of
	 * somebody who does not know it.
	 * @param frame the answer to a streaming action
	 * @return whether its {@code data.type} says that it is an error
	 */
	public static boolean isStreamError(ReplyFrame frame) {
		JsonSlice data = frame.data();
		return data != null && "error".equals(text(data, "type"));
	}

	/**
	 * Tells whether a frame carries a part of a file.
	 * @param frame the frame
	 * @return whether its {@code data.data_type} is {@code file_chunk}
	 */
	public static boolean isFileChunk(ReplyFrame frame) {
		JsonSlice data = frame.data();
		return data != null && "file_chunk".equals(text(data, "data_type"));
	}

	/**
	 * Reads how many parts of a file were sent in all.
	 * @param frame the last frame
	 * @return its {@code data.total_chunks}; 0 if it does not say
	 */
	public static int fileChunks(ReplyFrame frame) {
		JsonSlice data = frame.data();
		if (data == null || frame.retcode() != 0) {
			return 0;
		}
		JsonCursor cursor = JsonCursor.over(data.utf8(), data.from(), data.to());
		try (JsonParser parser = cursor.parser()) {
			while (parser.nextToken() != null) {
				if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
						&& "total_chunks".equals(parser.currentName())) {
					return parser.getIntValue();
				}
			}
			return 0;
		}
		catch (JacksonException ex) {
			return 0;
		}
	}

	private static String text(JsonSlice data, String name) {
		JsonCursor cursor = JsonCursor.over(data.utf8(), data.from(), data.to());
		try (JsonParser parser = cursor.parser()) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return "";
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean found = parser.currentName().equals(name);
				if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
					return parser.getString();
				}
				parser.skipChildren();
			}
			return "";
		}
		catch (JacksonException ex) {
			// The frame was read once already, so this cannot be; if it is, it is no
			// frame that others follow.
			return "";
		}
	}

}

package io.ncatbot.handler;

import io.ncatbot.api.message.MessageRecord;
import io.ncatbot.message.Message;

/**
 * Messages as they are looked up.
 */
final class Messages {

	private Messages() {
	}

	static MessageRecord by(long userId) {
		return new MessageRecord(1, 10001, "message", "group", "normal", 5, 5, 5, "5", userId, 1L, "群", null,
				Message.of("x"), "array", "x", 14, null, null, null);
	}

}

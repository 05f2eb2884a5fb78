package io.ncatbot.boot.autoconfigure;

import io.ncatbot.simulator.call.RecordedCall;

/**
 * What a bot said.
 */
final class SentText {

	private SentText() {
	}

	/** The text of the message that a call sends, without its other segments. */
	static String text(RecordedCall call) {
		StringBuilder text = new StringBuilder();
		call.params().path("message").forEach((part) -> text.append(part.path("data").path("text").asString("")));
		return text.toString();
	}

}

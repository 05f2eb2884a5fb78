package io.ncatbot.boot.test.assertions;

/**
 * What a failure says: what was expected, what was there instead, why that is final, and
 * the conversation.
 */
final class Failure {

	private Failure() {
	}

	static String text(String expected, String instead, Patience patience) {
		StringBuilder text = new StringBuilder("\n").append(expected).append('\n');
		if (!instead.isEmpty()) {
			text.append(instead).append('\n');
		}
		return text.append(patience.verdict())
			.append("\n\nThe conversation (→ to the bot, ← from the bot):\n")
			.append(indented(patience.simulator().transcript().toString()))
			.append('\n')
			.toString();
	}

	static String indented(String lines) {
		return "  " + lines.replace("\n", "\n  ");
	}

}

package io.ncatbot.handler.command;

import java.util.List;

import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;

/**
 * What a user wrote is not what the command takes. It has no stack trace.
 */
final class InputProblem extends RuntimeException {

	/** So much of what a user wrote is repeated. */
	private static final int EXCERPT = 20;

	/** For what was no call of the command after all: nobody is told. */
	static final String SILENT = "silent";

	private final String key;

	private final transient List<Object> details;

	private InputProblem(String key, Object... details) {
		super(key + " " + List.of(details), null, false, false);
		this.key = key;
		this.details = List.of(details);
	}

	static InputProblem silent() {
		return new InputProblem(SILENT);
	}

	static InputProblem missing(Argument argument) {
		return new InputProblem("missing", argument.name(), argument.reader().expects());
	}

	static InputProblem wrong(Argument argument, String word) {
		return new InputProblem("wrong", argument.name(), argument.reader().expectsInPlaceOf(word), excerpt(word));
	}

	static InputProblem wrong(Argument argument, Segment part) {
		return new InputProblem("wrong", argument.name(), argument.reader().expects(), shown(part));
	}

	static InputProblem refused(String argument, String reason) {
		return new InputProblem("refused", argument, reason);
	}

	static InputProblem refusedAltogether(String reason) {
		return new InputProblem("refused-altogether", reason);
	}

	static InputProblem tooMany(Argument argument, int most) {
		return new InputProblem("too-many-values", argument.name(), Integer.toString(most));
	}

	static InputProblem leftOver(Segment part) {
		return new InputProblem("left-over", shown(part));
	}

	private static Object shown(Segment part) {
		return (part instanceof Text text) ? excerpt(text.text())
				: Expectation.of("segment", part.getClass().getSimpleName());
	}

	/** The beginning of a text in one line. */
	static String excerpt(String text) {
		StringBuilder line = new StringBuilder();
		int at = 0;
		for (int shown = 0; at < text.length() && shown < EXCERPT;) {
			int c = text.codePointAt(at);
			at += Character.charCount(c);
			if (c > Character.MAX_VALUE || !Characters.isInvisible((char) c)) {
				line.appendCodePoint((c <= Character.MAX_VALUE && Characters.isBlank((char) c)) ? ' ' : c);
				shown++;
			}
			else if (at > EXCERPT * 10) {
				break;
			}
		}
		String excerpt = line.toString().strip();
		return (at < text.length()) ? excerpt + "…" : excerpt;
	}

	String key() {
		return this.key;
	}

	List<Object> details() {
		return this.details;
	}

}

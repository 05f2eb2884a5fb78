package io.ncatbot.simulator.action;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of a call, before a transport gives it a return code.
 *
 * @param kind how it ended
 * @param data the result, or null
 * @param dataAbsent whether a null result means that the reply has no key {@code data}
 * @param message the failure's text, empty on success
 * @param stream whether the reply says {@code stream-action}
 * @param frames all frames of the reply where there is more than one; then the other
 * components say nothing of them
 */
public record Outcome(Kind kind, @Nullable JsonNode data, boolean dataAbsent, String message, boolean stream,
		@Nullable OutcomeFrames frames) {

	Outcome(Kind kind, @Nullable JsonNode data, boolean dataAbsent, String message, boolean stream) {
		this(kind, data, dataAbsent, message, stream, null);
	}

	static Outcome of(OutcomeFrames frames) {
		return new Outcome(Kind.OK, null, false, "", true, frames);
	}

	/**
	 * A success.
	 * @param data the result, or null for none
	 * @param dataAbsent whether no result means no key
	 * @param stream whether it is a streaming action
	 * @return the outcome
	 */
	public static Outcome ok(@Nullable JsonNode data, boolean dataAbsent, boolean stream) {
		return new Outcome(Kind.OK, data, dataAbsent && data == null, "", stream);
	}

	/**
	 * Anything but a success.
	 * @param kind how it ended
	 * @param message the text
	 * @return the outcome
	 */
	public static Outcome of(Kind kind, String message) {
		return new Outcome(kind, null, false, message, false);
	}

	/**
	 * How a call can end.
	 */
	public enum Kind {

		/** It was carried out. */
		OK,

		/** The action failed. */
		FAILED,

		/** The parameters were refused. */
		INVALID,

		/** There is no such action. */
		UNKNOWN,

		/** There is no reply. */
		SILENT

	}

}

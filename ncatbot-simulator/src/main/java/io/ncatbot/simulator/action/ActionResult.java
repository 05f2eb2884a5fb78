package io.ncatbot.simulator.action;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an action returns.
 *
 * @param kind whether there is data, and a reply at all
 * @param data the data, where there is some
 * @param frames the data of several frames, where there are some
 */
record ActionResult(Kind kind, @Nullable JsonNode data, @Nullable DataFrames frames) {

	private static final ActionResult NOTHING = new ActionResult(Kind.NOTHING, null, null);

	private static final ActionResult ABSENT = new ActionResult(Kind.ABSENT, null, null);

	private static final ActionResult SILENCE = new ActionResult(Kind.SILENCE, null, null);

	static ActionResult of(JsonNode data) {
		return new ActionResult(Kind.DATA, data, null);
	}

	/** Several frames, the last of which ends the call. */
	static ActionResult of(DataFrames frames) {
		return new ActionResult(Kind.FRAMES, null, frames);
	}

	/** Success without a result: null or no key at all, as the table says. */
	static ActionResult nothing() {
		return NOTHING;
	}

	/**
	 * Success without a result where there mostly is one: then there is no key at all.
	 */
	static ActionResult absent() {
		return ABSENT;
	}

	/** NapCat fails so badly that no reply is sent. */
	static ActionResult silence() {
		return SILENCE;
	}

	enum Kind {

		DATA, FRAMES, NOTHING, ABSENT, SILENCE

	}

}

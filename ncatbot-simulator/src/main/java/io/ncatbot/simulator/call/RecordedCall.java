package io.ncatbot.simulator.call;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call that a bot made.
 *
 * @param action the action's name, without {@code _async} or {@code _rate_limited}
 * @param params the parameters as they were sent; an empty object when there were none
 * @param echo the echo as it was sent, or null
 * @param retcode the return code of the reply, {@link #NO_ANSWER} when there was none
 * @param at when it was carried out
 */
public record RecordedCall(String action, JsonNode params, @Nullable JsonNode echo, int retcode, Instant at) {

	/** The return code of a call that got no reply. */
	public static final int NO_ANSWER = -1;

}

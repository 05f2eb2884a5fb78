package io.ncatbot.simulator.server;

import io.ncatbot.simulator.action.Outcome;
import io.ncatbot.simulator.action.OutcomeFrames;
import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whoever made a call, and the way back to them.
 */
interface Caller {

	EventLoop loop();

	/** The entry of the configuration by which the call came. */
	Adapter adapter();

	/** The number by which this transport knows a return code of the WebSocket. */
	int retcode(int code);

	/** Replies; {@code times} is 2 for a reply that comes twice. */
	void reply(Outcome outcome, @Nullable JsonNode echo, int times);

	/** Replies with a failure that a script wants. */
	void fail(int retcode, String message, @Nullable JsonNode echo);

	/**
	 * Replies in several frames; {@code whenSent} is run after the last, or with the
	 * link.
	 */
	void reply(OutcomeFrames frames, @Nullable JsonNode echo, int times, Runnable whenSent);

	/** Never replies, as if the call had been lost. */
	void neverReply();

	/** NapCat itself has no reply to the call. */
	void noReply();

	/** Breaks the link instead of a reply. */
	void breakLink();

}

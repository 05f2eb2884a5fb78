package io.ncatbot.connection;

import io.ncatbot.event.Event;
import io.ncatbot.json.ReplyFrame;

/**
 * Who a link works for. All but events, replies and probes come under the lock that the
 * bot's links share, and so in their order.
 */
interface LinkOwner {

	void onOpen(Object link, FrameChannel channel, long selfId);

	void onState(Object link, LinkState state, String problem);

	/**
	 * A link has no connection any more.
	 * @param link which
	 * @param reason why
	 */
	void onDown(Object link, String reason);

	void onEvent(Event event);

	void onReply(ReplyFrame reply);

	void onUnanswered(String echo, boolean sent, String why);

	/** Asks NapCat for something, so that it shows a sign of life. */
	void onProbe();

}

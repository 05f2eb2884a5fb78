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

	/**
	 * There is no answer to a request, and none will come.
	 * @param echo the request's mark
	 * @param sent whether the request may have reached NapCat
	 * @param why what happened
	 */
	void onUnanswered(String echo, boolean sent, String why);

	/** Asks NapCat for a sign of life, where the session cannot do so itself. */
	void onProbe();

}

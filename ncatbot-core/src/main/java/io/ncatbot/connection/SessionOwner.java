package io.ncatbot.connection;

import io.ncatbot.event.Event;
import io.ncatbot.json.ReplyFrame;

/**
 * Who a session works for: the link that opened or accepted its connection.
 */
interface SessionOwner {

	/**
	 * NapCat has shown that it accepts the connection.
	 * @param from which session
	 * @param channel sends
	 * @param selfId whose connection it is
	 * @param withEvents whether events come over it
	 */
	void greeted(LinkSession from, FrameChannel channel, long selfId, boolean withEvents);

	void event(LinkSession from, Event event);

	void reply(ReplyFrame reply);

	/**
	 * There is no answer to a request, and none will come.
	 * @param echo the request's mark
	 * @param sent whether the request may have reached NapCat
	 * @param why what happened
	 */
	void unanswered(String echo, boolean sent, String why);

	/** The session cannot ask for a sign of life itself. */
	void probe();

	void ended(LinkSession from, LinkFailure failure, String detail);

}

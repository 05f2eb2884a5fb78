package io.ncatbot.connection;

import io.ncatbot.event.Event;

/**
 * The link that opened or accepted a session's connection: it minds the session's life,
 * and takes its events only while it is the one that counts.
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

	void ended(LinkSession from, LinkFailure failure, String detail);

}

package io.ncatbot.connection;

/**
 * Takes what NapCat brings here by itself: its reverse WebSocket connections and its
 * posts. Whoever calls it has made sure that it is NapCat.
 */
public interface IncomingConnections {

	/**
	 * Takes a WebSocket connection that NapCat has opened. An account that is not known
	 * yet becomes a bot, whose name is its QQ number.
	 * @param selfId the account that it is for, as NapCat's {@code X-Self-ID} says
	 * @return what listens to the connection
	 * @throws IllegalArgumentException if it is no QQ number
	 * @throws IllegalStateException if the bots are not running, or no further account is
	 * taken
	 */
	FrameListener accept(long selfId);

	/**
	 * Takes an event that NapCat has posted, and returns before it is handled. It is
	 * dropped and counted while a connection of the same account brings events, and when
	 * it is a message that was posted before.
	 * @param selfId the account that it is of, as NapCat's {@code X-Self-ID} says
	 * @param json the event; kept, and not to be changed afterwards
	 * @throws IllegalArgumentException if it is no event of that account, or the account
	 * no QQ number
	 * @throws IllegalStateException if the bots are not running, or no further account is
	 * taken
	 */
	void posted(long selfId, byte[] json);

}

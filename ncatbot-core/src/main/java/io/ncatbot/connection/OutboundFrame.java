package io.ncatbot.connection;

import org.jspecify.annotations.Nullable;

/**
 * A frame that waits to be sent.
 */
public interface OutboundFrame {

	/**
	 * Takes the frame's text to send it: from here on the peer may have received it. It
	 * is given out once, so that no frame can leave twice, whatever happens to
	 * connections in between.
	 * @return a JSON document; null when it has been taken, or nobody wants it sent any
	 * more
	 */
	@Nullable String take();

	/**
	 * Gives back a text that was taken and certainly has not left, so that it can be
	 * taken once more.
	 * @param text the text
	 */
	void giveBack(String text);

	/**
	 * Learns that nobody waits for an answer any more, because it came or for any other
	 * reason.
	 * @param task is run then, on any thread, or at once; must not block
	 */
	void onEnd(Runnable task);

	/**
	 * Returns the action that the frame asks for.
	 * @return its wire name
	 */
	String action();

	/**
	 * Returns the mark that the frame carries.
	 * @return its echo
	 */
	String echo();

	/**
	 * Returns how much of the send queue the frame takes.
	 * @return the length of its text in characters
	 */
	int length();

}

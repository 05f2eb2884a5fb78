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

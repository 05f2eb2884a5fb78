package io.ncatbot.connection;

/**
 * A frame that waits to be sent.
 */
public interface OutboundFrame {

	/**
	 * Returns the frame's text.
	 * @return a JSON document, or null when nobody wants it sent any more
	 */
	@org.jspecify.annotations.Nullable
	String text();

	/**
	 * Returns how much of the send queue the frame takes.
	 * @return the length of its text in characters
	 */
	int length();

	/**
	 * Tells the frame that it is about to leave: from here on the peer may have received
	 * it.
	 */
	void leaving();

}

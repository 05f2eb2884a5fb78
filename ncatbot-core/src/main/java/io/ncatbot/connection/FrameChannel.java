package io.ncatbot.connection;

/**
 * The sending side of one open connection.
 */
public interface FrameChannel {

	/**
	 * Returns what bounds the frames that wait to be sent. Whoever sends one takes room
	 * for its length first; the channel gives it back when the frame has left, and closes
	 * the room with the connection.
	 * @return the room of this connection
	 */
	SendRoom room();

	/**
	 * Queues a frame for which room was taken, and returns at once. Frames leave in the
	 * order in which they were queued.
	 * @param frame what to send
	 * @return whether the queue took it; false when the connection is closed, and then
	 * nothing is sent
	 */
	boolean send(OutboundFrame frame);

	/**
	 * Asks the peer for a sign of life, without waiting for it; the listener learns of
	 * it.
	 * @return whether the transport has such a thing; false where only a call can tell
	 */
	boolean ping();

	/**
	 * Tells whether events come over the connection as well, and not only answers.
	 * @return false where the transport found none, so that they may come in another way
	 */
	default boolean bringsEvents() {
		return true;
	}

	/**
	 * Tells whether the connection is closed, or about to be.
	 * @return whether nothing can be sent any more
	 */
	boolean isClosed();

	/**
	 * Closes the connection without sending what is queued. Does nothing when it is
	 * closed.
	 */
	void abandon();

	/**
	 * Stops reading from the connection as soon as that is possible, without anybody
	 * having to wait; frames that were read already may still come. The peer is then held
	 * back by the network. Each pause is ended by one {@link #resumeReading()}.
	 * @return whether it stops; false where that is not possible, and then nothing
	 * changes
	 */
	boolean pauseReading();

	/**
	 * Ends a pause. Reading goes on when the last one is ended; the first frames may come
	 * on the thread that calls this.
	 */
	void resumeReading();

	/**
	 * Tells whether reading is paused, so that silence means nothing.
	 * @return whether there is a pause
	 */
	boolean isReadingPaused();

	/**
	 * Closes the connection once what is queued has left, or soon anyway. Does nothing
	 * when it is closed.
	 * @param code the WebSocket close code
	 * @param reason why, for the peer's log, at most 123 bytes
	 */
	void close(int code, String reason);

}

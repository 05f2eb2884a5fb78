package io.ncatbot.connection;

/**
 * The receiving side of one connection. Its methods are called one at a time: either
 * {@link #onRefused} alone, or {@link #onOpen}, then any number of frames, then
 * {@link #onClosed}.
 */
public interface FrameListener {

	/**
	 * Learns that the handshake is done. Called before the first frame.
	 * @param channel sends
	 */
	void onOpen(FrameChannel channel);

	/**
	 * Learns that the connection could not be opened.
	 * @param failure what kind of failure it is
	 * @param detail what happened, in words
	 */
	void onRefused(LinkFailure failure, String detail);

	/**
	 * Takes a whole frame.
	 * @param utf8 holds its text; the receiver may keep it
	 * @param from where the text begins
	 * @param to where it ends
	 */
	void onFrame(byte[] utf8, int from, int to);

	/**
	 * Learns that a frame was too big and was skipped.
	 * @param limit how many bytes a frame may have
	 */
	void onOversizedFrame(long limit);

	/**
	 * Learns that the connection is closed; nothing more comes.
	 * @param code the WebSocket close code, 1005 when the peer gave none, 1006 when the
	 * connection broke
	 * @param reason the peer's words or the error, maybe empty
	 */
	void onClosed(int code, String reason);

}

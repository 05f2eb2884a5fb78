package io.ncatbot.connection;

/**
 * The receiving side of one connection. Its methods are called one at a time: either
 * {@link #onRefused} alone, or {@link #onOpen}, then anything of what may come, then
 * {@link #onClosed}, in place of which {@link #onRefused} may come again. What only some
 * transports can tell does nothing where it is not overridden.
 */
public interface FrameListener {

	/**
	 * Returns how much the connection may hold. Transports ask before they open it.
	 * @return the limits of the bot whose connection it is
	 */
	default BotLimits limits() {
		return BotLimits.DEFAULTS;
	}

	/**
	 * Learns that the handshake is done. Called before the first frame.
	 * @param channel sends
	 */
	void onOpen(FrameChannel channel);

	/**
	 * Learns that NapCat accepts the connection, where the transport can tell. Where it
	 * cannot, the first event tells.
	 * @param selfId whose connection it is
	 * @param withEvents whether events come over it
	 */
	default void onReady(long selfId, boolean withEvents) {
	}

	/**
	 * Learns that the connection could not be opened, or is refused from now on.
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
	 * Takes the answer to a request, where the transport itself knows which it answers.
	 * @param echo the request's mark, whatever mark the answer bears
	 * @param utf8 holds the answer; the receiver may keep it
	 * @param from where it begins
	 * @param to where it ends
	 */
	default void onAnswer(String echo, byte[] utf8, int from, int to) {
	}

	/**
	 * Takes what goes to all listeners of the peer: an event, or an answer that may be to
	 * somebody else's request.
	 * @param mark what the marks of our requests begin with on this connection
	 * @param utf8 holds its text; the receiver may keep it
	 * @param from where the text begins
	 * @param to where it ends
	 */
	default void onBroadcast(String mark, byte[] utf8, int from, int to) {
	}

	/**
	 * Learns that a request gets no answer.
	 * @param echo the request's mark
	 * @param sent whether the request may have reached NapCat; if not, and it was given
	 * back, it may wait for the next connection
	 * @param why what happened, in words
	 */
	default void onUnanswered(String echo, boolean sent, String why) {
	}

	/**
	 * Learns that the peer has answered a ping.
	 */
	default void onPong() {
	}

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

package io.ncatbot.connection.transfer;

import io.ncatbot.json.ReplyFrame;

/**
 * Takes the answers to one request, on the socket's thread: it must hand them over and
 * return.
 */
public interface StreamReceiver {

	/**
	 * Takes an answer.
	 * @param frame the answer, not read yet
	 */
	void onFrame(ReplyFrame frame);

	/**
	 * Learns that no further answer comes, though the last one is missing. Called on the
	 * socket's thread or a timer's.
	 * @param failure why
	 */
	void onFailure(RuntimeException failure);

}

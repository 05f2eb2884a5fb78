package io.ncatbot.connection.http;

/**
 * What a connection may hold.
 *
 * @param frame how many bytes an answer or event may have
 * @param queue how many characters may wait to be sent
 */
record HttpLimits(long frame, long queue) {

	/** How many exchanges of one connection run at the same time. */
	static final int EXCHANGES = 64;

}

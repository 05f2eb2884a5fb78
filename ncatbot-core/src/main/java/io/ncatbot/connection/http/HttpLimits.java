package io.ncatbot.connection.http;

import java.time.Duration;

import io.ncatbot.connection.BotLimits;

/**
 * What a connection may hold, and how long it may be quiet.
 *
 * @param frame how many bytes an answer or event may have
 * @param queue how many characters may wait to be sent
 * @param quiet how long a stream of events may be quiet before NapCat is asked for a sign
 * of life
 */
record HttpLimits(long frame, long queue, Duration quiet) {

	/** How many exchanges of one connection run at the same time. */
	static final int EXCHANGES = 64;

	static HttpLimits of(BotLimits limits, Duration quiet) {
		return new HttpLimits(limits.frameSize(), limits.sendQueue(), quiet);
	}

}

package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

/**
 * NapCat is alive ({@code heartbeat}, 心跳).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param interval how long until the next, in milliseconds
 * @param status how the bot is; null where it is not told
 * @param raw the event as it came
 */
public record Heartbeat(long time, long selfId, long interval, @Nullable Status status, RawJson raw) implements Meta {

	/**
	 * How the bot is.
	 *
	 * @param online whether QQ is online. If not, actions fail, and to connect again does
	 * not help
	 * @param good always true
	 */
	public record Status(boolean online, boolean good) {

	}

}

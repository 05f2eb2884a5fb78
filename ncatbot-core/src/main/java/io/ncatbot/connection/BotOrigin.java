package io.ncatbot.connection;

import org.jspecify.annotations.Nullable;

/**
 * How a bot gets its connections: it connects to NapCat itself, or waits for NapCat to
 * connect; and how much it may hold.
 *
 * @param endpoint where to connect to; null to wait
 * @param selfId the QQ number, where it is known beforehand; 0 where it is not. A bot
 * that waits and knows none takes the first account that comes and is nobody else's
 * @param limits how much it may hold; null for what all bots may
 */
public record BotOrigin(@Nullable Endpoint endpoint, long selfId, @Nullable BotLimits limits) {

	/**
	 * For a bot that connects to NapCat itself.
	 * @param endpoint where to
	 * @return the origin
	 */
	public static BotOrigin at(Endpoint endpoint) {
		return new BotOrigin(endpoint, 0, null);
	}

	/**
	 * For a bot that waits for NapCat to connect.
	 * @param selfId the QQ number; 0 for the first account that comes and is nobody
	 * else's
	 * @return the origin
	 */
	public static BotOrigin waiting(long selfId) {
		return new BotOrigin(null, selfId, null);
	}

	/**
	 * Changes how much the bot may hold.
	 * @param limits the limits; null for what all bots may
	 * @return the changed origin
	 */
	public BotOrigin withLimits(@Nullable BotLimits limits) {
		return new BotOrigin(this.endpoint, this.selfId, limits);
	}

}

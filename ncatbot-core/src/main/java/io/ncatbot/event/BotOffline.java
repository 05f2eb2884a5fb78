package io.ncatbot.event;

/**
 * QQ has logged the bot out ({@code bot_offline}, 机器人下线). A lost network is not told.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param userId the bot's QQ number
 * @param tag the title that QQ showed
 * @param message the text that QQ showed
 * @param raw the event as it came
 */
public record BotOffline(long time, long selfId, long userId, String tag, String message,
		RawJson raw) implements Notice, WithUser {

}

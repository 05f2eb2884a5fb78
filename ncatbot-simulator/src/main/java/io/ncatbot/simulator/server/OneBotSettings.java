package io.ncatbot.simulator.server;

import java.time.Duration;

import io.ncatbot.simulator.message.MessagePostFormat;

/**
 * The settings of a WebSocket server, as NapCat's own configuration has them.
 *
 * @param host the name or address to listen on
 * @param port the port, 0 for any free one
 * @param token the token, empty for none
 * @param heartbeat the interval ({@code heartInterval}), zero or less for none
 * @param format {@code messagePostFormat}
 * @param reportSelfMessage whether the bot's own messages are reported
 */
public record OneBotSettings(String host, int port, String token, Duration heartbeat, MessagePostFormat format,
		boolean reportSelfMessage) {
}

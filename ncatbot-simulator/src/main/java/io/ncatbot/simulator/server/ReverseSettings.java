package io.ncatbot.simulator.server;

import java.time.Duration;

import io.ncatbot.simulator.message.MessagePostFormat;

/**
 * The settings of a WebSocket client ({@code websocketClients}), as NapCat's own
 * configuration has them.
 *
 * @param url where the bot listens: {@code ws}, {@code wss}, {@code http} or
 * {@code https}
 * @param token the token, empty for none
 * @param heartbeat the interval ({@code heartInterval}), zero or less for none
 * @param reconnectInterval how long it waits before it connects again
 * @param verifyCertificate whether a {@code wss} certificate must be trusted
 * @param format {@code messagePostFormat}
 * @param reportSelfMessage whether the bot's own messages are reported
 */
public record ReverseSettings(String url, String token, Duration heartbeat, Duration reconnectInterval,
		boolean verifyCertificate, MessagePostFormat format, boolean reportSelfMessage) {

	/**
	 * Checks the settings.
	 */
	public ReverseSettings {
		Target.of(url);
	}

	/**
	 * A client with NapCat's defaults.
	 * @param url where the bot listens
	 * @param token the token, empty for none
	 * @return the settings
	 */
	public static ReverseSettings to(String url, String token) {
		return new ReverseSettings(url, token, Duration.ofSeconds(30), Duration.ofSeconds(5), true,
				MessagePostFormat.ARRAY, false);
	}

	/**
	 * Sends heartbeats at another pace.
	 * @param newHeartbeat the interval, zero for none
	 * @return such settings
	 */
	public ReverseSettings withHeartbeat(Duration newHeartbeat) {
		return new ReverseSettings(this.url, this.token, newHeartbeat, this.reconnectInterval, this.verifyCertificate,
				this.format, this.reportSelfMessage);
	}

	/**
	 * Connects again sooner or later.
	 * @param newInterval how long it waits before it connects again
	 * @return such settings
	 */
	public ReverseSettings withReconnectInterval(Duration newInterval) {
		return new ReverseSettings(this.url, this.token, this.heartbeat, newInterval, this.verifyCertificate,
				this.format, this.reportSelfMessage);
	}

	/**
	 * Trusts any certificate.
	 * @return such settings
	 */
	public ReverseSettings withoutVerification() {
		return new ReverseSettings(this.url, this.token, this.heartbeat, this.reconnectInterval, false, this.format,
				this.reportSelfMessage);
	}

	/**
	 * Writes messages in another form.
	 * @param newFormat {@code messagePostFormat}
	 * @return such settings
	 */
	public ReverseSettings withFormat(MessagePostFormat newFormat) {
		return new ReverseSettings(this.url, this.token, this.heartbeat, this.reconnectInterval, this.verifyCertificate,
				newFormat, this.reportSelfMessage);
	}

	/**
	 * Reports the bot's own messages ({@code reportSelfMessage}).
	 * @return such settings
	 */
	public ReverseSettings withSelfMessages() {
		return new ReverseSettings(this.url, this.token, this.heartbeat, this.reconnectInterval, this.verifyCertificate,
				this.format, true);
	}

}

package io.ncatbot.simulator.server;

import java.time.Duration;

import io.ncatbot.simulator.message.MessagePostFormat;

/**
 * The settings of an HTTP server, as NapCat's own configuration has them.
 *
 * @param port the port, 0 for any free one
 * @param token the token, empty for none
 * @param sse whether events can be had at {@code /_events} ({@code httpSseServers}
 * instead of {@code httpServers})
 * @param enableWebsocket whether the port accepts WebSockets too
 * @param format {@code messagePostFormat}
 * @param reportSelfMessage whether the bot's own messages are reported
 * @param keepAlive how long an idle connection stays open; NapCat has 5 s
 */
public record HttpSettings(int port, String token, boolean sse, boolean enableWebsocket, MessagePostFormat format,
		boolean reportSelfMessage, Duration keepAlive) {

	/**
	 * An entry of {@code httpServers}: actions only.
	 * @param port the port, 0 for any free one
	 * @param token the token, empty for none
	 * @return the settings
	 */
	public static HttpSettings http(int port, String token) {
		return new HttpSettings(port, token, false, false, MessagePostFormat.ARRAY, false, Duration.ofSeconds(5));
	}

	/**
	 * An entry of {@code httpSseServers}: actions, and events at {@code /_events}.
	 * @param port the port, 0 for any free one
	 * @param token the token, empty for none
	 * @return the settings
	 */
	public static HttpSettings sse(int port, String token) {
		return new HttpSettings(port, token, true, false, MessagePostFormat.ARRAY, false, Duration.ofSeconds(5));
	}

	/**
	 * Accepts WebSockets on the same port ({@code enableWebsocket}).
	 * @return such settings
	 */
	public HttpSettings withWebSocket() {
		return new HttpSettings(this.port, this.token, this.sse, true, this.format, this.reportSelfMessage,
				this.keepAlive);
	}

	/**
	 * Writes messages in another form.
	 * @param newFormat {@code messagePostFormat}
	 * @return such settings
	 */
	public HttpSettings withFormat(MessagePostFormat newFormat) {
		return new HttpSettings(this.port, this.token, this.sse, this.enableWebsocket, newFormat,
				this.reportSelfMessage, this.keepAlive);
	}

	/**
	 * Reports the bot's own messages ({@code reportSelfMessage}).
	 * @return such settings
	 */
	public HttpSettings withSelfMessages() {
		return new HttpSettings(this.port, this.token, this.sse, this.enableWebsocket, this.format, true,
				this.keepAlive);
	}

	/**
	 * Closes idle connections sooner or later than NapCat.
	 * @param newKeepAlive how long they stay open
	 * @return such settings
	 */
	public HttpSettings withKeepAlive(Duration newKeepAlive) {
		return new HttpSettings(this.port, this.token, this.sse, this.enableWebsocket, this.format,
				this.reportSelfMessage, newKeepAlive);
	}

}

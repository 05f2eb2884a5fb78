package io.ncatbot.simulator.server;

import io.ncatbot.simulator.message.MessagePostFormat;

/**
 * The settings of a webhook ({@code httpClients}), as NapCat's own configuration has
 * them.
 *
 * @param url where events are posted: {@code http} or {@code https}
 * @param token the key of the signature, empty for none
 * @param format {@code messagePostFormat}
 * @param reportSelfMessage whether the bot's own messages are reported
 */
public record WebhookSettings(String url, String token, MessagePostFormat format, boolean reportSelfMessage) {

	/**
	 * Checks the settings.
	 */
	public WebhookSettings {
		Target.of(url);
	}

	/**
	 * A webhook with NapCat's defaults.
	 * @param url where events are posted
	 * @param token the key of the signature, empty for none
	 * @return the settings
	 */
	public static WebhookSettings to(String url, String token) {
		return new WebhookSettings(url, token, MessagePostFormat.ARRAY, false);
	}

	/**
	 * Writes messages in another form.
	 * @param newFormat {@code messagePostFormat}
	 * @return such settings
	 */
	public WebhookSettings withFormat(MessagePostFormat newFormat) {
		return new WebhookSettings(this.url, this.token, newFormat, this.reportSelfMessage);
	}

	/**
	 * Reports the bot's own messages ({@code reportSelfMessage}).
	 * @return such settings
	 */
	public WebhookSettings withSelfMessages() {
		return new WebhookSettings(this.url, this.token, this.format, true);
	}

}

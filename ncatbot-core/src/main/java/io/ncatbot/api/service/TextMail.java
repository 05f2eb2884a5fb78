package io.ncatbot.api.service;

import org.jspecify.annotations.Nullable;

/**
 * A mail of plain text (纯文本邮件). Line breaks are refused everywhere but in the content:
 * they could add headers that nobody meant.
 *
 * @param receiver the receiver's address
 * @param subject the subject, maybe empty
 * @param content the text, maybe empty
 * @param sender the sender's address; null for the one that the mailer logs in with
 */
public record TextMail(String receiver, String subject, String content, @Nullable String sender) {

	/**
	 * Checks the mail.
	 */
	public TextMail {
		address("receiver", receiver);
		oneLine("subject", subject);
		if (sender != null) {
			address("sender", sender);
		}
	}

	private static void address(String name, String value) {
		oneLine(name, value);
		if (value.isBlank()) {
			throw new IllegalArgumentException("The mail's " + name + " is empty: give it an address");
		}
	}

	private static void oneLine(String name, String value) {
		if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
			throw new IllegalArgumentException("The mail's " + name + " has a line break: put it on one line");
		}
	}

}

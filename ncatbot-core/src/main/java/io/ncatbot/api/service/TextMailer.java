package io.ncatbot.api.service;

/**
 * Sends mails. With Spring Boot a {@code JavaMailSender} in the application is enough; a
 * bean of this type takes its place.
 */
@FunctionalInterface
public interface TextMailer {

	/**
	 * Sends a mail and returns when the server has taken it. It runs on a thread where
	 * waiting harms nobody.
	 * @param mail the mail
	 * @throws RuntimeException when it could not be sent
	 */
	void send(TextMail mail);

}

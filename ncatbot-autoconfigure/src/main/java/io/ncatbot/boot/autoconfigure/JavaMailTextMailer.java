package io.ncatbot.boot.autoconfigure;

import io.ncatbot.api.service.TextMail;
import io.ncatbot.api.service.TextMailer;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends mails through Spring's mail sender. A mail that names no sender comes from the
 * account that logs in: most servers, QQ's among them, take no other.
 */
final class JavaMailTextMailer implements TextMailer {

	private final JavaMailSender sender;

	JavaMailTextMailer(JavaMailSender sender) {
		this.sender = sender;
	}

	@Override
	public void send(TextMail mail) {
		SimpleMailMessage message = new SimpleMailMessage();
		String from = (mail.sender() != null) ? mail.sender() : account();
		if (from != null) {
			message.setFrom(from);
		}
		message.setTo(mail.receiver());
		message.setSubject(mail.subject());
		message.setText(mail.content());
		this.sender.send(message);
	}

	private @Nullable String account() {
		String username = (this.sender instanceof JavaMailSenderImpl known) ? known.getUsername() : null;
		return (username != null && username.contains("@")) ? username : null;
	}

}

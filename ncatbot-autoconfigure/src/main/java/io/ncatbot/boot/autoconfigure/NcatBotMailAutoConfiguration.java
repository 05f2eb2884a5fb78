package io.ncatbot.boot.autoconfigure;

import io.ncatbot.api.service.TextMailer;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for mails that bots send: they go through the application's
 * {@link JavaMailSender}.
 */
@AutoConfiguration(after = MailSenderAutoConfiguration.class)
@ConditionalOnClass({ JavaMailSender.class, MimeMessage.class })
@ConditionalOnSingleCandidate(JavaMailSender.class)
@ConditionalOnBooleanProperty(name = "ncatbot.enabled", matchIfMissing = true)
public final class NcatBotMailAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	TextMailer ncatBotTextMailer(JavaMailSender sender) {
		return new JavaMailTextMailer(sender);
	}

}

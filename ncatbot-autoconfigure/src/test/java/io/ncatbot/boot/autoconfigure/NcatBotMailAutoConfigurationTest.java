package io.ncatbot.boot.autoconfigure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.ServiceFailedException;
import io.ncatbot.api.service.MarkdownRenderer;
import io.ncatbot.api.service.TextMail;
import io.ncatbot.api.service.TextMailer;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.message.FileSource;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Mails that bots send, over a real socket to a mail server.
 */
class NcatBotMailAutoConfigurationTest {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class, NcatBotMailAutoConfiguration.class,
				MailSenderAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		});

	private ApplicationContextRunner at(SmtpServer server) {
		return this.contextRunner.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.port(),
				"spring.mail.username=10001@qq.com", "spring.mail.password=token",
				"spring.mail.properties.mail.smtp.auth=true");
	}

	private static MimeMessage parse(String mail) throws Exception {
		return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void aMailReachesTheServerByBothForms() throws IOException {
		try (SmtpServer server = new SmtpServer(false)) {
			at(server).run((context) -> {
				BotAPI api = context.getBean(BotAPI.class);
				ApiResult<Void> sync = api.sendQqmailTextSync("friend@example.org", "猫的来信", "喵\n喵");
				ApiResult<Void> async = api.sendQqmailText("friend@example.org", "second", "text", "cat@example.org")
					.join();
				assertThat(sync.isOk()).isTrue();
				assertThat(async.isOk()).isTrue();
				assertThat(server.commands()).contains("MAIL FROM:<10001@qq.com>", "RCPT TO:<friend@example.org>",
						"MAIL FROM:<cat@example.org>");
				assertThat(server.commands()).anyMatch((line) -> line.startsWith("AUTH PLAIN"));
				MimeMessage first = parse(server.mails().get(0));
				assertThat(first.getSubject()).isEqualTo("猫的来信");
				assertThat(first.getFrom()).containsExactly(new InternetAddress("10001@qq.com"));
				assertThat(first.getContent().toString().strip().replace("\r", "")).isEqualTo("喵\n喵");
				assertThat(parse(server.mails().get(1)).getFrom())
					.containsExactly(new InternetAddress("cat@example.org"));
			});
		}
	}

	@Test
	void whatTheServerRefusesFailsInItsWords() throws IOException {
		try (SmtpServer server = new SmtpServer(true)) {
			at(server).run((context) -> {
				BotAPI api = context.getBean(BotAPI.class);
				assertThatExceptionOfType(ServiceFailedException.class)
					.isThrownBy(() -> api.sendQqmailTextSync("nobody@example.org", "a", "b"))
					.withStackTraceContaining("550 nobody of that name");
				assertThatExceptionOfType(CompletionException.class)
					.isThrownBy(() -> api.sendQqmailText("nobody@example.org", "a", "b").join())
					.withCauseInstanceOf(ServiceFailedException.class);
			});
		}
	}

	@Test
	void withoutAMailServerTheErrorNamesWhatToAdd() {
		this.contextRunner.run((context) -> {
			BotAPI api = context.getBean(BotAPI.class);
			assertThat(context).doesNotHaveBean(TextMailer.class);
			assertThatIllegalStateException().isThrownBy(() -> api.sendQqmailText("a@example.org", "b", "c"))
				.withMessageContaining("spring-boot-starter-mail")
				.withMessageContaining("spring.mail.host");
			assertThatIllegalStateException().isThrownBy(() -> api.sendQqmailTextSync("a@example.org", "b", "c"));
		});
	}

	@Test
	void withoutTheMailLibraryTheApplicationStarts() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("jakarta.mail", "org.springframework.mail"))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(BotAPI.class));
	}

	@Test
	void aMailerOfTheApplicationComesFirst() throws IOException {
		TextMail[] sent = new TextMail[1];
		try (SmtpServer server = new SmtpServer(false)) {
			at(server).withBean(TextMailer.class, () -> (mail) -> sent[0] = mail).run((context) -> {
				context.getBean(BotAPI.class).sendQqmailTextSync("a@example.org", "b", "c");
				assertThat(sent[0]).isEqualTo(new TextMail("a@example.org", "b", "c", null));
				assertThat(server.commands()).isEmpty();
			});
		}
	}

	@Test
	void aRendererOfTheApplicationDrawsMarkdownAndMayUseTheBotItself() {
		this.contextRunner.withBean(DrawingBot.class)
			.run((context) -> assertThat(context.getBean(BotAPI.class).renderMarkdownSync("# 标题"))
				.isEqualTo(FileSource.url("https://example.org/# 标题")));
	}

	@Test
	void withoutARendererTheErrorSaysThatThereIsNone() {
		this.contextRunner.run((context) -> assertThatIllegalStateException()
			.isThrownBy(() -> context.getBean(BotAPI.class).renderMarkdown("# 标题"))
			.withMessageContaining("NcatBot provides no renderer")
			.withMessageContaining(MarkdownRenderer.class.getName()));
	}

	static class DrawingBot implements MarkdownRenderer {

		private final BotAPI api;

		@Autowired
		DrawingBot(BotAPI api) {
			this.api = api;
		}

		@Override
		public FileSource render(String markdown) {
			assertThat(this.api).isNotNull();
			return FileSource.url("https://example.org/" + markdown);
		}

	}

}

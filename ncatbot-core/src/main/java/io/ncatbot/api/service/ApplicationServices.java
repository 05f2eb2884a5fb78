package io.ncatbot.api.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallOptions;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * What the application provides for its bots where NapCat cannot help. Each is looked up
 * when it is first needed, so that it may use the bots itself.
 */
public final class ApplicationServices implements AutoCloseable {

	private final Supplier<? extends @Nullable TextMailer> mailer;

	private final Supplier<? extends @Nullable MarkdownRenderer> renderer;

	private final @Nullable ServiceThreads threads;

	private ApplicationServices(Supplier<? extends @Nullable TextMailer> mailer,
			Supplier<? extends @Nullable MarkdownRenderer> renderer, @Nullable ServiceThreads threads) {
		this.mailer = mailer;
		this.renderer = renderer;
		this.threads = threads;
	}

	/**
	 * No services at all.
	 * @return services that refuse everything and say what is missing
	 */
	public static ApplicationServices none() {
		return new ApplicationServices(() -> null, () -> null, null);
	}

	/**
	 * The services of an application.
	 * @param mailer gives what sends mails, or null where there is none
	 * @param renderer gives what draws Markdown, or null where there is none
	 * @param timers measures how long a service takes
	 * @param continuations runs what is chained to a service's future
	 * @return the services
	 */
	public static ApplicationServices of(Supplier<? extends @Nullable TextMailer> mailer,
			Supplier<? extends @Nullable MarkdownRenderer> renderer, Timers timers, Executor continuations) {
		return new ApplicationServices(mailer, renderer, new ServiceThreads(timers, continuations));
	}

	/**
	 * Sends a mail.
	 * @param mail the mail
	 * @param options how long to wait
	 * @return a result without data, once the server has taken the mail
	 * @throws IllegalStateException if there is nothing that sends mails
	 */
	public CompletableFuture<ApiResult<Void>> send(TextMail mail, CallOptions options) {
		TextMailer found = this.mailer.get();
		if (found == null || this.threads == null) {
			throw new IllegalStateException("No mail can be sent, since the application has no JavaMailSender: add"
					+ " spring-boot-starter-mail and set spring.mail.host (smtp.qq.com for QQ mail), spring.mail.username"
					+ " and spring.mail.password, or declare a bean of type " + TextMailer.class.getName());
		}
		return this.threads.run("send_qqmail_text", options, () -> {
			found.send(mail);
			return new ApiResult<>("ok", 0, null, "", "", null);
		});
	}

	/**
	 * Draws Markdown.
	 * @param markdown the text
	 * @param options how long to wait
	 * @return the picture
	 * @throws IllegalStateException if there is nothing that draws Markdown
	 */
	public CompletableFuture<FileSource> render(String markdown, CallOptions options) {
		MarkdownRenderer found = this.renderer.get();
		if (found == null || this.threads == null) {
			throw new IllegalStateException("Markdown cannot be drawn: NcatBot provides no renderer, since that takes a"
					+ " browser; declare a bean of type " + MarkdownRenderer.class.getName());
		}
		return this.threads.run("render_markdown", options, () -> found.render(markdown));
	}

	/**
	 * Takes no more work. What is under way is left to end.
	 */
	@Override
	public void close() {
		if (this.threads != null) {
			this.threads.close();
		}
	}

}

package io.ncatbot.api.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ServiceFailedException;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.message.FileSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What an application does for its bots, however long it takes.
 */
class ApplicationServicesTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final CallOptions SHORT = CallOptions.timeout(Duration.ofMillis(50));

	private final Timers timers = Timers.system();

	private final Workers continuations = Workers.platform("continuation-", ThreadRole.CONTINUATION, 1, 2, this.timers);

	private final CountDownLatch hang = new CountDownLatch(1);

	@AfterEach
	void end() {
		this.hang.countDown();
		this.continuations.close();
		this.timers.close();
	}

	private ApplicationServices mailing(TextMailer mailer) {
		return ApplicationServices.of(() -> mailer, () -> null, this.timers, this.continuations);
	}

	private ApplicationServices hanging() {
		return mailing((mail) -> {
			try {
				this.hang.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static CompletableFuture<ApiResult<Void>> send(ApplicationServices services, CallOptions options) {
		return services.send(new TextMail("a@example.org", "subject", "content", null), options);
	}

	@Test
	void aServerThatHangsEndsWithTheTimeOut() {
		try (ApplicationServices services = hanging()) {
			BotAPI api = BotAPI.over(new NoCalls(), services).with(SHORT);
			assertThatExceptionOfType(CallTimeoutException.class)
				.isThrownBy(() -> api.sendQqmailTextSync("a@example.org", "b", "c"))
				.withMessageContaining("send_qqmail_text");
			assertThatThrownBy(() -> api.sendQqmailText("a@example.org", "b", "c").join())
				.hasCauseInstanceOf(CallTimeoutException.class);
		}
	}

	@Test
	void whatExceedsTheQueueIsRefusedInsteadOfKept() {
		try (ApplicationServices services = hanging()) {
			for (int i = 0; i < 104; i++) {
				send(services, CallOptions.DEFAULTS).exceptionally((failure) -> null);
			}
			CompletableFuture<ApiResult<Void>> last = send(services, CallOptions.DEFAULTS);
			assertThatThrownBy(last::join).hasCauseInstanceOf(CallRejectedException.class)
				.hasMessageContaining("100 others wait already");
		}
	}

	@Test
	void waitingForOneNeedsNoContinuationThread() {
		AtomicInteger sent = new AtomicInteger();
		try (ApplicationServices services = mailing((mail) -> sent.incrementAndGet())) {
			BotAPI api = BotAPI.over(new NoCalls(), services);
			AtomicInteger done = new AtomicInteger();
			for (int i = 0; i < 20; i++) {
				api.sendQqmailText("a@example.org", "b", "c").thenAccept((first) -> {
					api.sendQqmailTextSync("a@example.org", "b", "c");
					api.sendQqmailText("a@example.org", "b", "c").join();
					done.incrementAndGet();
				});
			}
			await().atMost(PATIENCE).until(() -> done.get() == 20);
			assertThat(sent).hasValue(60);
		}
	}

	@Test
	void continuationsRunOnTheirOwnThreads() {
		try (ApplicationServices services = hanging()) {
			CompletableFuture<ThreadRole> role = new CompletableFuture<>();
			send(services, CallOptions.DEFAULTS).thenAccept((result) -> role.complete(ThreadRole.current()));
			this.hang.countDown();
			assertThat(role.join()).isEqualTo(ThreadRole.CONTINUATION);
		}
	}

	@Test
	void aFailureSaysWhatFailed() {
		try (ApplicationServices services = ApplicationServices.of(() -> null, () -> (markdown) -> {
			throw new IllegalStateException("no browser");
		}, this.timers, this.continuations)) {
			BotAPI api = BotAPI.over(new NoCalls(), services);
			assertThatExceptionOfType(ServiceFailedException.class).isThrownBy(() -> api.renderMarkdownSync("# a"))
				.withMessageContaining("no browser");
		}
	}

	@Test
	void whatIsDrawnIsAnImage() {
		FileSource picture = FileSource.of(new byte[] { 1, 2, 3 });
		try (ApplicationServices services = ApplicationServices.of(() -> null, () -> (markdown) -> picture, this.timers,
				this.continuations)) {
			assertThat(BotAPI.over(new NoCalls(), services).renderMarkdownSync("# a")).isSameAs(picture);
		}
	}

	@Test
	void withoutServicesTheErrorNamesTheCure() {
		BotAPI api = BotAPI.over(new NoCalls());
		assertThatIllegalStateException().isThrownBy(() -> api.sendQqmailText("a@example.org", "b", "c"))
			.withMessageContaining("spring-boot-starter-mail");
		assertThatIllegalStateException().isThrownBy(() -> api.renderMarkdownSync("# a"))
			.withMessageContaining(MarkdownRenderer.class.getName());
	}

	@Test
	void nobodySmugglesHeadersIntoAMail() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TextMail("a@example.org", "b\nBcc: c", "", null))
			.withMessageContaining("subject");
		assertThatIllegalArgumentException().isThrownBy(() -> new TextMail("a@example.org\r\nBcc: c", "b", "", null))
			.withMessageContaining("receiver");
		assertThatIllegalArgumentException().isThrownBy(() -> new TextMail(" ", "b", "", null));
	}

	@Test
	void waitingOnASocketThreadIsRefused() {
		try (ApplicationServices services = mailing((mail) -> {
		})) {
			BotAPI api = BotAPI.over(new NoCalls(), services);
			ThreadRole.SOCKET.run(() -> assertThatIllegalStateException()
				.isThrownBy(() -> api.sendQqmailTextSync("a@example.org", "b", "c"))
				.withMessageContaining("reads the socket"));
		}
	}

}

package io.ncatbot.handler;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.connection.LogCapture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static io.ncatbot.handler.HandlerEvents.privateMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HandlerWatchTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static volatile CountDownLatch release = new CountDownLatch(1);

	private static volatile CompletableFuture<Void> stage = new CompletableFuture<>();

	private final ManualTimers timers = new ManualTimers();

	private final HandlerFixture handlers = new HandlerFixture();

	private final LogCapture log = LogCapture.of("io.ncatbot.handler");

	@BeforeEach
	void start() {
		release = new CountDownLatch(1);
		stage = new CompletableFuture<>();
		this.handlers.registry((registry) -> registry.slowAfter(Duration.ofSeconds(10), this.timers)).start(Slow.class);
	}

	@AfterEach
	void close() {
		release.countDown();
		stage.complete(null);
		this.log.close();
		this.handlers.close();
	}

	private RunningCall onlyCall(String id) {
		return this.handlers.registry().get(id).running().get(0);
	}

	@Test
	void aHandlerThatDoesNotReturnIsNamedOnceWithItsTraceAndTheRegistryShowsIt() throws Exception {
		CompletableFuture<Void> running = CompletableFuture.runAsync(() -> this.handlers.handle(groupMessage("x")));
		await().atMost(PATIENCE).until(() -> !this.handlers.registry().get("blocked").running().isEmpty());
		this.timers.advance(Duration.ofSeconds(9));
		assertThat(this.log.lines()).noneMatch((line) -> line.contains("has not ended"));
		this.timers.advance(Duration.ofSeconds(30));
		assertThat(this.log.lines()).filteredOn((line) -> line.contains("has not ended"))
			.singleElement()
			.asString()
			.contains(Slow.class.getName() + "#blocked()", "GroupMessage 7", "ncatbot.handler.slow-after");
		assertThat(onlyCall("blocked")).satisfies((call) -> {
			assertThat(call.elapsed()).isEqualTo(Duration.ofSeconds(39));
			assertThat(call.thread()).isNotBlank();
			assertThat(call.event()).isEqualTo(groupMessage("x"));
		});
		release.countDown();
		running.get(30, TimeUnit.SECONDS);
		assertThat(this.handlers.registry().get("blocked").running()).isEmpty();
	}

	@Test
	void aStageThatDoesNotCompleteIsNamedToo() throws Exception {
		CompletableFuture<Void> running = CompletableFuture.runAsync(() -> this.handlers.handle(privateMessage("x")));
		await().atMost(PATIENCE)
			.until(() -> this.handlers.registry()
				.get("waiting")
				.running()
				.stream()
				.anyMatch((call) -> call.thread() == null));
		this.timers.advance(Duration.ofSeconds(15));
		assertThat(this.log.lines()).filteredOn((line) -> line.contains("has not ended"))
			.singleElement()
			.asString()
			.contains("#waiting()", "the stage that it returned");
		stage.complete(null);
		running.get(30, TimeUnit.SECONDS);
		assertThat(this.handlers.registry().get("waiting").running()).isEmpty();
	}

	@Test
	void nothingTicksWhileNothingRuns() {
		release.countDown();
		this.handlers.handle(groupMessage("x"));
		this.timers.advance(Duration.ofSeconds(60));
		assertThat(this.timers.scheduled()).isZero();
		assertThat(this.log.lines()).noneMatch((line) -> line.contains("has not ended"));
	}

	static class Slow {

		@GroupEvent(id = "blocked")
		void blocked() throws InterruptedException {
			if (!release.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Never released");
			}
		}

		@PrivateEvent(id = "waiting")
		CompletableFuture<Void> waiting() {
			return stage;
		}

	}

}

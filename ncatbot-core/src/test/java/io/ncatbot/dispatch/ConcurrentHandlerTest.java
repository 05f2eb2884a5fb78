package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotLimits;
import io.ncatbot.event.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ConcurrentHandlerTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Bot bot = new TestEvents.NamedBot("default");

	private final Timers timers = Timers.system();

	private final Workers workers = Workers.platform("test-", ThreadRole.HANDLER, 4, 64, this.timers);

	private final CompletableFuture<HandlerOutcome> release = new CompletableFuture<>();

	private final AtomicInteger begun = new AtomicInteger();

	private final AtomicInteger afterwards = new AtomicInteger();

	/** Waits beside its conversation until it is released. */
	private final EventHandler beside = new EventHandler() {

		@Override
		public CompletionStage<HandlerOutcome> handle(Bot bot, Event event) {
			ConcurrentHandlerTest.this.begun.incrementAndGet();
			return ConcurrentHandlerTest.this.release;
		}

		@Override
		public boolean isConcurrent() {
			return true;
		}
	};

	private final EventHandler next = (bot, event) -> {
		this.afterwards.incrementAndGet();
		return null;
	};

	@AfterEach
	void close() {
		this.release.complete(HandlerOutcome.CONTINUE);
		this.workers.close();
		this.timers.close();
	}

	private Dispatcher dispatcher(BotLimits limits) {
		this.bot = new TestEvents.NamedBot("default", limits);
		Dispatcher dispatcher = new Dispatcher(new TestEvents.AllHandlers(List.of(this.beside, this.next)),
				this.workers, this.timers);
		dispatcher.start();
		return dispatcher;
	}

	private void say(Dispatcher dispatcher, int messages) {
		for (int i = 0; i < messages; i++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, i));
		}
	}

	@Test
	void itsConversationGoesOnAndItRunsSeveralTimesAtOnce() {
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS);
		say(dispatcher, 3);
		await().atMost(PATIENCE).until(() -> this.afterwards.get() == 3 && this.begun.get() == 3);
		await().atMost(PATIENCE).until(() -> dispatcher.activity().lanes() == 0);
		assertThat(dispatcher.activity().isIdle()).as("three run beside").isFalse();
		assertThat(dispatcher.activity()).isEqualTo(new DispatchActivity(3, 0, 0, DroppedEvents.NONE, 0, 3));
		this.release.complete(HandlerOutcome.STOP);
		await().atMost(PATIENCE).until(() -> dispatcher.activity().isIdle());
		assertThat(dispatcher.activity()).isEqualTo(new DispatchActivity(3, 3, 0, DroppedEvents.NONE, 0, 0));
	}

	@Test
	void whatRunsBesideStillCountsAgainstTheBacklog() {
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS.withBacklog(2, 1 << 20));
		say(dispatcher, 1);
		await().atMost(PATIENCE).until(() -> this.afterwards.get() == 1);
		say(dispatcher, 1);
		await().atMost(PATIENCE).until(() -> this.afterwards.get() == 2);
		say(dispatcher, 1);
		assertThat(dispatcher.activity().dropped()).isEqualTo(1);
		this.release.complete(HandlerOutcome.CONTINUE);
		await().atMost(PATIENCE).until(() -> dispatcher.activity().isIdle());
		say(dispatcher, 1);
		await().atMost(PATIENCE).until(() -> this.afterwards.get() == 3);
	}

	@Test
	void stoppingWaitsForWhatRunsBeside() {
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS);
		say(dispatcher, 1);
		await().atMost(PATIENCE).until(() -> dispatcher.activity().lanes() == 0 && this.begun.get() == 1);
		assertThat(dispatcher.stop(Duration.ofMillis(50))).isFalse();
		CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(() -> dispatcher.stop(PATIENCE));
		this.release.complete(HandlerOutcome.CONTINUE);
		assertThat(stopped).succeedsWithin(PATIENCE).isEqualTo(true);
	}

}

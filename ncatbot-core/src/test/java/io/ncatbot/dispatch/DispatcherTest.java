package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotLimits;
import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DispatcherTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Bot bot = new TestEvents.NamedBot("default");

	private final Timers timers = Timers.system();

	private final Workers workers = Workers.platform("test-", ThreadRole.HANDLER, 4, 64, this.timers);

	@AfterEach
	void close() {
		this.workers.close();
		this.timers.close();
	}

	private Dispatcher dispatcher(BotLimits limits, EventHandler... handlers) {
		this.bot = new TestEvents.NamedBot("default", limits);
		Dispatcher dispatcher = new Dispatcher(new TestEvents.AllHandlers(List.of(handlers)), this.workers,
				this.timers);
		dispatcher.start();
		return dispatcher;
	}

	private static BotLimits limits(int events, long bytes) {
		return BotLimits.DEFAULTS.withBacklog(events, bytes);
	}

	private static EventHandler handling(BiFunction<Bot, Event, @Nullable CompletionStage<HandlerOutcome>> code) {
		return code::apply;
	}

	@Test
	void eventsOfOneConversationArriveInOrderAndOneAtATime() {
		Map<Long, List<Long>> seen = new ConcurrentHashMap<>();
		Map<Long, AtomicInteger> inside = new ConcurrentHashMap<>();
		AtomicInteger overlaps = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		Dispatcher dispatcher = dispatcher(limits(100_000, 1L << 30), handling((bot, event) -> {
			GroupMessage message = (GroupMessage) event;
			AtomicInteger here = inside.computeIfAbsent(message.groupId(), (key) -> new AtomicInteger());
			if (here.incrementAndGet() > 1) {
				overlaps.incrementAndGet();
			}
			seen.computeIfAbsent(message.groupId(), (key) -> Collections.synchronizedList(new ArrayList<>()))
				.add(message.messageId());
			here.decrementAndGet();
			done.incrementAndGet();
			return null;
		}));
		for (int i = 0; i < 20_000; i++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(1 + i % 7, 456, i));
		}
		await().atMost(PATIENCE).until(() -> done.get() == 20_000);
		assertThat(overlaps).hasValue(0);
		assertThat(seen).hasSize(7);
		assertThat(seen.values()).allSatisfy((ids) -> assertThat(ids).isSorted());
		await().atMost(PATIENCE).until(() -> dispatcher.activity().isIdle());
		assertThat(dispatcher.activity()).isEqualTo(new DispatchActivity(20_000, 20_000, 0, DroppedEvents.NONE, 0, 0));
	}

	@Test
	void aConversationThatIsBlockedHoldsUpNoOther() {
		CountDownLatch release = new CountDownLatch(1);
		CompletableFuture<Void> other = new CompletableFuture<>();
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS, handling((bot, event) -> {
			if (((GroupMessage) event).groupId() <= 10) {
				awaitQuietly(release);
			}
			else {
				other.complete(null);
			}
			return null;
		}));
		for (int group = 1; group <= 11; group++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(group, 456, group));
		}
		assertThat(other).succeedsWithin(PATIENCE);
		release.countDown();
	}

	@Test
	void theLaneWaitsForTheStageThatAHandlerReturned() {
		CompletableFuture<HandlerOutcome> stage = new CompletableFuture<>();
		List<String> order = Collections.synchronizedList(new ArrayList<>());
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS, handling((bot, event) -> {
			long id = ((GroupMessage) event).messageId();
			order.add("first handler, event " + id);
			return (id == 1) ? stage : null;
		}), handling((bot, event) -> {
			order.add("second handler, event " + ((GroupMessage) event).messageId());
			return null;
		}));
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1));
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 2));
		dispatcher.accept(this.bot, TestEvents.groupMessage(2, 456, 3));
		await().atMost(PATIENCE).until(() -> order.contains("second handler, event 3"));
		assertThat(order).contains("first handler, event 1")
			.doesNotContain("second handler, event 1", "first handler, event 2");
		stage.complete(null);
		await().atMost(PATIENCE).until(() -> dispatcher.activity().isIdle());
		assertThat(order.stream().filter((line) -> !line.endsWith("3"))).containsExactly("first handler, event 1",
				"second handler, event 1", "first handler, event 2", "second handler, event 2");
	}

	/**
	 * The socket's thread may be held up at any point, such as by the very thread that it
	 * has just woken.
	 */
	@Test
	void aStopWaitsForAHandlerThatBeginsWhileTheSocketsThreadIsHeldUp() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		Dispatcher dispatcher = new Dispatcher(new TestEvents.AllHandlers(List.of(handling((bot, event) -> {
			begun.countDown();
			awaitQuietly(release);
			return null;
		}))), new HoldingUp(this.workers, goOn), this.timers);
		dispatcher.start();
		CompletableFuture<Void> socket = CompletableFuture
			.runAsync(() -> dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1)));
		awaitQuietly(begun);
		assertThat(dispatcher.stop(Duration.ofMillis(200))).as("all is handled").isFalse();
		assertThat(dispatcher.activity().lanes()).isEqualTo(1);
		release.countDown();
		goOn.countDown();
		assertThat(dispatcher.stop(PATIENCE)).isTrue();
		assertThat(socket).succeedsWithin(PATIENCE);
		assertThat(dispatcher.activity().isIdle()).isTrue();
	}

	@Test
	void anEventThatIsBeingTakenWhenAllStopsIsNotHandledAfterwards() {
		AtomicInteger handled = new AtomicInteger();
		AtomicReference<Dispatcher> stopping = new AtomicReference<>();
		EventHandler handler = handling((bot, event) -> {
			handled.incrementAndGet();
			return null;
		});
		EventHandlers handlers = new EventHandlers() {

			@Override
			public boolean wants(Bot bot, Event event) {
				stopping.get().stop(PATIENCE);
				return true;
			}

			@Override
			public List<EventHandler> matching(Bot bot, Event event) {
				return List.of(handler);
			}

		};
		Dispatcher dispatcher = new Dispatcher(handlers, this.workers, this.timers);
		stopping.set(dispatcher);
		dispatcher.start();
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1));
		assertThat(dispatcher.activity()).isEqualTo(new DispatchActivity(0, 0, 1, DroppedEvents.NONE, 0, 0));
		assertThat(handled).hasValue(0);
	}

	@Test
	void aStageThatFailsEndsTheHandlerAllTheSame() {
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS,
				handling((bot, event) -> CompletableFuture.failedFuture(new IllegalStateException("on purpose"))));
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1));
		await().atMost(PATIENCE).until(() -> dispatcher.activity().finished() == 1);
	}

	@Test
	void aHandlerThatThrowsEndsNothingElse() {
		AtomicInteger second = new AtomicInteger();
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS, handling((bot, event) -> {
			throw new AssertionError("on purpose");
		}), handling((bot, event) -> {
			second.incrementAndGet();
			return null;
		}));
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1));
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 2));
		await().atMost(PATIENCE).until(() -> second.get() == 2);
	}

	@Test
	void pastTheLimitEventsAreDroppedAndCounted() {
		CountDownLatch release = new CountDownLatch(1);
		Dispatcher dispatcher = dispatcher(limits(100, 1 << 20), handling((bot, event) -> {
			awaitQuietly(release);
			return null;
		}));
		for (int i = 0; i < 250; i++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(i, 456, i));
		}
		assertThat(dispatcher.activity().admitted()).isEqualTo(100);
		assertThat(dispatcher.activity().dropped()).isEqualTo(150);
		release.countDown();
		await().atMost(PATIENCE).until(() -> dispatcher.activity().finished() == 100);
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1));
		await().atMost(PATIENCE).until(() -> dispatcher.activity().finished() == 101);
	}

	@Test
	void oneStuckConversationNeverSilencesTheOthers() {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch stuck = new CountDownLatch(1);
		AtomicInteger others = new AtomicInteger();
		Dispatcher dispatcher = dispatcher(limits(100, 1 << 20), handling((bot, event) -> {
			if (((GroupMessage) event).groupId() == 1) {
				stuck.countDown();
				awaitQuietly(release);
			}
			else {
				others.incrementAndGet();
			}
			return null;
		}));
		for (int i = 0; i < 500; i++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, i));
			if (i == 0) {
				await().atMost(PATIENCE).until(() -> stuck.getCount() == 0);
			}
		}
		assertThat(dispatcher.activity().admitted()).as("one that runs and 50 that wait").isEqualTo(51);
		for (int i = 0; i < 40; i++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(2, 456, i));
		}
		await().atMost(PATIENCE).until(() -> others.get() == 40);
		assertThat(dispatcher.activity().dropped()).isEqualTo(449);
		release.countDown();
	}

	@Test
	void theLimitInBytesCountsAndAnEmptyBacklogAdmitsAnySize() {
		CountDownLatch release = new CountDownLatch(1);
		Dispatcher dispatcher = dispatcher(limits(100, 1000), handling((bot, event) -> {
			awaitQuietly(release);
			return null;
		}));
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1, "大".repeat(5000)));
		dispatcher.accept(this.bot, TestEvents.groupMessage(2, 456, 2));
		assertThat(dispatcher.activity().admitted()).isEqualTo(1);
		assertThat(dispatcher.activity().dropped()).isEqualTo(1);
		release.countDown();
		await().atMost(PATIENCE).until(() -> dispatcher.activity().isIdle());
		dispatcher.accept(this.bot, TestEvents.groupMessage(2, 456, 3));
		await().atMost(PATIENCE).until(() -> dispatcher.activity().finished() == 2);
	}

	@Test
	void eventsThatNobodyWantsCostNothing() {
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS);
		dispatcher.accept(this.bot, TestEvents.heartbeat());
		assertThat(dispatcher.activity()).isEqualTo(new DispatchActivity(0, 0, 1, DroppedEvents.NONE, 0, 0));
	}

	@Test
	void beforeTheStartAndAfterTheStopNothingIsAccepted() {
		AtomicInteger handled = new AtomicInteger();
		Dispatcher dispatcher = new Dispatcher(new TestEvents.AllHandlers(List.of(handling((bot, event) -> {
			handled.incrementAndGet();
			return null;
		}))), this.workers, this.timers);
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 1));
		dispatcher.start();
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 2));
		await().atMost(PATIENCE).until(() -> handled.get() == 1);
		assertThat(dispatcher.stop(PATIENCE)).isTrue();
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 3));
		assertThat(handled).hasValue(1);
	}

	@Test
	void stoppingLetsTheLanesDrain() {
		AtomicInteger handled = new AtomicInteger();
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS, handling((bot, event) -> {
			handled.incrementAndGet();
			return null;
		}));
		for (int i = 0; i < 1000; i++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(i % 3, 456, i));
		}
		assertThat(dispatcher.stop(PATIENCE)).isTrue();
		assertThat(handled).hasValue(1000);
	}

	@Test
	void whatIsNotDoneWhenTheTimeIsUpIsDroppedAndCounted() {
		CountDownLatch release = new CountDownLatch(1);
		AtomicInteger begun = new AtomicInteger();
		Dispatcher dispatcher = dispatcher(BotLimits.DEFAULTS, handling((bot, event) -> {
			begun.incrementAndGet();
			awaitQuietly(release);
			return null;
		}));
		for (int i = 0; i < 10; i++) {
			dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, i));
		}
		await().atMost(PATIENCE).until(() -> begun.get() == 1);
		assertThat(dispatcher.stop(Duration.ofMillis(50))).isFalse();
		assertThat(dispatcher.activity().dropped()).isEqualTo(9);
		release.countDown();
		await().atMost(PATIENCE).until(() -> dispatcher.activity().finished() == 1);
		assertThat(begun).hasValue(1);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			if (!latch.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Never released");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Gives a task to others, and returns only when it is told to. */
	private record HoldingUp(Workers workers, CountDownLatch goOn) implements Workers {

		@Override
		public void execute(Runnable task) {
			this.workers.execute(task);
			awaitQuietly(this.goOn);
		}

		@Override
		public int max() {
			return this.workers.max();
		}

		@Override
		public int underWay() {
			return this.workers.underWay();
		}

		@Override
		public int threads() {
			return this.workers.threads();
		}

		@Override
		public void close() {
			this.workers.close();
		}

	}

}

package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.LogCapture;
import io.ncatbot.connection.Overflow;
import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is lost when more events come than handlers can take, by the policy of each bot.
 */
class OverflowTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long ROOMY = 1 << 20;

	private final Timers timers = Timers.system();

	private final ManualTimers time = new ManualTimers();

	private final Workers workers = Workers.platform("test-", ThreadRole.HANDLER, 4, 64, this.timers);

	/** Handlers begin, and end with this. */
	private final CompletableFuture<HandlerOutcome> release = new CompletableFuture<>();

	private final List<Long> begun = new CopyOnWriteArrayList<>();

	private final EventHandler handler = (bot, event) -> {
		this.begun.add(((GroupMessage) event).messageId());
		return this.release;
	};

	private final Dispatcher dispatcher = dispatcher(this.handler);

	private Dispatcher dispatcher(EventHandler handler) {
		Dispatcher dispatcher = new Dispatcher(new TestEvents.AllHandlers(List.of(handler)), this.workers, this.time);
		dispatcher.start();
		return dispatcher;
	}

	@AfterEach
	void close() {
		this.release.complete(HandlerOutcome.CONTINUE);
		this.workers.close();
		this.timers.close();
	}

	private static Bot bot(String name, int events, long bytes, Overflow overflow) {
		return new TestEvents.NamedBot(name, BotLimits.DEFAULTS.withBacklog(events, bytes).withOverflow(overflow));
	}

	private void say(Bot bot, long group, long... ids) {
		for (long id : ids) {
			this.dispatcher.accept(bot, TestEvents.groupMessage(group, 456, id));
		}
	}

	private void awaitBegun(long... ids) {
		await().atMost(PATIENCE).until(() -> this.begun.size() == ids.length);
		assertThat(this.begun).contains(java.util.Arrays.stream(ids).boxed().toArray(Long[]::new));
	}

	private List<Long> endedIn(Long... chat) {
		return this.begun.stream().filter(List.of(chat)::contains).toList();
	}

	@Test
	void theOldestThatWaitsInAnyChatGivesWayAndWhatRunsDoesNot() {
		Bot bot = bot("cat", 6, ROOMY, Overflow.DROP_OLDEST);
		say(bot, 1, 1);
		say(bot, 2, 3);
		awaitBegun(1, 3);
		say(bot, 1, 2, 4);
		say(bot, 2, 5);
		say(bot, 1, 6);
		assertThat(this.dispatcher.activity(bot).events()).isEqualTo(6);
		say(bot, 3, 7);
		say(bot, 2, 8);
		assertThat(this.dispatcher.activity(bot).events()).isEqualTo(6);
		assertThat(this.dispatcher.activity(bot).drops()).isEqualTo(new DroppedEvents(0, 0, 2, 0));
		this.release.complete(HandlerOutcome.CONTINUE);
		await().atMost(PATIENCE).until(() -> this.dispatcher.activity().isIdle());
		assertThat(this.begun).containsExactlyInAnyOrder(1L, 3L, 5L, 6L, 7L, 8L);
		assertThat(endedIn(1L, 2L, 4L, 6L)).as("the order of chat 1").containsExactly(1L, 6L);
		assertThat(endedIn(3L, 5L, 8L)).as("the order of chat 2").containsExactly(3L, 5L, 8L);
		assertThat(this.dispatcher.activity().underWay()).isZero();
		assertThat(this.dispatcher.activity(bot).bytes()).isZero();
	}

	@Test
	void pastHalfOfTheBacklogAStuckChatLosesItsOwnOldestAndNobodyElseAny() {
		Bot bot = bot("cat", 10, ROOMY, Overflow.DROP_OLDEST);
		say(bot, 1, 1);
		awaitBegun(1);
		say(bot, 2, 100);
		awaitBegun(1, 100);
		say(bot, 2, 101);
		say(bot, 1, 2, 3, 4, 5, 6, 7, 8, 9);
		assertThat(this.dispatcher.activity().drops()).isEqualTo(new DroppedEvents(0, 0, 3, 0));
		this.release.complete(HandlerOutcome.CONTINUE);
		await().atMost(PATIENCE).until(() -> this.dispatcher.activity().isIdle());
		assertThat(this.begun).containsExactlyInAnyOrder(1L, 5L, 6L, 7L, 8L, 9L, 100L, 101L);
	}

	@Test
	void asManyGiveWayAsTheNewOneNeedsBytes() {
		Bot bot = bot("cat", 100, 4000, Overflow.DROP_OLDEST);
		say(bot, 1, 1);
		awaitBegun(1);
		for (int group = 2; group < 6; group++) {
			say(bot, group, group * 10);
		}
		awaitBegun(1, 20, 30, 40, 50);
		say(bot, 2, 21);
		say(bot, 3, 31);
		say(bot, 4, 41);
		long before = this.dispatcher.activity(bot).bytes();
		assertThat(before).isBetween(2000L, 4000L);
		this.dispatcher.accept(bot, TestEvents.groupMessage(5, 456, 51, "长".repeat((int) (4000 - before) / 6 + 50)));
		assertThat(this.dispatcher.activity(bot).bytes()).isLessThanOrEqualTo(4000);
		assertThat(this.dispatcher.activity(bot).drops().outdated()).isPositive();
		assertThat(this.dispatcher.activity(bot).drops().backlogFull()).isZero();
	}

	@Test
	void whatCouldNotFitAnywayDropsNothingElse() {
		Bot bot = bot("cat", 100, 3000, Overflow.DROP_OLDEST);
		say(bot, 1, 1);
		awaitBegun(1);
		say(bot, 1, 2, 3);
		this.dispatcher.accept(bot, TestEvents.groupMessage(2, 456, 9, "长".repeat(2000)));
		assertThat(this.dispatcher.activity().drops()).isEqualTo(new DroppedEvents(1, 0, 0, 0));
		assertThat(this.dispatcher.activity(bot).events()).isEqualTo(3);
	}

	@Test
	void whereEverythingRunsTheNewOneIsDropped() {
		Bot bot = bot("cat", 2, ROOMY, Overflow.DROP_OLDEST);
		say(bot, 1, 1);
		say(bot, 2, 2);
		awaitBegun(1, 2);
		say(bot, 3, 3);
		assertThat(this.dispatcher.activity().drops()).isEqualTo(new DroppedEvents(1, 0, 0, 0));
	}

	@Test
	void eachBotHasItsOwnBacklogAndPolicy() {
		Bot cat = bot("cat", 2, ROOMY, Overflow.DROP_NEWEST);
		Bot dog = bot("dog", 2, ROOMY, Overflow.DROP_OLDEST);
		Bot cow = bot("cow", 1000, ROOMY, Overflow.DROP_NEWEST);
		for (Bot bot : List.of(cat, dog, cow)) {
			say(bot, 1, 1);
			await().atMost(PATIENCE).until(() -> this.dispatcher.activity(bot).events() == 1);
		}
		await().atMost(PATIENCE).until(() -> this.begun.size() == 3);
		for (Bot bot : List.of(cat, dog, cow)) {
			say(bot, 1, 2, 3, 4);
		}
		assertThat(this.dispatcher.activity(cat).drops()).isEqualTo(new DroppedEvents(0, 2, 0, 0));
		assertThat(this.dispatcher.activity(dog).drops()).isEqualTo(new DroppedEvents(0, 0, 2, 0));
		assertThat(this.dispatcher.activity(cow).drops()).isEqualTo(DroppedEvents.NONE);
		assertThat(this.dispatcher.activity().dropped()).isEqualTo(4);
		this.dispatcher.forget(cat);
		assertThat(this.dispatcher.activity().dropped()).as("what was lost stays counted").isEqualTo(4);
		assertThat(this.dispatcher.activity(cat)).isEqualTo(BacklogActivity.NONE);
	}

	@Test
	void dropsAreSaidAtMostOnceASecondWithTheirReasons() {
		Bot cat = bot("cat", 2, ROOMY, Overflow.DROP_NEWEST);
		Bot dog = bot("dog", 4, ROOMY, Overflow.DROP_OLDEST);
		try (LogCapture log = LogCapture.of("io.ncatbot.dispatch")) {
			say(cat, 1, 1);
			say(dog, 1, 2);
			awaitBegun(1, 2);
			say(cat, 1, 3);
			for (int i = 0; i < 500; i++) {
				say(cat, 2, i);
				say(dog, 1, i);
			}
			assertThat(log.lines()).hasSize(2);
			assertThat(log.lines().get(0)).contains("'cat' dropped 1 event(s), 1 in all", "the backlog is full");
			assertThat(log.lines().get(1)).contains("'dog' dropped 1 event(s), 1 in all", "waited longest");
			this.time.advance(Duration.ofMillis(1100));
			assertThat(log.lines()).hasSize(4);
			assertThat(log.lines().get(2)).contains("'cat' dropped 499 event(s), 500 in all: 499 since the backlog");
			this.time.advance(Duration.ofSeconds(5));
			assertThat(log.lines()).as("nothing new").hasSize(4);
		}
	}

	@Test
	void underLoadFromSeveralThreadsNothingIsLostUncountedOrOutOfOrder() throws Exception {
		Bot bot = bot("cat", 50, ROOMY, Overflow.DROP_OLDEST);
		Map<Long, List<Long>> seen = new ConcurrentHashMap<>();
		AtomicInteger handled = new AtomicInteger();
		Dispatcher busy = dispatcher((owner, event) -> {
			GroupMessage message = (GroupMessage) event;
			seen.computeIfAbsent(message.groupId(), (group) -> new CopyOnWriteArrayList<>()).add(message.messageId());
			handled.incrementAndGet();
			return null;
		});
		List<Event> events = new ArrayList<>();
		for (int i = 0; i < 2000; i++) {
			events.add(TestEvents.groupMessage(i % 7, 456, i));
		}
		List<Thread> sockets = new ArrayList<>();
		for (int t = 0; t < 3; t++) {
			int from = t;
			sockets.add(new Thread(() -> {
				for (int round = 0; round < 5; round++) {
					for (Event event : events) {
						if (((GroupMessage) event).groupId() % 3 == from) {
							busy.accept(bot, event);
						}
					}
				}
			}));
		}
		sockets.forEach(Thread::start);
		for (Thread socket : sockets) {
			socket.join();
		}
		await().atMost(PATIENCE).until(() -> busy.activity().isIdle() && busy.activity().underWay() == 0);
		assertThat(busy.activity().admitted() + busy.activity().drops().backlogFull()).isEqualTo(10_000);
		assertThat(handled.get() + busy.activity().dropped()).isEqualTo(10_000);
		assertThat(busy.activity(bot).events()).isZero();
		assertThat(busy.activity(bot).bytes()).isZero();
		seen.values()
			.forEach((ids) -> assertThat(roundsIn(ids)).as("ids grow, but for each round's beginning")
				.isLessThanOrEqualTo(5));
	}

	private static int roundsIn(List<Long> ids) {
		int rounds = 1;
		for (int i = 1; i < ids.size(); i++) {
			rounds += (ids.get(i) <= ids.get(i - 1)) ? 1 : 0;
		}
		return rounds;
	}

}

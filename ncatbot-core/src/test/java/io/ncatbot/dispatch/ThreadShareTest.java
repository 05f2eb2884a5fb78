package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

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

/**
 * Several bots share twelve threads, and the handlers of some of them hang.
 */
class ThreadShareTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int CHATS = 50;

	private final Timers timers = Timers.system();

	private final Workers workers = Workers.platform("test-", ThreadRole.HANDLER, 2, 12, this.timers);

	private final CountDownLatch release = new CountDownLatch(1);

	private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();

	private final List<Long> answered = Collections.synchronizedList(new ArrayList<>());

	private final Bot cat = bot("cat");

	private final Bot dog = bot("dog");

	private Dispatcher dispatcher = dispatcher(false);

	private static Bot bot(String name) {
		return new TestEvents.NamedBot(name);
	}

	/** The dog answers at once; whatever another bot hears hangs. */
	private Dispatcher dispatcher(boolean beside) {
		EventHandler handler = new EventHandler() {

			@Override
			public @Nullable CompletionStage<HandlerOutcome> handle(Bot bot, Event event) {
				if (bot.name().equals("dog")) {
					ThreadShareTest.this.answered.add(((GroupMessage) event).messageId());
				}
				else {
					hang(bot.name());
				}
				return null;
			}

			@Override
			public boolean isConcurrent() {
				return beside;
			}

		};
		Dispatcher fresh = new Dispatcher(new TestEvents.AllHandlers(List.of(handler)), this.workers, this.timers);
		fresh.start();
		return fresh;
	}

	private void hang(String bot) {
		int now = running(bot).incrementAndGet();
		this.most.computeIfAbsent(bot, (name) -> new AtomicInteger()).accumulateAndGet(now, Math::max);
		try {
			this.release.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		running(bot).decrementAndGet();
	}

	private AtomicInteger running(String bot) {
		return this.running.computeIfAbsent(bot, (name) -> new AtomicInteger());
	}

	@AfterEach
	void close() {
		this.release.countDown();
		this.workers.close();
		this.timers.close();
	}

	private void manyChats(Bot bot) {
		for (int chat = 1; chat <= CHATS; chat++) {
			this.dispatcher.accept(bot, TestEvents.groupMessage(chat, 456, chat));
		}
	}

	private void awaitHanging(String bot, int handlers) {
		await().atMost(PATIENCE).until(() -> running(bot).get() == handlers);
	}

	private void dogAnswers(long id) {
		this.dispatcher.accept(this.dog, TestEvents.groupMessage(1, 456, id));
		await().atMost(PATIENCE).until(() -> this.answered.contains(id));
	}

	private void everythingEnds() {
		this.release.countDown();
		await().atMost(PATIENCE).until(() -> this.dispatcher.activity().isIdle());
		assertThat(this.dispatcher.activity().finished()).isEqualTo(this.dispatcher.activity().admitted());
		assertThat(this.dispatcher.activity().dropped()).isZero();
	}

	@Test
	void aBotThatIsAloneMayHaveAllThreads() {
		this.dispatcher.expect(this.cat);
		this.dispatcher.expect(this.cat);
		manyChats(this.cat);
		awaitHanging("cat", 12);
		everythingEnds();
	}

	@Test
	void aBotWhoseHandlersHangLeavesHalfOfTheThreadsToOthersWhileThereAreAny() {
		this.dispatcher.expect(this.cat);
		this.dispatcher.expect(this.dog);
		manyChats(this.cat);
		awaitHanging("cat", 6);
		dogAnswers(1);
		assertThat(this.most.get("cat")).hasValue(6);
		this.dispatcher.forget(this.dog);
		awaitHanging("cat", 12);
		everythingEnds();
	}

	@Test
	void howeverManyHangThereIsAThreadForWhoeverDoesNot() {
		List<Bot> others = List.of(this.cat, bot("cow"), bot("hen"));
		others.forEach(this.dispatcher::expect);
		this.dispatcher.expect(this.dog);
		others.forEach(this::manyChats);
		awaitHanging("cat", 6);
		awaitHanging("cow", 3);
		awaitHanging("hen", 2);
		dogAnswers(1);
		dogAnswers(2);
		everythingEnds();
	}

	@Test
	void aBotThatComesWhenAnotherHoldsAllHasItsTurnWhenOneOfThoseEnds() {
		this.dispatcher.expect(this.cat);
		manyChats(this.cat);
		awaitHanging("cat", 12);
		this.dispatcher.expect(this.dog);
		this.dispatcher.accept(this.dog, TestEvents.groupMessage(1, 456, 1));
		this.release.countDown();
		await().atMost(PATIENCE).until(() -> this.answered.contains(1L));
		everythingEnds();
	}

	@Test
	void aBotMayHaveALimitOfItsOwn() {
		Bot limited = new TestEvents.NamedBot("cow", BotLimits.DEFAULTS.withHandlerThreads(3));
		manyChats(limited);
		awaitHanging("cow", 3);
		everythingEnds();
		assertThat(this.most.get("cow")).hasValue(3);
	}

	@Test
	void handlersThatRunBesideTheirConversationsCountAsWell() {
		this.dispatcher = dispatcher(true);
		this.dispatcher.expect(this.cat);
		this.dispatcher.expect(this.dog);
		manyChats(this.cat);
		awaitHanging("cat", 6);
		dogAnswers(1);
		assertThat(this.most.get("cat")).hasValue(6);
		everythingEnds();
	}

	@Test
	void conversationsKeepTheirOrderWhateverIsHeldBack() {
		this.dispatcher.expect(this.cat);
		this.dispatcher.expect(this.dog);
		manyChats(this.cat);
		awaitHanging("cat", 6);
		for (long id = 0; id < 5_000; id++) {
			this.dispatcher.accept(this.dog, TestEvents.groupMessage(id % 100, 456, id));
		}
		await().atMost(PATIENCE).until(() -> this.answered.size() == 5_000);
		for (long chat = 0; chat < 100; chat++) {
			long remainder = chat;
			assertThat(this.answered.stream().filter((id) -> id % 100 == remainder)).isSorted();
		}
		everythingEnds();
	}

}

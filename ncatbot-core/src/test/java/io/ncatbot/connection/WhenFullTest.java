package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.WhenFull;
import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.concurrent.ThreadRole;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Who waits while there is no room for a call, and who is refused, by the thread that
 * makes it and by what it chose.
 */
class WhenFullTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final String OK = "\"status\":\"ok\",\"retcode\":0,\"data\":{}";

	private final ManualTimers time = new ManualTimers();

	private final FakeNapCat napCat = new FakeNapCat();

	private TestBot bot;

	private FakeNapCat.Attempt connection;

	private BotAPI api;

	private BotAPI waiting;

	@BeforeEach
	void connect() {
		start(CallSettings.DEFAULTS);
	}

	private void start(CallSettings calls) {
		this.bot = TestBot.at("ws://localhost:3001")
			.connector(this.napCat)
			.timers(this.time)
			.settings(ConnectionSettings.DEFAULTS.withCalls(calls)
				.withLimits(BotLimits.DEFAULTS.withPendingCalls(5).withSendQueue(300)))
			.start();
		this.connection = this.napCat.accept();
		this.api = this.bot.api();
		this.waiting = this.api.with(CallOptions.whenFull(WhenFull.WAIT));
	}

	@AfterEach
	void close() {
		this.bot.close();
	}

	/** Begins a call on a thread with a role, and gives the thread time to wait. */
	private Caller on(ThreadRole role, Supplier<CompletableFuture<?>> call) {
		Caller caller = new Caller(role, call);
		caller.thread.start();
		await().atMost(PATIENCE)
			.until(() -> caller.begun.isDone() || caller.thread.getState() == Thread.State.TIMED_WAITING);
		return caller;
	}

	private void fillPendingCalls() {
		for (int i = 0; i < 5; i++) {
			this.api.getLoginInfo();
		}
	}

	private static ThrowableAssertAlternative<?> isRefused(CompletableFuture<?> call) {
		return assertThat(call).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(CallRejectedException.class);
	}

	@Test
	void byDefaultAThreadOfTheApplicationIsRefusedAndAHandlerHeldBack() {
		this.connection.full();
		isRefused(this.api.getLoginInfo()).withMessageContaining("ncatbot.limits.send-queue");
		Caller handler = on(ThreadRole.HANDLER, this.api::getLoginInfo);
		assertThat(handler.begun).isNotDone();
		assertThat(this.connection.sent()).isEmpty();
		this.connection.roomAgain();
		assertThat(handler.begun).succeedsWithin(PATIENCE);
		assertThat(this.connection.sent()).hasSize(1);
	}

	@Test
	void whoeverChoseToWaitsForRoomInTheSendQueue() {
		this.connection.full();
		for (ThreadRole role : new ThreadRole[] { ThreadRole.FOREIGN, ThreadRole.CONTINUATION }) {
			Caller caller = on(role, this.waiting::getLoginInfo);
			assertThat(caller.begun).as("%s", role).isNotDone();
		}
		this.connection.roomAgain();
		await().atMost(PATIENCE).until(() -> this.connection.sent().size() == 2);
	}

	@Test
	void whoeverChoseToWaitsForAnotherCallToEnd() {
		fillPendingCalls();
		Caller caller = on(ThreadRole.FOREIGN, this.waiting::getStatus);
		assertThat(caller.begun).isNotDone();
		this.connection.answer(0, OK);
		assertThat(caller.begun).succeedsWithin(PATIENCE);
		assertThat(this.connection.sent()).hasSize(6);
	}

	@Test
	void whatIsChainedToACallGoesBeyondThePendingCallsRatherThanWaitForThem() {
		fillPendingCalls();
		assertThat(on(ThreadRole.CONTINUATION, this.waiting::getStatus).begun).succeedsWithin(PATIENCE);
		assertThat(this.connection.sent()).hasSize(6);
	}

	@Test
	void aSocketsThreadIsRefusedWhateverItChose() {
		this.connection.full();
		isRefused(on(ThreadRole.SOCKET, this.waiting::getLoginInfo).call());
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
	}

	@Test
	void whoeverChoseSoIsRefusedEvenOnAHandlersThreadAndWithoutWaitingForTheAnswer() {
		this.connection.full();
		BotAPI hasty = this.api.with(CallOptions.whenFull(WhenFull.REJECT));
		isRefused(on(ThreadRole.HANDLER, hasty::getLoginInfo).call());
		isRefused(on(ThreadRole.FOREIGN, () -> CompletableFuture.completedFuture(hasty.getLoginInfoSync())).begun);
		this.connection.roomAgain();
		fillPendingCalls();
		isRefused(on(ThreadRole.HANDLER, hasty::getLoginInfo).call());
		isRefused(on(ThreadRole.CONTINUATION, hasty::getLoginInfo).call());
	}

	@Test
	void aSynchronousCallWaitsForRoomAsItWaitsForItsAnswer() {
		this.connection.full();
		Caller caller = on(ThreadRole.FOREIGN, () -> CompletableFuture.completedFuture(this.api.getLoginInfoSync()));
		this.connection.roomAgain();
		await().atMost(PATIENCE).until(() -> this.connection.sent().size() == 1);
		this.connection.answer(0, OK);
		assertThat(caller.begun).succeedsWithin(PATIENCE);
	}

	@Test
	void theApplicationMayLetAllItsCallsWait() {
		this.bot.close();
		start(CallSettings.DEFAULTS.withWhenFull(WhenFull.WAIT));
		this.connection.full();
		Caller caller = on(ThreadRole.FOREIGN, this.api::getLoginInfo);
		assertThat(caller.begun).isNotDone();
		this.connection.roomAgain();
		assertThat(caller.begun).succeedsWithin(PATIENCE);
	}

	@Test
	void theWaitEndsWithTheCallsTimeOutAndNothingWasSent() {
		this.connection.full();
		BotAPI brief = this.waiting.with(CallOptions.whenFull(WhenFull.WAIT).withTimeout(Duration.ofMillis(200)));
		isRefused(on(ThreadRole.FOREIGN, brief::getLoginInfo).call())
			.withMessageContaining("the send queue has no room");
		this.connection.roomAgain();
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
		fillPendingCalls();
		isRefused(on(ThreadRole.FOREIGN, brief::getLoginInfo).call()).withMessageContaining("pending-calls");
		assertThat(this.connection.sent()).hasSize(5);
	}

	@Test
	void theTimeOutForTheAnswerBeginsWhenThereIsRoom() {
		this.connection.full();
		Caller caller = on(ThreadRole.FOREIGN, this.waiting::getLoginInfo);
		this.time.advance(Duration.ofSeconds(25));
		this.connection.roomAgain();
		CompletableFuture<?> call = caller.call();
		this.time.advance(Duration.ofSeconds(25));
		assertThat(call).isNotDone();
		this.time.advance(Duration.ofSeconds(6));
		assertThat(call).failsWithin(PATIENCE);
	}

	@Test
	void whenTheConnectionIsLostMeanwhileNobodyWaitsAnyLonger() {
		this.connection.full();
		Caller caller = on(ThreadRole.FOREIGN, this.waiting::getLoginInfo);
		this.connection.drop();
		assertThat(caller.call()).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isFalse());
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
	}

	@Test
	void callsThatWaitForAConnectionAreBoundedInTheSameWay() {
		this.connection.drop();
		CallOptions patient = CallOptions.connectionWait(Duration.ofSeconds(20));
		BotAPI kept = this.api.with(patient);
		kept.postGroupMsg(123, "喵".repeat(200));
		isRefused(kept.postGroupMsg(123, "喵")).withMessageContaining("wait for a connection");
		Caller caller = on(ThreadRole.FOREIGN,
				() -> this.api.with(patient.withWhenFull(WhenFull.WAIT)).postGroupMsg(123, "喵"));
		assertThat(caller.begun).isNotDone();
		this.time.advance(Duration.ofSeconds(1));
		FakeNapCat.Attempt next = this.napCat.accept();
		assertThat(caller.begun).succeedsWithin(PATIENCE);
		await().atMost(PATIENCE).until(() -> next.sent().size() == 2);
	}

	@Test
	void shutdownEndsTheWaiting() {
		this.connection.full();
		Caller caller = on(ThreadRole.FOREIGN, this.waiting::getLoginInfo);
		this.bot.bots().stop();
		assertThat(caller.call()).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(ConnectionLostException.class);
	}

	@Test
	void anInterruptEndsTheWaitingAndNothingIsSent() {
		this.connection.full();
		Caller caller = on(ThreadRole.FOREIGN, this.waiting::getLoginInfo);
		caller.thread.interrupt();
		assertThat(caller.call()).failsWithin(PATIENCE);
		this.connection.roomAgain();
		assertThat(this.connection.sent()).isEmpty();
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
	}

	@Test
	void ofManyFailuresThatNobodyLooksAtSomeAreNamedAndTheOthersCounted() {
		this.connection.full();
		try (LogCapture log = LogCapture.of("io.ncatbot.api")) {
			for (int i = 0; i < 5000; i++) {
				this.api.getLoginInfo();
			}
			await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
			this.time.advance(Duration.ofSeconds(2));
			assertThat(log.lines()).hasSize(101)
				.anySatisfy((line) -> assertThat(line).startsWith("4900 more calls failed"));
		}
	}

	/** A thread that makes one call. */
	private static final class Caller {

		private final CompletableFuture<CompletableFuture<?>> begun = new CompletableFuture<>();

		private final Thread thread;

		Caller(ThreadRole role, Supplier<CompletableFuture<?>> call) {
			this.thread = new Thread(() -> role.run(() -> {
				try {
					this.begun.complete(call.get());
				}
				catch (RuntimeException ex) {
					this.begun.completeExceptionally(ex);
				}
			}));
			this.thread.setDaemon(true);
		}

		CompletableFuture<?> call() {
			return this.begun.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
		}

	}

}

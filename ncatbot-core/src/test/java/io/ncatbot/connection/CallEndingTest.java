package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import io.ncatbot.api.ApiException;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.account.QzonePostOptions;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.message.FileSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Every call ends: each way in which it can, with time moved by hand.
 */
class CallEndingTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final ManualTimers time = new ManualTimers();

	private final FakeNapCat napCat = new FakeNapCat();

	private TestBot bot;

	private FakeNapCat.Attempt connection;

	private BotAPI api;

	@BeforeEach
	void connect() {
		this.bot = TestBot.at("ws://localhost:3001")
			.connector(this.napCat)
			.timers(this.time)
			.settings(ConnectionSettings.DEFAULTS.withLimits(BotLimits.DEFAULTS.withPendingCalls(5)))
			.start();
		this.connection = this.napCat.accept();
		this.api = this.bot.api();
	}

	@AfterEach
	void close() {
		this.bot.close();
	}

	@Test
	void theAnswerCompletesTheCallThatItBelongsTo() {
		CompletableFuture<ApiResult<SentMessage>> first = this.api.postGroupMsg(123, "一");
		CompletableFuture<ApiResult<SentMessage>> second = this.api.postGroupMsg(123, "二");
		this.connection.answer(1, "\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":22}");
		this.connection.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":11}");
		assertThat(first).succeedsWithin(PATIENCE)
			.satisfies((result) -> assertThat(result.orElseThrow().messageId()).isEqualTo(11));
		assertThat(second).succeedsWithin(PATIENCE)
			.satisfies((result) -> assertThat(result.orElseThrow().messageId()).isEqualTo(22));
	}

	@Test
	void aRefusalIsAResultAndAnExceptionOnlyWhenAskedFor() {
		CompletableFuture<ApiResult<SentMessage>> call = this.api.postGroupMsg(123, "一");
		this.connection.say("""
				{"status":"failed","retcode":1200,"data":null,"message":"被禁言","wording":"被禁言","echo":"%s"}"""
			.formatted(this.connection.echo(0)));
		ApiResult<SentMessage> result = call.join();
		assertThat(result.retcode()).isEqualTo(1200);
		assertThat(result.data()).isNull();
		assertThatExceptionOfType(ApiException.class).isThrownBy(result::orElseThrow)
			.withMessage("send_group_msg failed with retcode 1200: 被禁言");
	}

	@Test
	void dataThatIsAbsentIsNoData() {
		CompletableFuture<ApiResult<Void>> call = this.api.setFriendAddRequest("flag", true);
		this.connection.answer(0, "\"status\":\"ok\",\"retcode\":0");
		assertThat(call).succeedsWithin(PATIENCE).satisfies((result) -> assertThat(result.data()).isNull());
	}

	@Test
	void withoutAnAnswerTheCallEndsWithItsTimeOut() {
		CompletableFuture<?> call = this.api.getLoginInfo();
		CompletableFuture<?> shorter = this.api.with(CallOptions.timeout(Duration.ofSeconds(5))).getLoginInfo();
		this.time.advance(Duration.ofSeconds(6));
		assertThat(shorter).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(CallTimeoutException.class)
			.withMessageContaining("get_login_info was not answered within 5 s");
		this.time.advance(Duration.ofSeconds(23));
		assertThat(call).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(call).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(CallTimeoutException.class)
			.withMessageContaining("outcome is unknown");
	}

	@Test
	void anAnswerThatComesTooLateIsCountedAndIgnored() {
		CompletableFuture<?> call = this.api.getLoginInfo();
		this.time.advance(Duration.ofSeconds(31));
		assertThat(call).failsWithin(PATIENCE);
		this.connection.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		this.connection.say("{\"status\":\"ok\",\"retcode\":0,\"echo\":\"somebody else's\"}");
		this.connection.say("{\"status\":\"ok\",\"retcode\":0,\"echo\":{\"no\":\"string\"}}");
		assertThat(this.bot.bot().activity().repliesUnclaimed()).isEqualTo(3);
	}

	@Test
	void aSendWaitsLongerTheMoreItCarries() {
		CompletableFuture<?> call = this.api.postGroupMsg(123, "x".repeat(3 << 20));
		this.time.advance(Duration.ofSeconds(44));
		assertThat(call).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(call).failsWithin(PATIENCE);
	}

	@Test
	void aCallWaitsLongerWhenAnyOfItsFilesHasToBeFetched() {
		FileSource there = FileSource.onNapCatHost("/data/a.png");
		List<CompletableFuture<?>> calls = List.of(this.api.createFlashTask(List.of(there)),
				this.api.setGroupPortrait(123, there),
				this.api.sendQzoneMsg("看", QzonePostOptions.DEFAULTS.withImages(List.of(there))),
				this.api.call("some_action", Map.of("deep", Map.of("files", List.of(there)))));
		this.time.advance(Duration.ofSeconds(179));
		assertThat(calls).noneMatch(CompletableFuture::isDone);
		this.time.advance(Duration.ofSeconds(2));
		assertThat(calls).allSatisfy((call) -> assertThat(call).failsWithin(PATIENCE));
	}

	@Test
	void aCallWaitsLongerTheMoreItsOwnFilesHold() {
		CompletableFuture<?> call = this.api.setGroupPortrait(123, FileSource.of(new byte[1 << 20]));
		this.time.advance(Duration.ofSeconds(34));
		assertThat(call).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(call).failsWithin(PATIENCE);
	}

	@Test
	void whenTheConnectionIsLostTheCallSaysWhetherItHadLeft() {
		CompletableFuture<?> sent = this.api.postGroupMsg(123, "一");
		this.connection.keepFramesQueued();
		CompletableFuture<?> queued = this.api.postGroupMsg(123, "二");
		this.connection.drop();
		assertThat(sent).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isTrue());
		assertThat(queued).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isFalse());
	}

	@Test
	void whileThereIsNoConnectionACallFailsAtOnce() {
		this.connection.drop();
		assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> this.api.getLoginInfoSync())
			.withMessageContaining("get_login_info was not sent")
			.satisfies((lost) -> assertThat(lost.sent()).isFalse())
			.satisfies((lost) -> assertThat(lost.getStackTrace())
				.anyMatch((frame) -> frame.getClassName().equals(CallEndingTest.class.getName())));
	}

	private BotAPI patient() {
		return this.api.with(CallOptions.connectionWait(Duration.ofSeconds(20)));
	}

	private FakeNapCat.Attempt reconnect() {
		this.time.advance(Duration.ofSeconds(1));
		return this.napCat.accept();
	}

	@Test
	void aCallThatChoseToWaitIsSentOnTheNextConnectionAndThenHasItsWholeTimeOut() {
		this.connection.drop();
		CompletableFuture<ApiResult<SentMessage>> first = patient().postGroupMsg(123, "一");
		CompletableFuture<?> second = patient().getLoginInfo();
		assertThat(first).isNotDone();
		FakeNapCat.Attempt next = reconnect();
		assertThat(next.sent()).hasSize(2).first().asString().contains("send_group_msg");
		this.time.advance(Duration.ofSeconds(29));
		next.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":11}");
		assertThat(first).succeedsWithin(PATIENCE);
		assertThat(second).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(second).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(CallTimeoutException.class);
		assertThat(this.bot.bot().activity().repliesLate()).isZero();
	}

	@Test
	void aCallThatWaitedInVainEndsUnsent() {
		this.connection.drop();
		CompletableFuture<?> call = patient().getLoginInfo();
		this.napCat.keepRefusing(this.time, Duration.ofSeconds(19));
		assertThat(call).isNotDone();
		this.napCat.keepRefusing(this.time, Duration.ofSeconds(2));
		assertThat(call).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isFalse());
	}

	@Test
	void anAnswerOnTheNextConnectionCompletesACallThatChoseToWaitAndIsCounted() {
		CompletableFuture<ApiResult<SentMessage>> call = patient().postGroupMsg(123, "一");
		CompletableFuture<?> hasty = this.api.postGroupMsg(123, "二");
		String echo = this.connection.echo(0);
		String hastyEcho = this.connection.echo(1);
		this.connection.drop();
		assertThat(call).isNotDone();
		assertThat(hasty).failsWithin(PATIENCE);
		FakeNapCat.Attempt next = reconnect();
		assertThat(next.sent()).as("nothing is sent twice").isEmpty();
		next.say("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":7},\"echo\":\"%s\"}".formatted(echo));
		next.say("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":8},\"echo\":\"%s\"}".formatted(hastyEcho));
		assertThat(call).succeedsWithin(PATIENCE)
			.satisfies((result) -> assertThat(result.orElseThrow().messageId()).isEqualTo(7));
		assertThat(this.bot.bot().activity().repliesLate()).isEqualTo(1);
		assertThat(this.bot.bot().activity().repliesUnclaimed()).isEqualTo(1);
	}

	@Test
	void whenNoLateAnswerComesTheOutcomeIsUnknown() {
		CompletableFuture<?> call = patient().postGroupMsg(123, "一");
		this.connection.drop();
		reconnect();
		this.time.advance(Duration.ofSeconds(21));
		assertThat(call).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isTrue());
	}

	@Test
	void whatWasStillQueuedLeavesOnTheNextConnectionOnce() {
		this.connection.keepFramesQueued();
		CompletableFuture<?> call = patient().postGroupMsg(123, "一");
		this.connection.drop();
		FakeNapCat.Attempt next = reconnect();
		assertThat(next.sent()).hasSize(1);
		next.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":11}");
		assertThat(call).succeedsWithin(PATIENCE);
	}

	@Test
	void waitingEndsWithTheBot() {
		this.connection.drop();
		CompletableFuture<?> held = patient().getLoginInfo();
		this.bot.bots().stop();
		assertThat(held).failsWithin(PATIENCE);
		assertThat(patient().getLoginInfo()).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withMessageContaining("shut down");
	}

	@Test
	void shutdownEndsWhatIsPending() {
		CompletableFuture<?> call = this.api.getLoginInfo();
		this.bot.bots().stop();
		assertThat(call).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(ConnectionLostException.class)
			.withMessageContaining("shut down");
	}

	@Test
	void aCancelledCallIsForgotten() {
		CompletableFuture<?> call = this.api.getLoginInfo();
		assertThat(call.cancel(true)).isTrue();
		this.connection.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		assertThat(this.bot.bot().activity().repliesUnclaimed()).isEqualTo(1);
		await().atMost(PATIENCE).until(() -> this.bot.bot().activity().callsPending() == 0);
	}

	@Test
	void anInterruptedSynchronousCallEndsAndKeepsTheFlag() {
		Thread.currentThread().interrupt();
		try {
			assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> this.api.getLoginInfoSync());
			assertThat(Thread.currentThread().isInterrupted()).isTrue();
		}
		finally {
			Thread.interrupted();
		}
	}

	@Test
	void onASocketsThreadASynchronousCallIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> ThreadRole.SOCKET.run(() -> this.api.getLoginInfoSync()));
		assertThatIllegalStateException()
			.isThrownBy(() -> ThreadRole.SOCKET.run(() -> this.api.postGroupMsgSync(123, "一")));
		assertThat(this.connection.sent()).as("nothing is begun that nobody waits for").isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> ThreadRole.SOCKET.run(() -> this.api.getLoginInfo().join()));
	}

	@Test
	void aWrongArgumentIsThrownAtTheCallByBothForms() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.postGroupMsg("群", "一"))
			.withMessageContaining("groupId");
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.postGroupMsgSync("群", "一"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.postGroupMsg(123, ""));
		assertThat(this.connection.sent()).isEmpty();
		assertThat(this.bot.bot().activity().callsPending()).isZero();
	}

	@Test
	void pastTheLimitOthersAreRefusedAndNothingIsSent() {
		for (int i = 0; i < 5; i++) {
			this.api.getLoginInfo();
		}
		assertThat(this.api.getLoginInfo()).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(CallRejectedException.class)
			.withMessageContaining("ncatbot.limits.pending-calls");
		assertThat(this.connection.sent()).hasSize(5);
	}

	@Test
	void pastTheLimitAHandlerIsHeldBackUntilThereIsRoom() {
		for (int i = 0; i < 5; i++) {
			this.api.getLoginInfo();
		}
		AtomicReference<CompletableFuture<?>> held = new AtomicReference<>();
		Thread handler = new Thread(() -> ThreadRole.HANDLER.run(() -> held.set(this.api.getStatus())));
		handler.start();
		await().atMost(PATIENCE).until(() -> handler.getState() == Thread.State.TIMED_WAITING);
		this.connection.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		await().atMost(PATIENCE).until(() -> held.get() != null);
		assertThat(this.connection.sent()).hasSize(6);
	}

	@Test
	void aFullSendQueueRefusesTheCall() {
		this.connection.full();
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> this.api.getLoginInfo().join())
			.withCauseInstanceOf(CallRejectedException.class)
			.withMessageContaining("ncatbot.limits.send-queue");
	}

	@Test
	void continuationsRunOnTheirOwnThreads() {
		CompletableFuture<ThreadRole> role = this.api.getLoginInfo().thenApply((result) -> ThreadRole.current());
		this.connection.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		assertThat(role).succeedsWithin(PATIENCE).isEqualTo(ThreadRole.CONTINUATION);
	}

	@Test
	void framesThatAreNoJsonEndNothing() {
		this.connection.say("{\"post_type\":");
		this.connection.say("not json");
		this.connection.say("");
		this.connection.say("[1,2,3]");
		this.connection.say("{}");
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		assertThat(this.bot.bot().activity().framesMalformed()).isGreaterThanOrEqualTo(3);
		CompletableFuture<?> call = this.api.getLoginInfo();
		this.connection.answer(0, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		assertThat(call).succeedsWithin(PATIENCE);
	}

	@Test
	void aFailureThatNobodyLooksAtIsLogged() {
		try (LogCapture log = LogCapture.of("io.ncatbot.api")) {
			this.api.postGroupMsg(123, "无人过问");
			CompletableFuture<?> lookedAt = this.api.postGroupMsg(123, "有人过问");
			lookedAt.whenComplete((result, failure) -> {
			});
			for (int call = 0; call < 2; call++) {
				this.connection.say("""
						{"status":"failed","retcode":1200,"data":null,"message":"被禁言","wording":"被禁言","echo":"%s"}"""
					.formatted(this.connection.echo(call)));
			}
			assertThat(lookedAt).succeedsWithin(PATIENCE);
			await().atMost(PATIENCE).until(() -> {
				this.time.advance(Duration.ofSeconds(2));
				return !log.lines().isEmpty();
			});
			assertThat(log.lines())
				.containsExactly("send_group_msg failed with retcode 1200: 被禁言 (nobody looked at this call's result)");
		}
	}

}

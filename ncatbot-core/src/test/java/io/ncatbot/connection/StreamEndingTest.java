package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.StreamListener;
import io.ncatbot.api.file.StreamDataType;
import io.ncatbot.api.file.TestDownloadFrame;
import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.concurrent.ThreadRole;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Every stream ends: each way in which it can, with time moved by hand.
 */
class StreamEndingTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final ManualTimers time = new ManualTimers();

	private final FakeNapCat napCat = new FakeNapCat();

	private final List<TestDownloadFrame> frames = new CopyOnWriteArrayList<>();

	private TestBot bot;

	private FakeNapCat.Attempt connection;

	private BotAPI api;

	@BeforeEach
	void connect() {
		this.bot = TestBot.at("ws://localhost:3001")
			.connector(this.napCat)
			.timers(this.time)
			.maxTransfers(2)
			.settings(ConnectionSettings.DEFAULTS)
			.start();
		this.connection = this.napCat.accept();
		this.api = this.bot.api();
	}

	@AfterEach
	void close() {
		this.bot.close();
	}

	private CompletableFuture<ApiResult<TestDownloadFrame>> begin(StreamListener<TestDownloadFrame> listener) {
		int before = this.connection.sent().size();
		CompletableFuture<ApiResult<TestDownloadFrame>> stream = this.api.testDownloadStream(listener);
		soon().until(() -> this.connection.sent().size() > before);
		return stream;
	}

	private void chunk(int call, String text) {
		this.connection.answer(call, """
				"status":"ok","retcode":0,"data":{"type":"stream","data_type":"data_chunk","data":"%s"}"""
			.formatted(text));
	}

	private void end(int call) {
		this.connection.answer(call,
				"\"status\":\"ok\",\"retcode\":0,\"data\":{\"type\":\"response\",\"data_type\":\"data_complete\"}");
	}

	@Test
	void framesComeInOrderAndTheLastOneIsTheResult() {
		CompletableFuture<ApiResult<TestDownloadFrame>> stream = begin(this.frames::add);
		for (int i = 0; i < 5; i++) {
			chunk(0, "第" + i);
		}
		end(0);
		ApiResult<TestDownloadFrame> result = stream.join();
		assertThat(this.frames).extracting(TestDownloadFrame::data).containsExactly("第0", "第1", "第2", "第3", "第4", null);
		assertThat(result.orElseThrow()).isEqualTo(this.frames.get(5));
		assertThat(result.data().dataType()).isEqualTo(StreamDataType.DATA_COMPLETE);
		soon().until(() -> this.bot.bot().activity().callsPending() == 0);
		chunk(0, "too late");
		assertThat(this.bot.bot().activity().repliesUnclaimed()).isEqualTo(1);
	}

	@Test
	void aFailureEndsItAfterAnyNumberOfFrames() {
		CompletableFuture<ApiResult<TestDownloadFrame>> stream = begin(this.frames::add);
		chunk(0, "one");
		this.connection
			.say("""
					{"status":"failed","retcode":1200,"data":{"type":"error","data_type":"error"},"message":"坏了","wording":"坏了",\
					"echo":"%s"}"""
				.formatted(this.connection.echo(0)));
		ApiResult<TestDownloadFrame> result = stream.join();
		assertThat(result.retcode()).isEqualTo(1200);
		assertThat(result.message()).isEqualTo("坏了");
		assertThat(result.data()).isNull();
		assertThat(this.frames).hasSize(1);
	}

	@Test
	void eachFrameGivesTheNextItsTime() {
		CompletableFuture<?> stream = begin(this.frames::add);
		this.time.advance(Duration.ofSeconds(170));
		for (int i = 0; i < 10; i++) {
			chunk(0, "frame");
			this.time.advance(Duration.ofSeconds(29));
		}
		assertThat(stream).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(stream).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(CallTimeoutException.class)
			.withMessageContaining("test_download_stream was not answered within 30 s");
	}

	@Test
	void theFirstFrameMayTakeAsLongAsNapCatFetchesTheFile() {
		CompletableFuture<?> stream = begin(this.frames::add);
		this.time.advance(Duration.ofSeconds(179));
		assertThat(stream).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(stream).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withMessageContaining("180 s");
	}

	@Test
	void aTimeOutOfTheCallersIsForEachFrame() {
		CompletableFuture<?> stream = this.api.with(CallOptions.timeout(Duration.ofSeconds(5)))
			.testDownloadStream(this.frames::add);
		soon().until(() -> !this.connection.sent().isEmpty());
		this.time.advance(Duration.ofSeconds(4));
		chunk(0, "one");
		this.time.advance(Duration.ofSeconds(4));
		assertThat(stream).isNotDone();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(stream).failsWithin(PATIENCE);
	}

	@Test
	void whenTheConnectionIsLostItFailsAtOnce() {
		CompletableFuture<?> stream = begin(this.frames::add);
		chunk(0, "one");
		this.connection.drop();
		assertThat(stream).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isTrue());
	}

	@Test
	void whatCameCompletelySurvivesTheConnection() throws Exception {
		CountDownLatch held = new CountDownLatch(1);
		CompletableFuture<ApiResult<TestDownloadFrame>> stream = begin((frame) -> {
			awaitLatch(held);
			this.frames.add(frame);
		});
		chunk(0, "one");
		chunk(0, "two");
		end(0);
		this.connection.drop();
		held.countDown();
		assertThat(stream.get().isOk()).isTrue();
		assertThat(this.frames).hasSize(3);
	}

	@Test
	void whileThereIsNoConnectionItFailsAtOnce() {
		this.connection.drop();
		assertThatExceptionOfType(ConnectionLostException.class)
			.isThrownBy(() -> this.api.testDownloadStreamSync(this.frames::add))
			.satisfies((lost) -> assertThat(lost.sent()).isFalse())
			.satisfies((lost) -> assertThat(lost.getStackTrace())
				.anyMatch((frame) -> frame.getClassName().equals(StreamEndingTest.class.getName())));
	}

	@Test
	void whoeverWantsToWaitForAConnectionIsServedByTheNextUnlessItHasBegun() {
		CompletableFuture<?> begun = this.api.with(CallOptions.connectionWait(Duration.ofMinutes(1)))
			.testDownloadStream(this.frames::add);
		soon().until(() -> !this.connection.sent().isEmpty());
		this.connection.drop();
		assertThat(begun).as("nobody knows what was lost").failsWithin(PATIENCE);
		CompletableFuture<ApiResult<TestDownloadFrame>> waiting = this.api
			.with(CallOptions.connectionWait(Duration.ofMinutes(1)))
			.testDownloadStream(this.frames::add);
		int before = this.napCat.attempts();
		soon().until(() -> {
			this.time.advance(Duration.ofSeconds(1));
			return this.napCat.attempts() > before;
		});
		this.connection = this.napCat.accept();
		soon().until(() -> !this.connection.sent().isEmpty());
		end(0);
		assertThat(waiting.join().isOk()).isTrue();
	}

	@Test
	void aCancelledStreamIsForgotten() {
		CompletableFuture<?> stream = begin(this.frames::add);
		chunk(0, "one");
		assertThat(stream.cancel(true)).isTrue();
		soon().until(() -> this.bot.bot().activity().callsPending() == 0);
		soon().until(() -> {
			chunk(0, "more");
			return this.bot.bot().activity().repliesUnclaimed() > 0;
		});
	}

	@Test
	void shutdownEndsWhatRunsAndWhatWaits() {
		CountDownLatch held = new CountDownLatch(1);
		CompletableFuture<?> first = begin((frame) -> awaitLatch(held));
		CompletableFuture<?> second = begin((frame) -> awaitLatch(held));
		CompletableFuture<?> waiting = this.api.testDownloadStream(this.frames::add);
		chunk(0, "one");
		chunk(1, "one");
		this.bot.bots().stop();
		assertThat(waiting).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(ConnectionLostException.class)
			.withMessageContaining("shut down");
		held.countDown();
		assertThat(first).failsWithin(PATIENCE);
		assertThat(second).failsWithin(PATIENCE);
	}

	@Test
	void whoWaitsTooLongForAThreadIsRefused() {
		CountDownLatch held = new CountDownLatch(1);
		begin((frame) -> awaitLatch(held));
		begin((frame) -> awaitLatch(held));
		CompletableFuture<?> waiting = this.api.testDownloadStream(this.frames::add);
		for (int minutes = 0; minutes < 10; minutes++) {
			for (int quarter = 0; quarter < 4; quarter++) {
				chunk(0, "one");
				chunk(1, "one");
				this.time.advance(Duration.ofSeconds(15));
			}
		}
		assertThat(waiting).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(CallRejectedException.class)
			.withMessageContaining("ncatbot.threads.max-transfers");
		held.countDown();
	}

	@Test
	void theSocketsThreadNeverWaitsForAListener() {
		CountDownLatch held = new CountDownLatch(1);
		List<ThreadRole> roles = new CopyOnWriteArrayList<>();
		CompletableFuture<ApiResult<TestDownloadFrame>> stream = begin((frame) -> {
			awaitLatch(held);
			roles.add(ThreadRole.current());
			this.frames.add(frame);
		});
		String text = "x".repeat(50_000);
		for (int i = 0; i < 200; i++) {
			chunk(0, i + text);
		}
		CompletableFuture<?> other = this.api.getLoginInfo();
		this.connection.answer(1, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		assertThat(other).as("while ten megabytes wait").succeedsWithin(PATIENCE);
		end(0);
		assertThat(this.frames).isEmpty();
		held.countDown();
		assertThat(stream).succeedsWithin(PATIENCE);
		assertThat(this.frames).hasSize(201);
		for (int i = 0; i < 200; i++) {
			assertThat(this.frames.get(i).data()).startsWith(i + "x");
		}
		assertThat(roles).containsOnly(ThreadRole.CONTINUATION);
	}

	@Test
	void aListenerMayCallSynchronously() {
		CompletableFuture<ApiResult<TestDownloadFrame>> stream = begin((frame) -> this.api.getLoginInfoSync());
		chunk(0, "one");
		soon().until(() -> this.connection.sent().size() == 2);
		this.connection.answer(1, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		end(0);
		soon().until(() -> this.connection.sent().size() == 3);
		this.connection.answer(2, "\"status\":\"ok\",\"retcode\":0,\"data\":{}");
		assertThat(stream).succeedsWithin(PATIENCE);
	}

	@Test
	void aListenerThatThrowsEndsTheCall() {
		CompletableFuture<?> stream = begin((frame) -> {
			throw new IllegalArgumentException("no more");
		});
		chunk(0, "one");
		assertThat(stream).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOf(FileTransferException.class)
			.withMessageContaining("no more");
	}

	@Test
	void onASocketsThreadTheSynchronousFormIsRefused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> ThreadRole.SOCKET.run(() -> this.api.testDownloadStreamSync(null, this.frames::add)));
		assertThat(this.connection.sent()).isEmpty();
	}

	@Test
	void silenceMeansNothingWhileReadingIsPaused() {
		this.connection.beat(10_000);
		this.connection.pauseReading();
		this.time.advance(Duration.ofMinutes(5));
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		this.connection.resumeReading();
		this.time.advance(Duration.ofSeconds(51));
		assertThat(this.bot.bot().link()).isNotEqualTo(LinkState.CONNECTED);
	}

	private static void awaitLatch(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Time is moved by hand, so there is nothing to wait for but other threads. */
	private static ConditionFactory soon() {
		return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
	}

}

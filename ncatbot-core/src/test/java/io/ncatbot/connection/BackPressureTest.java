package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.WhenFull;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * NapCat does not read for a while: what its callers see of that, over real sockets.
 */
class BackPressureTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	/** More than the buffers of a socket ever hold. */
	private static final int MOST = 2000;

	private static final String TEXT = "喵".repeat(20_000);

	/** For which there is no room while anything else waits. */
	private static final String BIG = "喵".repeat(1 << 20);

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.http(HttpSettings.sse(0, ""))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
	}

	enum Transport {

		WEB_SOCKET(NapCatSimulator::url), HTTP(NapCatSimulator::sseUrl);

		private final Function<NapCatSimulator, String> url;

		Transport(Function<NapCatSimulator, String> url) {
			this.url = url;
		}

	}

	private TestBot start(Transport transport) {
		return TestBot.at(transport.url.apply(this.napCat))
			.limits((limits) -> limits.withSendQueue(1 << 20))
			.start()
			.connected();
	}

	/** Calls until the send queue has refused some. */
	private List<CompletableFuture<ApiResult<SentMessage>>> fill(TestBot bot) {
		this.napCat.faults().links().slow(1, 0);
		List<CompletableFuture<ApiResult<SentMessage>>> calls = new ArrayList<>();
		// The buffers of the sockets take some more after the queue was full for the
		// first time.
		await().atMost(PATIENCE).during(Duration.ofMillis(500)).until(() -> refusesTheNext(bot, calls));
		return calls;
	}

	private static boolean refusesTheNext(TestBot bot, List<CompletableFuture<ApiResult<SentMessage>>> calls)
			throws InterruptedException {
		int before = calls.size();
		while (true) {
			assertThat(calls).as("the send queue takes everything").hasSizeLessThan(MOST);
			CompletableFuture<ApiResult<SentMessage>> call = bot.api().postPrivateMsg(456, TEXT);
			calls.add(call);
			try {
				call.get(10, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				// Taken.
				continue;
			}
			catch (ExecutionException ex) {
				return calls.size() == before + 1;
			}
		}
	}

	/** Once NapCat reads again, what it has not answered was refused, and never sent. */
	private void assertRestIsAnswered(TestBot bot, List<CompletableFuture<ApiResult<SentMessage>>> calls, int others) {
		this.napCat.faults().links().fast();
		await().atMost(PATIENCE).until(() -> calls.stream().allMatch(CompletableFuture::isDone));
		await().atMost(PATIENCE).until(() -> bot.bot().activity().callsPending() == 0);
		long answered = calls.stream().filter((call) -> !call.isCompletedExceptionally()).count();
		assertThat(answered).isGreaterThan(10);
		assertThat(sent()).hasSize((int) answered + others);
		assertThat(calls).filteredOn(CompletableFuture::isCompletedExceptionally)
			.isNotEmpty()
			.allSatisfy((call) -> assertThat(call).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.withCauseInstanceOf(CallRejectedException.class)
				.withMessageContaining("ncatbot.limits.send-queue"));
	}

	private List<RecordedCall> sent() {
		return this.napCat.calls().stream().filter((call) -> call.action().equals("send_private_msg")).toList();
	}

	@ParameterizedTest
	@EnumSource
	void whatTheQueueTookIsAnsweredWhenNapCatReadsAgainAndTheRestWasRefused(Transport transport) {
		try (TestBot bot = start(transport)) {
			List<CompletableFuture<ApiResult<SentMessage>>> calls = fill(bot);
			assertRestIsAnswered(bot, calls, 0);
			assertThat(bot.api().postPrivateMsg(456, "又好了")).succeedsWithin(PATIENCE);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whoChoseToWaitGoesOnWhenNapCatReadsAgain(Transport transport) {
		try (TestBot bot = start(transport)) {
			List<CompletableFuture<ApiResult<SentMessage>>> calls = fill(bot);
			BotAPI waiting = bot.api().with(CallOptions.whenFull(WhenFull.WAIT));
			CompletableFuture<ApiResult<SentMessage>> async = new CompletableFuture<>();
			Thread first = new Thread(() -> waiting.postPrivateMsg(456, BIG).thenAccept(async::complete));
			CompletableFuture<ApiResult<SentMessage>> sync = new CompletableFuture<>();
			Thread second = new Thread(() -> sync.complete(bot.api().postPrivateMsgSync(456, BIG)));
			first.start();
			second.start();
			await().atMost(PATIENCE)
				.until(() -> first.getState() == Thread.State.TIMED_WAITING
						&& second.getState() == Thread.State.TIMED_WAITING);
			assertRestIsAnswered(bot, calls, 2);
			assertThat(async).succeedsWithin(PATIENCE);
			assertThat(sync).succeedsWithin(PATIENCE);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whoWaitsInVainIsToldThatNothingWasSent(Transport transport) {
		try (TestBot bot = start(transport)) {
			List<CompletableFuture<ApiResult<SentMessage>>> calls = fill(bot);
			CallOptions brief = CallOptions.whenFull(WhenFull.WAIT).withTimeout(Duration.ofMillis(300));
			assertThat(bot.api().with(brief).postPrivateMsg(456, BIG)).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.withCauseInstanceOf(CallRejectedException.class);
			assertRestIsAnswered(bot, calls, 0);
		}
	}

}

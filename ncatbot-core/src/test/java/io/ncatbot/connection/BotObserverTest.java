package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an observer sees of calls and bots, over a real socket.
 */
class BotObserverTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.selfId(10001)
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	private final Recording seen = new Recording();

	private final TestBot bot = TestBot.at(this.napCat.url())
		.settings(ConnectionSettings.DEFAULTS.withLimits(BotLimits.DEFAULTS.withPendingCalls(2)))
		.observer(BotObserver.of(List.of(new Failing(), this.seen)))
		.start()
		.connected();

	private final BotAPI api = this.bot.api();

	@AfterEach
	void close() {
		this.bot.close();
		this.napCat.close();
	}

	private void sees(String... calls) {
		await().atMost(PATIENCE).until(() -> this.seen.calls.size() >= calls.length);
		assertThat(this.seen.calls).containsExactly(calls);
		assertThat(this.seen.threads).doesNotContain(ThreadRole.SOCKET);
	}

	@Test
	void eachCallIsSeenOnceWhicheverWayItIsMade() {
		this.api.getLoginInfoSync().orElseThrow();
		assertThat(this.seen.calls).as("before the caller goes on").containsExactly("get_login_info OK");
		this.api.getLoginInfo().join();
		sees("get_login_info OK", "get_login_info OK");
		this.api.callSync("get_status", Map.of());
		sees("get_login_info OK", "get_login_info OK", "get_status OK");
		assertThat(this.seen.elapsed).allMatch((elapsed) -> elapsed.toNanos() > 0);
	}

	@Test
	void aFileThatIsUploadedFirstIsOneCall() {
		this.api.postPrivateMsgSync(456, Message.of("看").image(FileSource.of(new byte[3 << 20], "cat.png")))
			.orElseThrow();
		sees("send_private_msg OK");
	}

	@Test
	void aRefusalIsAFailure() {
		this.napCat.faults().forAction("send_private_msg").fails(1200, "被禁言");
		assertThat(this.api.postPrivateMsgSync(456, "喵").retcode()).isEqualTo(1200);
		this.api.postPrivateMsg(456, "喵").join();
		sees("send_private_msg FAILED", "send_private_msg FAILED");
	}

	@Test
	void withoutAnAnswerItIsATimeout() {
		this.napCat.faults().forAll().neverAnswers();
		assertThat(this.api.with(CallOptions.timeout(Duration.ofMillis(50))).getLoginInfo()).failsWithin(PATIENCE);
		sees("get_login_info TIMEOUT");
	}

	@Test
	void aLostConnectionAndOneThatNeverWas() {
		this.napCat.faults().forAll().neverAnswers();
		CompletableFuture<?> lost = this.api.getLoginInfo();
		this.napCat.awaitCall("get_login_info", PATIENCE);
		this.napCat.goAway();
		assertThat(lost).failsWithin(PATIENCE);
		sees("get_login_info LOST");
		await().atMost(PATIENCE).until(() -> this.bot.bot().link() != LinkState.CONNECTED);
		assertThat(this.api.getStatus()).failsWithin(PATIENCE);
		sees("get_login_info LOST", "get_status LOST");
	}

	@Test
	void aCallTooManyIsRejectedAndOneThatIsGivenUpCancelled() {
		this.napCat.faults().forAll().neverAnswers();
		CompletableFuture<?> first = this.api.getLoginInfo();
		this.api.getLoginInfo();
		assertThat(this.api.getStatus()).failsWithin(PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(CallRejectedException.class);
		sees("get_status REJECTED");
		first.cancel(true);
		sees("get_status REJECTED", "get_login_info CANCELLED");
	}

	@Test
	void anAnswerThatCannotBeReadIsAnError() {
		this.napCat.answer("get_login_info", (params) -> JsonNodeFactory.instance.arrayNode().add("no object"));
		assertThat(this.api.getLoginInfo()).failsWithin(PATIENCE);
		sees("get_login_info ERROR");
	}

	@Test
	void botsComeAndGo() {
		assertThat(this.seen.bots).containsExactly("+default");
		this.bot.bots().connect("guest", Endpoint.of(this.napCat.url(), null));
		this.bot.bots().disconnect("guest");
		assertThat(this.seen.bots).containsExactly("+default", "+guest", "-guest");
	}

	private static final class Recording implements BotObserver {

		private final List<String> bots = new CopyOnWriteArrayList<>();

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private final List<Duration> elapsed = new CopyOnWriteArrayList<>();

		private final List<ThreadRole> threads = new CopyOnWriteArrayList<>();

		@Override
		public void onAdded(Bot bot) {
			this.bots.add("+" + bot.name());
		}

		@Override
		public void onRemoved(Bot bot) {
			this.bots.add("-" + bot.name());
		}

		@Override
		public void onCallEnded(Bot bot, String action, CallOutcome outcome, Duration elapsed) {
			this.threads.add(ThreadRole.current());
			this.elapsed.add(elapsed);
			this.calls.add(action + " " + outcome);
		}

	}

	/** Hurts nobody. */
	private static final class Failing implements BotObserver {

		@Override
		public void onAdded(Bot bot) {
			throw new IllegalStateException("on purpose");
		}

		@Override
		public void onCallEnded(Bot bot, String action, CallOutcome outcome, Duration elapsed) {
			throw new IllegalStateException("on purpose");
		}

	}

}

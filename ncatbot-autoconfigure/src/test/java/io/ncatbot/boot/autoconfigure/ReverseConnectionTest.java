package io.ncatbot.boot.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import io.ncatbot.simulator.server.ReverseSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static io.ncatbot.boot.autoconfigure.SentText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * NapCat connects to the application by itself, as it does when everything is well and
 * when its configuration is not.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReverseConnectionTest {

	private static final Duration PATIENCE = ServerApplication.PATIENCE;

	private static final long FRIEND = 456;

	private static final String[] OPEN = { "ncatbot.reverse.enabled=true", "ncatbot.token=s3cr3t-t0ken" };

	private final SimulatedAccounts accounts = new SimulatedAccounts();

	private @Nullable ServerApplication application;

	@AfterEach
	void close() {
		this.accounts.close();
		if (this.application != null) {
			this.application.close();
		}
	}

	private ServerApplication start(String... properties) {
		this.application = ServerApplication.start(Talker.class, properties);
		return this.application;
	}

	private NapCatSimulator napCat(long selfId, String token) {
		return napCat(selfId, ReverseSettings.to(this.application.url("ws", "/onebot/ws"), token));
	}

	private NapCatSimulator napCat(long selfId, ReverseSettings settings) {
		NapCatSimulator simulator = this.accounts.add(selfId, (bot) -> bot.forwardWebSocket(false)
			.reverseWebSocket(settings.withReconnectInterval(Duration.ofMillis(100))));
		simulator.friend(FRIEND, "小明");
		return simulator;
	}

	@Test
	void aHandlerIsCalledAsksAndAnswersOverTheConnectionThatNapCatOpened() {
		start(OPEN);
		BotAPI injected = this.application.bean(BotAPI.class);
		NapCatSimulator napCat = napCat(10001, "s3cr3t-t0ken");
		Bot bot = this.application.connected(10001);
		assertThat(bot).isSameAs(this.application.bots().primary());
		napCat.friend(FRIEND).says("你是谁");
		assertThat(text(napCat.awaitCall("send_private_msg", (call) -> call.retcode() == 0, PATIENCE)))
			.isEqualTo("我是 10001");
		assertThat(napCat.callCount("get_login_info")).isEqualTo(1);
		assertThat(injected.getFriendListSync().data()).hasSize(1);
		assertThat(napCat.callCount("get_friend_list")).isEqualTo(1);
	}

	@Test
	void manyMegabytesPassBothWays(@TempDir Path folder) throws Exception {
		start(OPEN);
		NapCatSimulator napCat = napCat(10001, "s3cr3t-t0ken");
		BotAPI api = this.application.connected(10001).api();
		String big = "好".repeat(3_000_000);
		napCat.friend(FRIEND).says(big);
		await().atMost(PATIENCE).until(() -> this.application.bean(Talker.class).heard.contains("10001 " + big));
		assertThat(api.postPrivateMsgSync(FRIEND, big).retcode()).isZero();
		assertThat(text(napCat.awaitCall("send_private_msg", PATIENCE))).isEqualTo(big);
		Path film = Files.write(folder.resolve("film.mp4"), new byte[3 << 20]);
		assertThat(api.postPrivateMsgSync(FRIEND, Message.empty().image(FileSource.of(film))).retcode()).isZero();
		assertThat(napCat.callCount("upload_file_stream")).as("in parts").isGreaterThan(1);
		assertThat(this.application.bots().primary().activity().connections()).isEqualTo(1);
	}

	@Test
	void severalAccountsComeToOneEndpointAndEachSpeaksForItself() {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=s3cr3t-t0ken", "ncatbot.bots.cat.self-id=10001",
				"ncatbot.bots.dog.self-id=20002", "ncatbot.primary=dog");
		NapCatSimulator cat = napCat(10001, "s3cr3t-t0ken");
		NapCatSimulator dog = napCat(20002, "s3cr3t-t0ken");
		NapCatSimulator newcomer = napCat(30003, "s3cr3t-t0ken");
		for (long account : new long[] { 10001, 20002, 30003 }) {
			this.application.connected(account);
		}
		assertThat(this.application.bots().all()).extracting(Bot::name)
			.containsExactlyInAnyOrder("cat", "dog", "30003");
		assertThat(this.application.bots().get("cat").selfId()).isEqualTo(10001);
		assertThat(this.application.bots().primary().name()).isEqualTo("dog");
		for (NapCatSimulator each : List.of(cat, dog, newcomer)) {
			each.friend(FRIEND).says("你是谁");
		}
		assertThat(text(cat.awaitCall("send_private_msg", PATIENCE))).isEqualTo("我是 10001");
		assertThat(text(dog.awaitCall("send_private_msg", PATIENCE))).isEqualTo("我是 20002");
		assertThat(text(newcomer.awaitCall("send_private_msg", PATIENCE))).isEqualTo("我是 30003");
		Bot gone = this.application.bots().get("30003");
		this.application.bots().disconnect("30003");
		assertThat(gone.link()).isEqualTo(LinkState.CLOSED);
		assertThat(this.application.connected(30003)).as("its NapCat comes again").isNotSameAs(gone);
	}

	@Test
	void aWrongTokenIsRefusedAndToldOnceHoweverOftenNapCatTries(CapturedOutput output) {
		start(OPEN);
		NapCatSimulator napCat = napCat(10001, "wr0ng-t0ken");
		await().atMost(PATIENCE).until(() -> this.application.answers().size() >= 4);
		assertThat(this.application.answers()).containsOnly(401);
		assertThat(napCat.connections()).isEmpty();
		assertThat(output).containsOnlyOnce("without the right token")
			.contains("ncatbot.reverse.token")
			.doesNotContain("s3cr3t-t0ken")
			.doesNotContain("wr0ng-t0ken");
		assertThat(this.application.bots().find(10001)).isNull();
	}

	@Test
	void aMissingTokenIsAWrongOne() {
		start(OPEN);
		napCat(10001, "");
		await().atMost(PATIENCE).until(() -> this.application.answers().size() >= 2);
		assertThat(this.application.answers()).containsOnly(401);
	}

	@Test
	void anAccountThatMayNotComeIsRefusedAndToldOnce(CapturedOutput output) {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=s3cr3t-t0ken", "ncatbot.reverse.accounts=10001");
		napCat(66666, "s3cr3t-t0ken");
		await().atMost(PATIENCE).until(() -> this.application.answers().size() > 32);
		assertThat(this.application.answers()).as("who knows the token is never held back").containsOnly(403);
		assertThat(output).containsOnlyOnce("66666, which is not among ncatbot.reverse.accounts");
		napCat(10001, "s3cr3t-t0ken");
		this.application.connected(10001);
		assertThat(this.application.bots().find(66666)).isNull();
	}

	@Test
	void theTokenMayBeInTheQueryAndThePathMayEndInASlash() {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=a b&c", "server.servlet.context-path=/app",
				"ncatbot.reverse.path=/qq/bot");
		napCat(10001, ReverseSettings.to(this.application.url("ws", "/app/qq/bot/?access_token=a+b%26c"),
				"the query's wins"));
		this.application.connected(10001);
	}

	@Test
	void theHandshakeDoesNotWaitForHandlers(CapturedOutput output) throws Exception {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=s3cr3t-t0ken", "ncatbot.threads.max-handlers=2",
				"server.tomcat.threads.max=2");
		NapCatSimulator first = napCat(10001, "s3cr3t-t0ken");
		this.application.connected(10001);
		Talker talker = this.application.bean(Talker.class);
		for (long friend = 1000; friend < 1010; friend++) {
			first.friend(friend, "小" + friend).says("等等");
		}
		assertThat(talker.waiting.await(30, TimeUnit.SECONDS)).isTrue();
		napCat(20002, "s3cr3t-t0ken");
		this.application.connected(20002);
		assertThat(output).doesNotContain("did not finish the handshake");
		talker.release.countDown();
	}

	@Test
	void aHundredAccountsConnectAtOnceWithinNapCatsTwoSeconds(CapturedOutput output) {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=s3cr3t-t0ken");
		for (int i = 0; i < 100; i++) {
			napCat(50_000 + i, "s3cr3t-t0ken");
		}
		for (int i = 0; i < 100; i++) {
			this.application.connected(50_000 + i);
		}
		assertThat(output).doesNotContain("did not finish the handshake");
		for (NapCatSimulator each : this.accounts.all()) {
			each.friend(FRIEND).says("你是谁");
		}
		for (NapCatSimulator each : this.accounts.all()) {
			assertThat(text(each.awaitCall("send_private_msg", PATIENCE))).isEqualTo("我是 " + each.world().bot().id());
		}
		assertThat(this.application.bots().all()).hasSize(100);
	}

	@Test
	void moreConnectionsThanAllowedAreToldToComeAgain() {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=s3cr3t-t0ken", "ncatbot.reverse.max-connections=1");
		NapCatSimulator first = napCat(10001, "s3cr3t-t0ken");
		this.application.connected(10001);
		napCat(20002, "s3cr3t-t0ken");
		await().atMost(PATIENCE).until(() -> this.application.answers().contains(503));
		first.goAway();
		this.application.connected(20002);
	}

	@Configuration(proxyBeanMethods = false)
	static class Talker {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		private final CountDownLatch waiting = new CountDownLatch(2);

		private final CountDownLatch release = new CountDownLatch(1);

		@PrivateEvent("你是谁")
		String who(PrivateMessage message, BotAPI api) {
			return "我是 " + api.getLoginInfoSync().orElseThrow().userId();
		}

		@PrivateEvent("等等")
		void hold() throws InterruptedException {
			this.waiting.countDown();
			if (!this.release.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Never released");
			}
		}

		@PrivateEvent
		void hear(PrivateMessage message) {
			this.heard.add(message.selfId() + " " + message.text());
		}

	}

}

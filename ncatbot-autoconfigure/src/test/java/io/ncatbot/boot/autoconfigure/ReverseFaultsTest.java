package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of a connection that NapCat has opened when something goes wrong with it.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReverseFaultsTest {

	private static final Duration PATIENCE = ServerApplication.PATIENCE;

	private static final long FRIEND = 456;

	private static final Duration BEAT = Duration.ofMillis(400);

	private ServerApplication application = start();

	private @Nullable NapCatSimulator napCat;

	private static ServerApplication start(String... properties) {
		List<String> all = new ArrayList<>(List.of("ncatbot.reverse.enabled=true", "ncatbot.token=t"));
		all.addAll(List.of(properties));
		return ServerApplication.start(Listening.class, all.toArray(String[]::new));
	}

	@AfterEach
	void close() {
		if (this.napCat != null) {
			this.napCat.close();
		}
		this.application.close();
	}

	private NapCatSimulator napCat(Duration heartbeat, int clients) {
		ReverseSettings settings = ReverseSettings.to(this.application.url("ws", "/onebot/ws"), "t")
			.withReconnectInterval(Duration.ofMillis(100))
			.withHeartbeat(heartbeat);
		var builder = NapCatSimulator.builder()
			.world(World.of(10001, "喵喵").addFriend(FRIEND, "小明"))
			.forwardWebSocket(false);
		for (int i = 0; i < clients; i++) {
			builder.reverseWebSocket(settings);
		}
		this.napCat = builder.start();
		this.application.connected(10001);
		return this.napCat;
	}

	private List<String> heard() {
		return this.application.bean(Listening.class).heard;
	}

	private void hears(String... texts) {
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsExactly(texts));
	}

	private void reconnects() {
		await().atMost(PATIENCE)
			.until(() -> this.application.bean(Listening.class).links.containsAll(List.of(LinkState.LOST)));
		this.application.connected(10001);
		this.napCat.awaitConnections(1, PATIENCE);
	}

	@Test
	void whatCameBeforeABreakIsDeliveredAndWhatComesAfterItToo(CapturedOutput output) {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		napCat.faults().links().dropAfter(2);
		napCat.friend(FRIEND).says("一");
		napCat.friend(FRIEND).says("二");
		reconnects();
		napCat.friend(FRIEND).says("三");
		hears("一", "二", "三");
		assertThat(output).containsOnlyOnce("NapCat connects again by itself")
			.contains("(code 1006, the connection ended without a close frame)");
	}

	@Test
	void aFrameThatEndsInItsMiddleIsNoEvent() {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		napCat.faults().links().cutNextFrame();
		napCat.friend(FRIEND).says("断".repeat(100_000));
		reconnects();
		napCat.friend(FRIEND).says("三");
		hears("三");
	}

	@Test
	void aSilentConnectionIsClosedSoThatNapCatConnectsAgain() {
		NapCatSimulator napCat = napCat(BEAT, 1);
		Bot bot = this.application.bot(10001);
		await().atMost(PATIENCE).until(() -> bot.activity().framesReceived() > 2);
		napCat.faults().halfOpen();
		await().atMost(PATIENCE).until(() -> bot.link() == LinkState.LOST);
		assertThat(bot.linkProblem()).contains("nothing has come");
		assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> bot.api().getLoginInfoSync());
		napCat.faults().heal();
		reconnects();
		assertThat(bot.api().getLoginInfoSync().retcode()).isZero();
	}

	@Test
	void aGarbledFrameIsCountedAndTheConnectionGoesOn() {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		napCat.faults().garbleNextEvent();
		napCat.friend(FRIEND).says("一");
		napCat.friend(FRIEND).says("二");
		hears("二");
		assertThat(this.application.bot(10001).activity().framesMalformed()).isEqualTo(1);
		assertThat(this.application.bot(10001).activity().connections()).isEqualTo(1);
	}

	@Test
	void aDuplicatedEventIsDeliveredOnce() {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		napCat.faults().duplicateNextEvent();
		napCat.friend(FRIEND).says("一");
		napCat.friend(FRIEND).says("二");
		hears("一", "二");
		assertThat(this.application.bot(10001).activity().eventsRepeated()).isEqualTo(1);
	}

	@Test
	void aFrameBeyondTheLimitIsSkippedAndTheConnectionGoesOn(CapturedOutput output) {
		this.application.close();
		this.application = start("ncatbot.limits.frame-size=1MB");
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		napCat.friend(FRIEND).says("大".repeat(500_000));
		napCat.friend(FRIEND).says("一");
		hears("一");
		assertThat(output).contains("ncatbot.limits.frame-size");
		assertThat(this.application.bot(10001).activity().framesMalformed()).isEqualTo(1);
		assertThat(this.application.bot(10001).activity().connections()).isEqualTo(1);
	}

	@Test
	void napCatMayBeRestartedOnTheWay() {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		napCat.faults().links().restart();
		reconnects();
		napCat.friend(FRIEND).says("一");
		hears("一");
	}

	@Test
	void theApplicationMayBeRestartedOnTheSamePort() {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		String port = "server.port=" + this.application.port();
		this.application.close();
		napCat.awaitConnections(0, PATIENCE);
		this.application = start(port);
		this.application.connected(10001);
		napCat.awaitConnections(1, PATIENCE);
		napCat.friend(FRIEND).says("一");
		hears("一");
	}

	@Test
	void aNapCatThatReadsSlowlyHoldsUpNobodyElse() {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		napCat.faults().links().slow(1_000, 0);
		BotAPI api = this.application.bot(10001).api();
		CompletableFuture<ApiResult<SentMessage>> big = api.postPrivateMsg(FRIEND, "m".repeat(6_000_000));
		try (NapCatSimulator other = NapCatSimulator.builder()
			.world(World.of(20002, "汪汪").addFriend(FRIEND, "小明"))
			.forwardWebSocket(false)
			.reverseWebSocket(ReverseSettings.to(this.application.url("ws", "/onebot/ws"), "t"))
			.start()) {
			assertThat(this.application.connected(20002).api().getLoginInfoSync().data().userId()).isEqualTo(20002);
			assertThat(other.callCount("get_login_info")).isEqualTo(1);
			napCat.friend(FRIEND).says("我还能说");
			hears("我还能说");
			assertThat(big).isNotDone();
		}
		napCat.faults().links().fast();
		assertThat(big).succeedsWithin(PATIENCE);
	}

	/** As after its configuration was edited: each one that is closed comes again. */
	@Test
	void ofTwoConnectionsOfOneAccountTheNewerWinsAndNothingIsHeardTwice(CapturedOutput output) {
		NapCatSimulator napCat = napCat(Duration.ZERO, 2);
		Bot bot = this.application.bot(10001);
		AtomicInteger said = new AtomicInteger();
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
			napCat.friend(FRIEND).says("第" + said.incrementAndGet());
			return bot.activity().connections() >= 10;
		});
		// What is said while neither is open is lost, so it may need another word.
		int heardSoFar = heard().size();
		await().atMost(PATIENCE).until(() -> {
			napCat.friend(FRIEND).says("第" + said.incrementAndGet());
			return heard().size() > heardSoFar;
		});
		assertThat(heard()).doesNotHaveDuplicates();
		assertThat(output).containsOnlyOnce("has two WebSocket clients");
		assertThat(this.application.bots().all()).hasSize(1);
	}

	@Test
	void aCallThatWaitsIsAnsweredOnTheNextConnection() {
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		BotAPI patient = this.application.bot(10001).api().with(CallOptions.connectionWait(PATIENCE));
		napCat.goAway();
		await().atMost(PATIENCE).until(() -> this.application.bot(10001).link() == LinkState.LOST);
		CompletableFuture<ApiResult<SentMessage>> waiting = patient.postPrivateMsg(FRIEND, "等你");
		napCat.comeBack();
		assertThat(waiting).succeedsWithin(PATIENCE);
		assertThat(napCat.callCount("send_private_msg")).isEqualTo(1);
	}

	/** Longer than any of the server's own time-outs, which are set very short. */
	@Test
	void aQuietConnectionIsNeverCutByTheServer() {
		this.application.close();
		this.application = start("server.tomcat.connection-timeout=100ms", "server.tomcat.keep-alive-timeout=100ms",
				"spring.mvc.async.request-timeout=100ms", "ncatbot.connection.ping-interval=1s");
		NapCatSimulator napCat = napCat(Duration.ZERO, 1);
		Bot bot = this.application.bot(10001);
		long frames = bot.activity().framesReceived();
		// Tomcat looks at its sessions every ten seconds.
		long end = System.nanoTime() + Duration.ofSeconds(12).toNanos();
		await().atMost(PATIENCE).until(() -> System.nanoTime() - end > 0);
		assertThat(bot.activity().framesReceived()).as("pings are no frames").isEqualTo(frames);
		assertThat(bot.activity().connections()).isEqualTo(1);
		assertThat(bot.link()).isEqualTo(LinkState.CONNECTED);
		napCat.friend(FRIEND).says("一");
		hears("一");
		napCat.faults().halfOpen();
		await().atMost(PATIENCE).until(() -> bot.link() == LinkState.LOST);
	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		private final List<LinkState> links = new CopyOnWriteArrayList<>();

		@PrivateEvent
		void hear(PrivateMessage message) {
			this.heard.add(message.text());
		}

		@EventListener
		void onLink(LinkChange change) {
			this.links.add(change.now());
		}

	}

}

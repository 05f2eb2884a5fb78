package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static io.ncatbot.boot.autoconfigure.SentText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * NapCat posts its events to the application, and what handlers reply goes over whatever
 * else there is.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebhookTest {

	private static final Duration PATIENCE = ServerApplication.PATIENCE;

	private static final long FRIEND = 456;

	private static final long GROUP = 123;

	private static final String TOKEN = "s3cr3t-t0ken";

	private @Nullable ServerApplication application;

	private @Nullable NapCatSimulator napCat;

	@AfterEach
	void close() {
		if (this.napCat != null) {
			this.napCat.close();
		}
		if (this.application != null) {
			this.application.close();
		}
	}

	private static NapCatSimulatorBuilder builder() {
		return NapCatSimulator.builder().world(World.of(10001, "喵喵").addFriend(FRIEND, "小明").addGroup(GROUP, "测试群"));
	}

	private void start(String... properties) {
		this.application = ServerApplication.start(Answering.class, properties);
	}

	private WebhookSettings webhook() {
		return WebhookSettings.to(this.application.url("http", "/onebot/webhook"), TOKEN);
	}

	private ReverseSettings reverse() {
		return ReverseSettings.to(this.application.url("ws", "/onebot/ws"), TOKEN)
			.withReconnectInterval(Duration.ofMillis(100));
	}

	private List<String> heard() {
		return this.application.bean(Answering.class).heard;
	}

	/** A NapCat that is configured before it is there; its ports are its own. */
	private NapCatSimulator away(NapCatSimulatorBuilder builder) {
		this.napCat = builder.start();
		this.napCat.goAway();
		return this.napCat;
	}

	@Test
	void whatIsPostedIsAnsweredThroughTheHttpServerOfTheSameNapCat() {
		away(builder().forwardWebSocket(false).http(HttpSettings.http(0, TOKEN)));
		start("ncatbot.webhook.enabled=true", "ncatbot.token=" + TOKEN, "ncatbot.url=" + this.napCat.httpUrl(),
				"ncatbot.connection.reconnect-delay=50ms");
		this.napCat.addWebhook(webhook());
		this.napCat.comeBack();
		Bot bot = this.application.connected(10001);
		this.napCat.friend(FRIEND).says("在吗");
		assertThat(text(this.napCat.awaitCall("send_private_msg", PATIENCE))).isEqualTo("在");
		this.napCat.group(GROUP).member(FRIEND, "小明").says("在吗");
		RecordedCall inGroup = this.napCat.awaitCall("send_group_msg", PATIENCE);
		assertThat(inGroup.params().path("message").path(0).path("type").asString())
			.as("as the handler wants it, and not as NapCat's quick operations do")
			.isEqualTo("text");
		assertThat(this.application.bots().all()).containsExactly(bot);
		await().atMost(PATIENCE).until(() -> this.napCat.sent().postsDelivered() == 2);
		assertThat(this.application.answers()).containsOnly(204);
	}

	@Test
	void whatIsPostedIsAnsweredOverTheWebSocketOfTheSameAccountAndHeardOnce() {
		start("ncatbot.webhook.enabled=true", "ncatbot.reverse.enabled=true", "ncatbot.token=" + TOKEN);
		this.napCat = builder().forwardWebSocket(false).reverseWebSocket(reverse()).webhook(webhook()).start();
		Bot bot = this.application.connected(10001);
		for (int i = 0; i < 20; i++) {
			this.napCat.friend(FRIEND).says("第" + i);
		}
		this.napCat.awaitCalls("send_private_msg", 20, PATIENCE);
		await().atMost(PATIENCE).until(() -> this.napCat.sent().postsDelivered() == 20);
		assertThat(heard()).hasSize(20).doesNotHaveDuplicates();
		assertThat(bot.activity().eventsRepeated()).as("the posts").isEqualTo(20);
	}

	@Test
	void whoseNapCatOnlyPostsIsToldWhatAnswersNeed(CapturedOutput output) {
		start("ncatbot.webhook.enabled=true", "ncatbot.token=" + TOKEN);
		this.napCat = builder().forwardWebSocket(false).webhook(webhook()).start();
		this.napCat.friend(FRIEND).says("在吗");
		await().atMost(PATIENCE).until(() -> output.getAll().contains("send_private_msg was not sent"));
		this.napCat.friend(FRIEND).says("还在吗");
		await().atMost(PATIENCE).until(() -> heard().size() == 2);
		Bot bot = this.application.bot(10001);
		assertThat(bot.name()).isEqualTo("default");
		assertThat(bot.link()).isEqualTo(LinkState.LOST);
		assertThat(bot.linkProblem()).contains("posts carry no calls", "ncatbot.url", "ncatbot.reverse.enabled=true");
		assertThat(bot.onlyPosts()).isTrue();
		assertThat(output).containsPattern("send_private_msg was not sent: .*ncatbot.url to the HTTP server");
		assertThat(output).containsOnlyOnce("Bot 'default': NapCat posts the events of 10001 here");
	}

	@Test
	void anAccountMayBeTiedToABotBeforeItsNapCatIsThere(CapturedOutput output) {
		away(builder().forwardWebSocket(false).http(HttpSettings.http(0, TOKEN)));
		start("ncatbot.webhook.enabled=true", "ncatbot.token=" + TOKEN, "ncatbot.bots.cat.url=" + this.napCat.httpUrl(),
				"ncatbot.bots.cat.self-id=10001", "ncatbot.connection.reconnect-delay=50ms",
				"ncatbot.connection.max-reconnect-delay=100ms", "ncatbot.call.connection-wait=30s");
		try (NapCatSimulator onlyPosts = builder().forwardWebSocket(false).webhook(webhook()).start()) {
			onlyPosts.friend(FRIEND).says("在吗");
			await().atMost(PATIENCE).until(() -> heard().contains("在吗"));
		}
		assertThat(this.application.bots().all()).extracting(Bot::name).containsExactly("cat");
		this.napCat.comeBack();
		assertThat(text(this.napCat.awaitCall("send_private_msg", PATIENCE))).as("it waited").isEqualTo("在");
		assertThat(output).doesNotContain("posts carry no calls");
	}

	@Test
	void ofAForwardAndAReverseConnectionOfOneAccountTheNewerWins() {
		away(builder().token(TOKEN));
		start("ncatbot.reverse.enabled=true", "ncatbot.token=" + TOKEN, "ncatbot.url=" + this.napCat.url(),
				"ncatbot.connection.reconnect-delay=50ms", "ncatbot.connection.max-reconnect-delay=100ms");
		this.napCat.comeBack();
		Bot bot = this.application.connected(10001);
		try (NapCatSimulator both = NapCatSimulator.builder()
			.world(World.of(10001, "喵喵").addFriend(FRIEND, "小明"))
			.forwardWebSocket(false)
			.reverseWebSocket(reverse())
			.start()) {
			await().atMost(PATIENCE).until(() -> bot.activity().connections() == 2);
			this.napCat.awaitConnections(0, PATIENCE);
			assertThat(bot.link()).isEqualTo(LinkState.CONNECTED);
			this.napCat.friend(FRIEND).says("听不见");
			both.friend(FRIEND).says("在吗");
			both.awaitCall("send_private_msg", PATIENCE);
			assertThat(heard()).containsExactly("在吗");
		}
		this.napCat.awaitConnections(1, PATIENCE);
		this.application.connected(10001);
		this.napCat.friend(FRIEND).says("又听得见");
		this.napCat.awaitCall("send_private_msg", PATIENCE);
		assertThat(heard()).containsExactly("在吗", "又听得见");
		assertThat(this.application.bots().all()).containsExactly(bot);
	}

	@Test
	void aPostThatComesTwiceIsHeardOnce() {
		start("ncatbot.webhook.enabled=true", "ncatbot.token=" + TOKEN);
		this.napCat = builder().forwardWebSocket(false).webhook(webhook()).start();
		this.napCat.faults().duplicateNextEvent();
		this.napCat.friend(FRIEND).says("一");
		this.napCat.friend(FRIEND).says("二");
		await().atMost(PATIENCE).until(() -> this.application.answers().size() == 3);
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsExactlyInAnyOrder("一", "二"));
		assertThat(this.application.bot(10001).activity().eventsRepeated()).isEqualTo(1);
	}

	@Configuration(proxyBeanMethods = false)
	static class Answering {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@PrivateEvent
		String answer(PrivateMessage message) {
			this.heard.add(message.text());
			return "在";
		}

		@GroupEvent("在吗")
		void answer(io.ncatbot.event.GroupMessage message, BotAPI api) {
			api.postGroupMsg(message.groupId(), "在").exceptionally((failure) -> null);
		}

	}

}

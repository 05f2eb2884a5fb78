package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.ncatbot.api.ApiException;
import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginChange;
import io.ncatbot.dispatch.EventInterceptor;
import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupRecall;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Role;
import io.ncatbot.handler.BotOfflineEvent;
import io.ncatbot.handler.BotOnlineEvent;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.NoticeEvent;
import io.ncatbot.handler.OnError;
import io.ncatbot.handler.ReplyStyle;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static io.ncatbot.boot.autoconfigure.SentText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Handlers in an application, over real sockets: what they match, what becomes of their
 * replies, and what happens when something goes wrong.
 */
@ExtendWith(OutputCaptureExtension.class)
class HandlersOverTheWireTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long CAT = 10001;

	private static final long DOG = 10002;

	private static final long GROUP = 123;

	private static final long OTHER_GROUP = 124;

	private static final long OWNER = 456;

	private static final long MEMBER = 457;

	private final NapCatSimulator cat = simulator(CAT);

	private final List<AutoCloseable> open = new ArrayList<>(List.of(this.cat));

	private static NapCatSimulator simulator(long account) {
		return NapCatSimulator.builder().selfId(account).people((world) -> {
			world.addFriend(OWNER, "群主");
			for (long group : new long[] { GROUP, OTHER_GROUP }) {
				world.addGroup(group, "测试群");
				world.addMember(group, OWNER, "群主", io.ncatbot.simulator.world.Role.OWNER);
				world.addMember(group, MEMBER, "小明", io.ncatbot.simulator.world.Role.MEMBER);
			}
			for (long other : new long[] { CAT, DOG }) {
				if (other != account) {
					world.addMember(GROUP, other, "另一个机器人", io.ncatbot.simulator.world.Role.MEMBER);
				}
			}
		}).start();
	}

	@AfterEach
	void close() throws Exception {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			this.open.get(i).close();
		}
	}

	private ConfigurableApplicationContext start(Class<?> bot, String... properties) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Base.class, bot)
			.web(WebApplicationType.NONE)
			.properties("ncatbot.url=" + this.cat.url())
			.run(properties);
		this.open.add(context);
		for (Bot each : context.getBean(Bots.class).all()) {
			await().atMost(PATIENCE).until(() -> each.link() == LinkState.CONNECTED);
		}
		return context;
	}

	private String reply(int number) {
		return text(this.cat.awaitCalls("send_group_msg", number, PATIENCE).get(number - 1));
	}

	@Test
	void whatAnnotationsSayIsMatchedAndAnswered() {
		start(Matching.class, "--demo.group=" + GROUP);
		this.cat.group(OTHER_GROUP).member(OWNER).says("天气 北京 3天");
		this.cat.group(GROUP).member(MEMBER).says("天气 北京 3天");
		assertThat(reply(1)).isEqualTo("北京 3");
		this.cat.group(GROUP).member(MEMBER).says("关机");
		this.cat.group(GROUP).member(OWNER).says("关机");
		assertThat(reply(2)).isEqualTo(" 好的");
		RecordedCall answer = this.cat.awaitCalls("send_group_msg", 2, PATIENCE).get(1);
		assertThat(answer.params().path("message").path(0).path("type").asString()).isEqualTo("reply");
		assertThat(answer.params().path("message").path(1).path("data").path("qq").asString())
			.isEqualTo(String.valueOf(OWNER));
	}

	@Test
	void hostileTextsAreOnlyTexts() {
		start(Matching.class, "--demo.group=" + GROUP);
		this.cat.group(GROUP).member(MEMBER).says("天气 ".repeat(20_000));
		this.cat.group(GROUP).member(MEMBER).says("天气 北京 99999999999999999999天");
		this.cat.group(GROUP).member(MEMBER).says("\u202e天气 北\u200b京 3天\u200f");
		// In their order: the others would have been answered before.
		assertThat(reply(1)).isEqualTo("北京 3");
	}

	@Test
	void aReplyToTheBotIsRecognisedByAskingNapCat() {
		start(Quoted.class);
		this.cat.group(GROUP).member(MEMBER).says("说话");
		RecordedCall said = this.cat.awaitCall("send_group_msg", PATIENCE);
		assertThat(text(said)).isEqualTo("说");
		long others = this.cat.group(GROUP).member(OWNER).says("别人说的");
		long own = this.cat.bot().saysInGroup(GROUP, "我说的");
		this.cat.group(GROUP).member(MEMBER).says(quoting(others, "谁？"));
		this.cat.group(GROUP).member(MEMBER).says(quoting(own, "什么？"));
		assertThat(reply(2)).isEqualTo("你引用了我: 什么？");
	}

	private static ArrayNode quoting(long message, String text) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		array.addObject().put("type", "reply").putObject("data").put("id", String.valueOf(message));
		array.addObject().put("type", "text").putObject("data").put("text", text);
		return array;
	}

	@Test
	void aReplyToARecalledMessageIsSentWithoutTheQuote() throws Exception {
		ConfigurableApplicationContext context = start(Recalled.class);
		Recalled bot = context.getBean(Recalled.class);
		long message = this.cat.group(GROUP).member(MEMBER).says("等我撤回");
		assertThat(bot.begun.await(30, TimeUnit.SECONDS)).isTrue();
		this.cat.group(GROUP).member(MEMBER).recalls(message);
		bot.release.countDown();
		RecordedCall answer = this.cat.awaitCall("send_group_msg", PATIENCE);
		assertThat(answer.retcode()).isZero();
		assertThat(text(answer)).isEqualTo("晚了");
		assertThat(bot.failures).isEmpty();
	}

	@Test
	void aReplyToAGroupThatTheBotHasLeftIsAFailureWithNapCatsRetcode() throws Exception {
		ConfigurableApplicationContext context = start(Recalled.class);
		Recalled bot = context.getBean(Recalled.class);
		this.cat.group(GROUP).member(MEMBER).says("等我撤回");
		assertThat(bot.begun.await(30, TimeUnit.SECONDS)).isTrue();
		this.cat.group(GROUP).member(OWNER).kicks(CAT);
		bot.release.countDown();
		await().atMost(PATIENCE).until(() -> !bot.failures.isEmpty());
		assertThat(bot.failures.get(0)).isInstanceOf(ApiException.class)
			.satisfies((failure) -> assertThat(((ApiException) failure).retcode()).isNotZero());
	}

	@Test
	void aHandlerThatNeverReturnsIsNamedAndHoldsUpNobodyElse(CapturedOutput output) throws Exception {
		ConfigurableApplicationContext context = start(Recalled.class, "--ncatbot.handler.slow-after=200ms");
		Recalled bot = context.getBean(Recalled.class);
		this.cat.group(GROUP).member(MEMBER).says("等我撤回");
		assertThat(bot.begun.await(30, TimeUnit.SECONDS)).isTrue();
		this.cat.group(GROUP).member(MEMBER).says("在吗");
		this.cat.group(OTHER_GROUP).member(MEMBER).says("在吗");
		RecordedCall answer = this.cat.awaitCall("send_group_msg", PATIENCE);
		assertThat(answer.params().path("group_id").asString()).isEqualTo(String.valueOf(OTHER_GROUP));
		await().atMost(PATIENCE).until(() -> output.getOut().contains("and has not ended"));
		assertThat(output.getOut()).contains("Recalled#wait(GroupMessage) has been handling GroupMessage");
		assertThat(context.getBean(HandlerRegistry.class).get("waiting").running()).singleElement()
			.satisfies((call) -> assertThat(call.thread()).startsWith("ncatbot-handler-"));
		bot.release.countDown();
		this.cat.awaitCalls("send_group_msg", 3, PATIENCE);
		assertThat(context.getBean(HandlerRegistry.class).get("waiting").running()).isEmpty();
	}

	@Test
	void interceptorsSeeEveryEventAndMayEndIt() {
		ConfigurableApplicationContext context = start(Intercepted.class);
		List<String> seen = context.getBean(Intercepted.class).seen;
		this.cat.group(GROUP).member(MEMBER).says("坏话");
		this.cat.group(GROUP).member(MEMBER).recalls(this.cat.group(GROUP).member(MEMBER).says("错误"));
		await().atMost(PATIENCE).until(() -> seen.contains("after GroupRecall"));
		assertThat(seen.stream().filter((line) -> !line.contains("Lifecycle") && !line.contains("Heartbeat")))
			.containsExactly("before 坏话", "before 错误", "failed 错误: on purpose", "after GroupMessage",
					"before GroupRecall", "after GroupRecall");
	}

	@Test
	void aBeanThatComesLaterHandlesEventsUntilItGoes() {
		GenericApplicationContext context = (GenericApplicationContext) start(Intercepted.class);
		context.registerBean("late", LateBot.class, LateBot::new);
		context.getBean("late");
		this.cat.group(GROUP).member(MEMBER).says("新来的");
		assertThat(reply(1)).isEqualTo("在");
		HandlerRegistry registry = context.getBean(HandlerRegistry.class);
		registry.disable("late.on");
		this.cat.group(GROUP).member(MEMBER).says("新来的");
		List<String> seen = context.getBean(Intercepted.class).seen;
		await().atMost(PATIENCE).until(() -> seen.stream().filter("after GroupMessage"::equals).count() == 2);
		registry.enable("late.on");
		this.cat.group(GROUP).member(OWNER).says("新来的");
		assertThat(reply(2)).isEqualTo("在");
		assertThat(this.cat.awaitCalls("send_group_msg", 2, PATIENCE)).hasSize(2);
		context.removeBeanDefinition("late");
		assertThat(registry.list()).noneMatch((handler) -> handler.beanName().equals("late"));
	}

	@Test
	void severalAccountsInAGroupAnswerOnceAndNeverEachOther() {
		NapCatSimulator dog = simulator(DOG);
		this.open.add(1, dog);
		start(Twins.class, "--ncatbot.deduplicate=true", "--ncatbot.bots.cat.url=" + this.cat.url(),
				"--ncatbot.bots.dog.url=" + dog.url());
		String seen = """
				{"time":1700000000,"self_id":%d,"post_type":"message","message_type":"group","sub_type":"normal",\
				"message_id":%d,"real_seq":"77","group_id":123,"user_id":457,"sender":{"user_id":457,"nickname":"小明"},\
				"message":[{"type":"text","data":{"text":"你们好"}}],"raw_message":"你们好"}""";
		this.cat.emit(seen.formatted(CAT, 501));
		RecordedCall first = this.cat.awaitCall("send_group_msg", PATIENCE);
		assertThat(text(first)).isEqualTo("cat");
		dog.emit(seen.formatted(DOG, 502));
		dog.group(GROUP).member(CAT).says("cat");
		dog.group(GROUP).member(MEMBER).saysToBot("你们好");
		RecordedCall called = dog.awaitCall("send_group_msg", PATIENCE);
		assertThat(text(called)).isEqualTo("dog");
		// In one group and so in order: the repetition and the cat's own words would have
		// been answered before.
		assertThat(dog.callCount("send_group_msg")).isEqualTo(1);
	}

	@Test
	void aConcurrentHandlerLetsItsConversationGoOn() throws Exception {
		ConfigurableApplicationContext context = start(Concurrent.class);
		Concurrent bot = context.getBean(Concurrent.class);
		this.cat.group(GROUP).member(MEMBER).says("慢");
		this.cat.group(GROUP).member(MEMBER).says("快");
		assertThat(reply(1)).isEqualTo("快的");
		bot.release.countDown();
		assertThat(reply(2)).isEqualTo("慢的");
	}

	@Test
	void theBotsLinkAndLoginAreTold() {
		List<String> seen = start(Coming.class).getBean(Coming.class).seen;
		await().atMost(PATIENCE).until(() -> seen.contains("usable"));
		this.cat.bot().isKickedOff("下线通知", "在别处登录");
		await().atMost(PATIENCE).until(() -> seen.contains("kicked: 在别处登录"));
		this.cat.bot().comesOnline();
		this.cat.beat();
		await().atMost(PATIENCE).until(() -> seen.contains("logged in"));
		this.cat.close();
		await().atMost(PATIENCE).until(() -> seen.contains("lost"));
		assertThat(seen).containsExactly("connected", "usable", "kicked: 在别处登录", "logged in", "usable", "lost");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class Base {

	}

	static class Matching {

		@GroupEvent(regex = "天气 (?<city>\\S+) (?<days>\\d+)天", groups = "${demo.group}")
		String weather(String city, int days) {
			return city + " " + days;
		}

		@GroupEvent(value = "关机", role = { Role.OWNER, Role.ADMIN }, replyStyle = ReplyStyle.QUOTE_AND_MENTION)
		CompletableFuture<String> shutDown() {
			return CompletableFuture.supplyAsync(() -> "好的");
		}

	}

	static class Quoted {

		@GroupEvent("说话")
		String speak() {
			return "说";
		}

		@GroupEvent(repliesToBot = true, types = io.ncatbot.message.Text.class)
		String quoted(GroupMessage message) {
			return "你引用了我: " + message.plainText();
		}

	}

	static class Recalled {

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch release = new CountDownLatch(1);

		private final List<Throwable> failures = new CopyOnWriteArrayList<>();

		@GroupEvent(value = "等我撤回", id = "waiting")
		String wait(GroupMessage message) throws InterruptedException {
			this.begun.countDown();
			if (!this.release.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Never released");
			}
			return "晚了";
		}

		@GroupEvent("在吗")
		String there() {
			return "在";
		}

		@OnError
		void onError(ApiException ex) {
			this.failures.add(ex);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Intercepted {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@Bean
		EventInterceptor recorder() {
			return new EventInterceptor() {

				@Override
				public boolean before(Bot bot, Event event) {
					Intercepted.this.seen.add("before " + name(event));
					return !name(event).equals("坏话");
				}

				@Override
				public void after(Bot bot, Event event) {
					Intercepted.this.seen.add("after " + event.getClass().getSimpleName());
				}

				@Override
				public void onError(Bot bot, Event event, String handler, Throwable failure) {
					Intercepted.this.seen.add("failed %s: %s".formatted(name(event), failure.getMessage()));
				}
			};
		}

		private static String name(Event event) {
			return (event instanceof IncomingMessage message) ? message.plainText() : event.getClass().getSimpleName();
		}

		@GroupEvent("坏话")
		String rude() {
			return "哼";
		}

		@GroupEvent("错误")
		void fail() {
			throw new IllegalStateException("on purpose");
		}

		@NoticeEvent
		void recalled(GroupRecall recall) {
		}

	}

	static class LateBot {

		@GroupEvent("新来的")
		String on() {
			return "在";
		}

	}

	static class Twins {

		@MessageEvent({ "你们好", "cat" })
		String hello(Bot bot) {
			return bot.name();
		}

	}

	static class Concurrent {

		private final CountDownLatch release = new CountDownLatch(1);

		@GroupEvent(value = "慢", concurrent = true)
		String slow() throws InterruptedException {
			if (!this.release.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Never released");
			}
			return "慢的";
		}

		@GroupEvent("快")
		String quick() {
			return "快的";
		}

	}

	static class Coming {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@BotOnlineEvent
		void connected(LinkChange change, BotAPI api) {
			this.seen.add((api.getLoginInfoSync().retcode() == 0) ? "connected" : "mute");
		}

		@BotOfflineEvent
		void lost(LinkChange change) {
			this.seen.add("lost");
		}

		@BotOnlineEvent
		void loggedIn(LoginChange change) {
			this.seen.add("logged in");
		}

		@BotOfflineEvent
		void kicked(LoginChange change) {
			this.seen.add("kicked: " + change.reason());
		}

		@BotOnlineEvent
		void usable() {
			this.seen.add("usable");
		}

	}

}

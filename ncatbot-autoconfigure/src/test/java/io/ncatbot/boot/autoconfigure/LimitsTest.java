package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.ncatbot.api.WhenFull;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.ConfiguredBots;
import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.Overflow;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.dispatch.DroppedEvents;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import io.ncatbot.simulator.call.RecordedCall;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How much each bot may hold, and what happens when that is too little.
 */
class LimitsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Nothing is ever connected. */
	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		});

	@Test
	void aBotHasTheLimitsItSaysAndInheritsTheOthers() {
		this.contextRunner
			.withPropertyValues("ncatbot.limits.backlog-events=100", "ncatbot.limits.send-queue=1MB",
					"ncatbot.limits.overflow=drop-oldest", "ncatbot.bots.cat.limits.backlog-events=7",
					"ncatbot.bots.cat.limits.backlog-size=2MB", "ncatbot.bots.cat.limits.frame-size=3MB",
					"ncatbot.bots.dog.limits.overflow=drop-newest", "ncatbot.bots.dog.limits.pending-calls=5",
					"ncatbot.bots.dog.limits.send-queue=6MB", "ncatbot.limits.handler-threads=20",
					"ncatbot.bots.dog.limits.handler-threads=8")
			.run((context) -> {
				Bots bots = context.getBean(Bots.class);
				BotLimits general = BotLimits.DEFAULTS.withBacklog(100, 64 << 20)
					.withOverflow(Overflow.DROP_OLDEST)
					.withSendQueue(1 << 20)
					.withHandlerThreads(20);
				assertThat(bots.get("cat").limits()).isEqualTo(general.withBacklog(7, 2 << 20).withFrameSize(3 << 20));
				assertThat(bots.get("dog").limits()).isEqualTo(general.withOverflow(Overflow.DROP_NEWEST)
					.withPendingCalls(5)
					.withSendQueue(6 << 20)
					.withHandlerThreads(8));
				assertThat(bots.connect("cow", Endpoint.of("ws://cow:1", null)).limits()).isEqualTo(general);
				BotLimits own = BotLimits.DEFAULTS.withPendingCalls(3);
				assertThat(bots.connect("hen", Endpoint.of("ws://hen:1", null), own).limits()).isEqualTo(own);
			});
	}

	@Test
	void whatComesByItselfHasTheGeneralOnesUnlessItsNumberIsConfigured() {
		this.contextRunner
			.withPropertyValues("ncatbot.bots.cat.url=ws://cat:1", "ncatbot.limits.pending-calls=9",
					"ncatbot.bots.cat.limits.pending-calls=2")
			.run((context) -> {
				ConfiguredBots bots = context.getBean(ConfiguredBots.class);
				assertThat(bots.accept(20002).limits().pendingCalls()).isEqualTo(9);
				assertThat(bots.find(20002)).extracting(Bot::limits).isEqualTo(BotLimits.DEFAULTS.withPendingCalls(9));
				assertThat(bots.get("cat").limits().pendingCalls()).isEqualTo(2);
			});
	}

	@Test
	void aLimitThatLeavesNoRoomIsNamed() {
		for (String limit : new String[] { "backlog-events", "backlog-size", "pending-calls", "send-queue",
				"frame-size", "handler-threads" }) {
			String property = "ncatbot.bots.cat.limits." + limit;
			this.contextRunner.withPropertyValues(property + "=0")
				.run((context) -> assertThat(FailureReport.of(context.getStartupFailure())).contains(property));
		}
	}

	@Test
	void allCallsMayBeToldToWaitForRoom() {
		this.contextRunner.run((context) -> assertThat(
				context.getBean(NcatBotPropertiesMapper.class).connectionSettings().calls().whenFull())
			.isEqualTo(WhenFull.REJECT));
		this.contextRunner.withPropertyValues("ncatbot.call.when-full=wait")
			.run((context) -> assertThat(
					context.getBean(NcatBotPropertiesMapper.class).connectionSettings().calls().whenFull())
				.isEqualTo(WhenFull.WAIT));
	}

	@Test
	void ofThreeBotsInOneApplicationEachDropsByItsOwnPolicy() throws Exception {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			Map<String, NapCatSimulator> napCats = Map.of("cat", account(accounts, 10001), "dog",
					account(accounts, 10002), "cow", account(accounts, 10003));
			try (ConfigurableApplicationContext context = start(napCats, "ncatbot.limits.backlog-events=4",
					"ncatbot.bots.dog.limits.overflow=drop-oldest", "ncatbot.bots.cow.limits.backlog-events=100")) {
				Stuck stuck = context.getBean(Stuck.class);
				napCats.values().forEach((napCat) -> napCat.friend(456).says("1"));
				assertThat(stuck.begun.await(30, TimeUnit.SECONDS)).isTrue();
				napCats.values()
					.forEach((napCat) -> Stream.of("2", "3", "4", "5", "6").forEach(napCat.friend(456)::says));
				Dispatcher dispatcher = context.getBean(Dispatcher.class);
				Bots bots = context.getBean(Bots.class);
				await().atMost(PATIENCE).until(() -> dispatcher.activity(bots.get("cow")).events() == 6);
				await().atMost(PATIENCE).until(() -> dispatcher.activity().dropped() == 6);
				assertThat(dispatcher.activity(bots.get("cat")).drops()).isEqualTo(new DroppedEvents(0, 3, 0, 0));
				assertThat(dispatcher.activity(bots.get("dog")).drops()).isEqualTo(new DroppedEvents(0, 0, 3, 0));
				stuck.release.countDown();
				assertThat(answers(napCats.get("cat"), 3)).containsExactly("1", "2", "3");
				assertThat(answers(napCats.get("dog"), 3)).containsExactly("1", "5", "6");
				assertThat(answers(napCats.get("cow"), 6)).containsExactly("1", "2", "3", "4", "5", "6");
			}
		}
	}

	@Test
	void ofTwoBotsInOneApplicationOneMayTakeBiggerFramesThanTheOther() {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			Map<String, NapCatSimulator> napCats = Map.of("cat", account(accounts, 10001), "dog",
					account(accounts, 10002));
			try (ConfigurableApplicationContext context = start(napCats, "ncatbot.bots.cat.limits.frame-size=64KB")) {
				context.getBean(Stuck.class).release.countDown();
				String big = "大".repeat(30_000);
				napCats.values().forEach((napCat) -> napCat.friend(456).says(big));
				napCats.values().forEach((napCat) -> napCat.friend(456).says("小"));
				assertThat(answers(napCats.get("cat"), 1)).containsExactly("小");
				assertThat(answers(napCats.get("dog"), 2)).containsExactly(big, "小");
				assertThat(context.getBean(Bots.class).get("cat").activity().framesMalformed()).isEqualTo(1);
			}
		}
	}

	private static NapCatSimulator account(SimulatedAccounts accounts, long selfId) {
		NapCatSimulator napCat = accounts.add(selfId, (settings) -> {
		});
		napCat.world().addFriend(456, "小明");
		return napCat;
	}

	private static ConfigurableApplicationContext start(Map<String, NapCatSimulator> napCats, String... properties) {
		SpringApplication application = new SpringApplication(Stuck.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		ConfigurableApplicationContext context = application.run(
				Stream
					.concat(napCats.entrySet()
						.stream()
						.map((bot) -> "ncatbot.bots.%s.url=%s".formatted(bot.getKey(), bot.getValue().url())),
							Stream.of(properties))
					.map((property) -> "--" + property)
					.toArray(String[]::new));
		Bots bots = context.getBean(Bots.class);
		await().atMost(PATIENCE).until(() -> bots.all().stream().allMatch((bot) -> bot.link() == LinkState.CONNECTED));
		return context;
	}

	private static Stream<String> answers(NapCatSimulator napCat, int count) {
		return napCat.awaitCalls("send_private_msg", count, PATIENCE).stream().map(LimitsTest::text);
	}

	private static String text(RecordedCall call) {
		return call.params().at("/message/0/data/text").asString();
	}

	@Configuration
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class Stuck {

		private final CountDownLatch begun = new CountDownLatch(3);

		private final CountDownLatch release = new CountDownLatch(1);

		@PrivateEvent
		String answer(PrivateMessage message) throws InterruptedException {
			this.begun.countDown();
			this.release.await();
			return message.text();
		}

	}

}

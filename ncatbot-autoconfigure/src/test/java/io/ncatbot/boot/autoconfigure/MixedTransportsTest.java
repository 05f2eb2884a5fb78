package io.ncatbot.boot.autoconfigure;

import java.time.Duration;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Accounts on different transports in one application, chosen by configuration alone.
 */
class MixedTransportsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static World world(long selfId) {
		return World.of(selfId, "喵喵").addFriend(456, "小明").addGroup(123, "测试群", Role.ADMIN);
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, String... arguments) {
		SpringApplication application = new SpringApplication(Answering.class);
		application.setWebApplicationType(type);
		return application.run(arguments);
	}

	private static void saysAndIsAnswered(NapCatSimulator napCat) {
		napCat.friend(456).says("你好");
		napCat.awaitCall("send_private_msg", PATIENCE);
		napCat.group(123).member(456, "小明").says("喂");
		assertThat(
				napCat.awaitCall("send_group_msg", PATIENCE).params().path("message").path(0).path("type").asString())
			.as("a reply in a group quotes")
			.isEqualTo("reply");
	}

	@Test
	void eachAccountIsAnsweredOnItsTransport() {
		try (NapCatSimulator cat = NapCatSimulator.builder().world(world(10001)).start();
				NapCatSimulator dog = NapCatSimulator.builder()
					.world(world(10002))
					.forwardWebSocket(false)
					.http(HttpSettings.sse(0, "dog"))
					.start();
				NapCatSimulator sheep = NapCatSimulator.builder()
					.world(world(10003))
					.forwardWebSocket(false)
					.http(HttpSettings.http(0, "sheep"))
					.start();
				ConfigurableApplicationContext context = start(WebApplicationType.NONE,
						"--ncatbot.bots.cat.url=" + cat.url(), "--ncatbot.bots.dog.url=" + dog.sseUrl(),
						"--ncatbot.bots.dog.token=dog", "--ncatbot.bots.sheep.url=" + sheep.httpUrl(),
						"--ncatbot.bots.sheep.token=sheep")) {
			Bots bots = context.getBean(Bots.class);
			await().atMost(PATIENCE)
				.until(() -> bots.all().stream().allMatch((bot) -> bot.link() == LinkState.CONNECTED));
			dog.awaitConnections(1, PATIENCE);
			saysAndIsAnswered(cat);
			saysAndIsAnswered(dog);
			assertThat(bots.get("sheep").linkProblem()).contains("httpSseServers");
			assertThat(bots.find(10003).api().postPrivateMsgSync(456, "三").isOk()).isTrue();
			sheep.awaitCall("send_private_msg", PATIENCE);
			assertThat(cat.callCount("send_private_msg")).isEqualTo(1);
			assertThat(dog.callCount("send_private_msg")).isEqualTo(1);
		}
	}

	@Test
	void whatIsPostedIsAnsweredOverThePlainHttpServerOfTheSameAccount() {
		try (NapCatSimulator napCat = NapCatSimulator.builder()
			.world(world(10001))
			.forwardWebSocket(false)
			.http(HttpSettings.http(0, "secret"))
			.start()) {
			napCat.goAway();
			try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, "--server.port=0",
					"--ncatbot.url=" + napCat.httpUrl(), "--ncatbot.token=secret", "--ncatbot.webhook.enabled=true",
					"--ncatbot.connection.max-reconnect-delay=1s")) {
				napCat.addWebhook(WebhookSettings.to("http://127.0.0.1:"
						+ context.getEnvironment().getProperty("local.server.port") + "/onebot/webhook", "secret"));
				napCat.comeBack();
				Bot bot = context.getBean(Bots.class).primary();
				await().atMost(PATIENCE).until(() -> bot.link() == LinkState.CONNECTED);
				assertThat(bot.linkProblem()).isEmpty();
				saysAndIsAnswered(napCat);
				assertThat(context.getBean(Bots.class).all()).hasSize(1);
			}
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Answering {

		@PrivateEvent
		String answer(PrivateMessage message) {
			return "好的";
		}

		@GroupEvent
		String answer(GroupMessage message) {
			return "好的";
		}

	}

}

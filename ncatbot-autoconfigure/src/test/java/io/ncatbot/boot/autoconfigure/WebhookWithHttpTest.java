package io.ncatbot.boot.autoconfigure;

import java.time.Duration;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.WebhookSettings;
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
 * The oldest way to use OneBot: events are posted to the bot, which calls over HTTP.
 */
class WebhookWithHttpTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Test
	void whatIsPostedIsAnsweredOverHttp() {
		try (NapCatSimulator napCat = NapCatSimulator.builder()
			.world(World.demo())
			.forwardWebSocket(false)
			.http(HttpSettings.http(0, "secret"))
			.start(); ConfigurableApplicationContext context = start(napCat)) {
			Bot bot = context.getBean(Bots.class).primary();
			await().atMost(PATIENCE).until(() -> bot.link() == LinkState.CONNECTED);
			assertThat(bot.linkProblem()).as("events come another way").isEmpty();
			napCat.addWebhook(WebhookSettings.to("http://127.0.0.1:%s/onebot/webhook"
				.formatted(context.getEnvironment().getProperty("local.server.port")), "secret"));
			napCat.friend(20001).says("你好");
			napCat.awaitCall("send_private_msg", (call) -> call.retcode() == 0, PATIENCE);
			assertThat(bot.activity().eventsRepeated()).isZero();
			// The answer to the post may reach NapCat after the bot's call.
			await().atMost(PATIENCE).until(() -> napCat.activity().postsDone() == 1);
			await().atMost(PATIENCE).until(() -> napCat.sent().postsDelivered() == 1);
			assertThat(bot.activity().framesTaken()).as("nothing came as one of a stream").isZero();
		}
	}

	private static ConfigurableApplicationContext start(NapCatSimulator napCat) {
		SpringApplication application = new SpringApplication(Greeting.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		return application.run("--server.port=0", "--ncatbot.url=" + napCat.httpUrl(), "--ncatbot.token=secret",
				"--ncatbot.webhook.enabled=true");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Greeting {

		@PrivateEvent("你好")
		String greet(PrivateMessage message) {
			return "你好";
		}

	}

}

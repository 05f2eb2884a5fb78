package io.ncatbot.testcontainers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RequiresDocker
class NapCatSimulatorContainerTest {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	@BeforeAll
	static void makeImage(@TempDir Path folder) throws Exception {
		DockerImages.simulator(folder);
	}

	@Test
	void anApplicationsBotUsesIt() throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BotApplication.class)
			.properties("spring.main.web-application-type=none")
			.run()) {
			Bot bot = context.getBean(Bots.class).get("second");
			await().atMost(PATIENCE).until(() -> bot.selfId() == 424242);
			assertThat(bot.api().getGroupListSync().orElseThrow()).isNotEmpty();
			URI chat = URI.create(context.getBean(NapCatSimulatorContainer.class).getChatUrl());
			HttpResponse<String> page = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(chat).build(), HttpResponse.BodyHandlers.ofString());
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).containsIgnoringCase("<!doctype html>");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ServiceConnectionAutoConfiguration.class, NcatBotAutoConfiguration.class })
	static class BotApplication {

		@Bean
		@ServiceConnection
		NapCatSimulatorContainer napCat() {
			return new NapCatSimulatorContainer().withSelfId(424242).withBotName("second");
		}

	}

}

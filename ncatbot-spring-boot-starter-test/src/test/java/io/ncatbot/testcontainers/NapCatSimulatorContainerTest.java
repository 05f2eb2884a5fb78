package io.ncatbot.testcontainers;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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

	@Test
	void aBotUsesItOverHttp() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(HttpBotApplication.class)
			.properties("spring.main.web-application-type=none")
			.run()) {
			NapCatSimulatorContainer napCat = context.getBean(NapCatSimulatorContainer.class);
			assertThat(napCat.getSseUrl()).startsWith("http://").isNotEqualTo(napCat.getHttpUrl());
			Bot bot = context.getBean(Bots.class).primary();
			await().atMost(PATIENCE).until(() -> bot.link() == LinkState.CONNECTED);
			assertThat(bot.linkProblem()).as("events come too").isEmpty();
			assertThat(bot.api().getGroupListSync().orElseThrow()).isNotEmpty();
		}
	}

	@Test
	void itComesToABotOfThisMachine() throws Exception {
		try (ServerSocket bot = new ServerSocket(0)) {
			String url = "ws://this-machine:%d/onebot".formatted(bot.getLocalPort());
			try (NapCatSimulatorContainer napCat = new NapCatSimulatorContainer()
				.withExtraHost("this-machine", "host-gateway")
				.withReverseWebSocket(url)) {
				napCat.start();
				bot.setSoTimeout((int) PATIENCE.toMillis());
				try (Socket link = bot.accept()) {
					String head = new BufferedReader(
							new InputStreamReader(link.getInputStream(), StandardCharsets.UTF_8))
						.readLine();
					assertThat(head).isEqualTo("GET /onebot HTTP/1.1");
				}
				assertThatIllegalStateException().isThrownBy(napCat::getHttpUrl).withMessageContaining("withHttp()");
			}
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ServiceConnectionAutoConfiguration.class, NcatBotAutoConfiguration.class })
	static class HttpBotApplication {

		@Bean
		@ServiceConnection
		NapCatSimulatorContainer napCat() {
			return new NapCatSimulatorContainer().connectedOverHttp();
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

package io.ncatbot.testcontainers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ncatbot.api.BotAPI;
import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.utility.DockerImageName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Against an image that behaves as NapCat's is described; NapCat's own was never tried.
 */
@RequiresDocker
class NapCatContainerTest {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static DockerImageName image = DockerImageName.parse("not-made-yet");

	private final String volume = "ncatbot-test-" + UUID.randomUUID();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeAll
	static void makeImage(@TempDir Path folder) throws Exception {
		image = DockerImageName.parse(DockerImages.standIn(folder)).asCompatibleSubstituteFor("mlikiowa/napcat-docker");
	}

	@BeforeEach
	void listen() {
		this.log.start();
		((Logger) LoggerFactory.getLogger(NapCatContainer.class)).addAppender(this.log);
	}

	@AfterEach
	void removeVolume() {
		((Logger) LoggerFactory.getLogger(NapCatContainer.class)).detachAppender(this.log);
		DockerClientFactory.lazyClient()
			.listVolumesCmd()
			.exec()
			.getVolumes()
			.stream()
			.filter((found) -> found.getName().equals(this.volume))
			.forEach((found) -> DockerClientFactory.lazyClient().removeVolumeCmd(found.getName()).exec());
	}

	private NapCatContainer container() {
		return new NapCatContainer(image).withAccount(424242).withLoginVolume(this.volume);
	}

	@Test
	void whoeverStartsItIsToldWhereToLogInAndTheNextStartNeedsNoScan() throws Exception {
		try (NapCatContainer napCat = container()) {
			napCat.start();
			assertThat(napCat.isLoggedIn()).as("the WebUI is up, nobody has logged in").isFalse();
			await().atMost(PATIENCE).untilAsserted(() -> {
				assertThat(logged()).contains("NapCat's WebUI is at " + napCat.getWebUiUrl());
				assertThat(logged()).contains("█▀▀▀▀▀█ ▄▀█ █▀▀▀▀▀█\n█▄▄▄▄▄█ █▄▀ █▄▄▄▄▄█\n")
					.contains("The code says https://txz.qq.com/p?k=stand-in");
			});
			scan(napCat);
			napCat.awaitLogin(PATIENCE);
			assertThat(napCat.isLoggedIn()).isTrue();
		}
		try (NapCatContainer again = container().waitingForLogin(PATIENCE)) {
			again.start();
			assertThat(again.isLoggedIn()).isTrue();
		}
	}

	@Test
	void aStartThatWaitsForALoginSaysWhereToLogInWhenNobodyDoes() {
		try (NapCatContainer napCat = container().waitingForLogin(Duration.ofSeconds(3))) {
			assertThatExceptionOfType(ContainerLaunchException.class).isThrownBy(napCat::start)
				.havingRootCause()
				.withMessageContaining("Nobody has logged in to NapCat within 3 s. Open http://" + napCat.getHost());
		}
	}

	@Test
	void anApplicationIsStartedBeforeTheLoginAndItsBotConnectsAfterIt() throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.from(BotApplication::main)
			.with(NapCat.class)
			.run("--spring.main.web-application-type=none", "--test.volume=" + this.volume)
			.getApplicationContext()) {
			scan(context.getBean(NapCatContainer.class));
			BotAPI api = context.getBean(BotAPI.class);
			await().atMost(PATIENCE)
				.ignoreExceptions()
				.untilAsserted(() -> assertThat(api.getLoginInfoSync().orElseThrow().userId()).isEqualTo(424242));
		}
	}

	private static void scan(NapCatContainer napCat) throws Exception {
		URI address = URI.create("http://%s:%d/scan".formatted(napCat.getHost(), napCat.getMappedPort(6099)));
		HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
	}

	private String logged() {
		synchronized (this.log) {
			return String.join("\n", this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ServiceConnectionAutoConfiguration.class, NcatBotAutoConfiguration.class })
	static class BotApplication {

		public static void main(String[] args) {
			SpringApplication.run(BotApplication.class, args);
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class NapCat {

		@Bean
		@ServiceConnection
		NapCatContainer napCat(@Value("${test.volume}") String volume) {
			return new NapCatContainer(image).withAccount(424242)
				.withLoginVolume(volume)
				.withToken("a \"quoted\\ token");
		}

	}

}

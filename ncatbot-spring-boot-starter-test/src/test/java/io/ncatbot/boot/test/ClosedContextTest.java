package io.ncatbot.boot.test;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Ports and threads are gone with the context.
 */
class ClosedContextTest {

	@ParameterizedTest
	@ValueSource(strings = { "forward-websocket", "http-sse" })
	void nothingIsLeftOfIt(String transport) {
		Set<Thread> before = threads();
		int port;
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TestApplication.class)
			.web(WebApplicationType.NONE)
			.properties("ncatbot.test.simulator=true", "ncatbot.test.transport=" + transport)
			.run()) {
			NapCatSimulator sim = context.getBean(NapCatSimulator.class);
			port = sim.port();
			sim.friend(456).says("接着");
			assertThat(sim).friend(456).received("接着说");
			assertThat(newThreads(before)).isNotEmpty();
			assertThat(Idleness.of(sim)).isNotNull();
		}
		assertThatExceptionOfType(ConnectException.class)
			.isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(newThreads(before)).as("threads").isEmpty());
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces().keySet();
	}

	/** Tomcat's WebSocket client has threads for the whole JVM, so those are nobody's. */
	private static Set<String> newThreads(Set<Thread> before) {
		return threads().stream()
			.filter((thread) -> thread.isAlive() && !before.contains(thread))
			.map(Thread::getName)
			.filter((name) -> name.startsWith("ncatbot") || name.startsWith("napcat"))
			.collect(Collectors.toSet());
	}

}

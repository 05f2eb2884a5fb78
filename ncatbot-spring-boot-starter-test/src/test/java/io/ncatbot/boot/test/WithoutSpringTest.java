package io.ncatbot.boot.test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The simulator and the assertions for a bot that is made of the JDK and nothing else.
 */
class WithoutSpringTest {

	@RegisterExtension
	static final NapCatSimulatorExtension NAPCAT = NapCatSimulatorExtension.with((builder) -> builder.token("secret"));

	private static final Set<NapCatSimulator> SEEN = new HashSet<>();

	private WebSocket bot;

	@BeforeEach
	void start(NapCatSimulator sim) {
		this.bot = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.header("Authorization", "Bearer " + sim.token())
			.buildAsync(URI.create(sim.url()), new Parrot())
			.join();
		sim.awaitConnections(1, Duration.ofSeconds(30));
	}

	@AfterEach
	void stop(NapCatSimulator sim) {
		this.bot.abort();
		assertThat(SEEN.add(sim)).as("each test has its own").isTrue();
	}

	@Test
	void aBotIsTested(NapCatSimulator sim) {
		sim.friend(456).says("喵");
		assertThat(sim).friend(456).received("喵");
		assertThat(sim).called("send_private_msg").with("user_id", 456);
	}

	@Test
	void everyMethodHasItsOwnWorld(NapCatSimulator sim) {
		sim.friend(456, "小明").says("汪");
		assertThat(sim).friend(456).received("汪");
		assertThat(sim.calls()).hasSize(1);
	}

	/** Switched on by an annotation, it is set up as it comes. */
	@ExtendWith(NapCatSimulatorExtension.class)
	static class WithoutSettingsTest {

		@Test
		void thePeopleAreThoseOfEveryTest(NapCatSimulator sim) {
			assertThat(sim.token()).isNull();
			assertThat(sim.world().group(123).members()).hasSize(5);
		}

	}

	/** Says everything back. */
	private static final class Parrot implements WebSocket.Listener {

		private final StringBuilder frame = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.frame.append(data);
			if (last) {
				JsonNode event = new JsonMapper().readTree(this.frame.toString());
				this.frame.setLength(0);
				if (event.path("post_type").asString("").equals("message")) {
					socket.sendText("""
							{"action": "send_private_msg", "params": {"user_id": "%s", "message": %s}, "echo": "1"}"""
						.formatted(event.path("user_id"), event.path("message")), true);
				}
			}
			socket.request(1);
			return null;
		}

	}

}

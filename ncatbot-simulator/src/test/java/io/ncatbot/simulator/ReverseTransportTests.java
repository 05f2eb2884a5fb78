package io.ncatbot.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * NapCat's {@code websocketClients}, which connect to a bare socket.
 */
class ReverseTransportTests {

	private static final Duration SOON = Duration.ofMillis(100);

	private final RawEndpoint bot = new RawEndpoint();

	ReverseTransportTests() throws IOException {
	}

	@AfterEach
	void close() throws IOException {
		this.bot.close();
	}

	private NapCatSimulator start(String token) {
		return NapCatSimulator.builder()
			.world(World.demo())
			.forwardWebSocket(false)
			.reverseWebSocket(ReverseSettings.to(this.bot.url("/onebot?a=b"), token)
				.withReconnectInterval(SOON)
				.withHeartbeat(SOON))
			.start();
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "" })
	void theHandshakeIsNapCats(String token) throws IOException {
		try (NapCatSimulator sim = start(token)) {
			String head = this.bot.accept().head;
			assertThat(head).startsWith("GET /onebot?a=b HTTP/1.1\r\n")
				.contains("X-Self-ID: 10001\r\n")
				.contains("Authorization: Bearer" + (token.isEmpty() ? "" : " secret") + "\r\n")
				.contains("x-client-role: Universal\r\n")
				.contains("User-Agent: OneBot/11\r\n")
				.doesNotContainIgnoringCase("origin:")
				.doesNotContainIgnoringCase("sec-websocket-extensions")
				.doesNotContainIgnoringCase("sec-websocket-protocol")
				.doesNotContainIgnoringCase("access_token");
			assertThat(sim.connections()).isEmpty();
		}
	}

	@Test
	void itGreetsSendsEventsAndAnswersCalls() throws IOException {
		try (NapCatSimulator sim = start("t")) {
			RawEndpoint.Link link = this.bot.accept().upgrade();
			assertThat(link.next().path("meta_event_type").asString()).isEqualTo("lifecycle");
			sim.awaitConnections(1, TestBot.PATIENCE);
			assertThat(until(link, "interval").path("interval").longValue()).isEqualTo(100);
			sim.friend(20001).says("喵");
			assertThat(until(link, "message_id").path("raw_message").asString()).isEqualTo("喵");
			link.send("{action: 'nothing', echo: 'e'}");
			JsonNode reply = until(link, "retcode");
			assertThat(reply.path("retcode").intValue()).isEqualTo(1404);
			assertThat(reply.path("message").asString()).isEqualTo("不支持的Api nothing");
			sim.goAway();
			while (link.next() != null) {
				continue;
			}
		}
	}

	private static JsonNode until(RawEndpoint.Link link, String key) throws IOException {
		JsonNode frame = link.next();
		while (!frame.has(key)) {
			frame = link.next();
		}
		return frame;
	}

	@Test
	void itTriesForEverWhateverTheAnswerIs() throws IOException {
		try (NapCatSimulator sim = start("t")) {
			this.bot.accept().answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0");
			this.bot.accept().answer("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0");
			this.bot.accept().close();
			this.bot.accept().upgrade().close();
			assertThat(this.bot.accept().upgrade().next().path("sub_type").asString()).isEqualTo("connect");
			sim.awaitConnections(1, TestBot.PATIENCE);
		}
	}

	@Test
	void itWaitsByTheClockThatItIsGiven() throws Exception {
		BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
		try (NapCatSimulator sim = NapCatSimulator.builder()
			.world(World.demo())
			.forwardWebSocket(false)
			.reverseWebSocket(
					ReverseSettings.to(this.bot.url("/onebot"), "t").withReconnectInterval(Duration.ofHours(1)))
			.pause((time, then) -> {
				assertThat(time).isEqualTo(Duration.ofHours(1));
				waiting.add(then);
			})
			.start()) {
			this.bot.accept().answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0");
			Runnable again = waiting.poll(30, TimeUnit.SECONDS);
			assertThat(again).isNotNull();
			assertThat(sim.connections()).isEmpty();
			again.run();
			this.bot.accept().upgrade();
			sim.awaitConnections(1, TestBot.PATIENCE);
		}
	}

	@Test
	void aHandshakeThatTakesTwoSecondsIsGivenUp() throws IOException {
		try (NapCatSimulator sim = start("t")) {
			long start = System.nanoTime();
			assertThat(this.bot.accept().isClosedByPeer()).isTrue();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1_500));
			this.bot.accept().upgrade();
			sim.awaitConnections(1, TestBot.PATIENCE);
		}
	}

	@Test
	void aReplyGoesToTheSocketOfTheMoment() throws IOException {
		try (NapCatSimulator sim = start("t")) {
			sim.faults().forAction("get_status").delays(Duration.ofSeconds(2));
			RawEndpoint.Link first = this.bot.accept().upgrade();
			first.next();
			first.send("{action: 'get_status', echo: 'late'}");
			while (sim.activity().callsBegun() == 0) {
				first.next();
			}
			first.close();
			RawEndpoint.Link second = this.bot.accept().upgrade();
			assertThat(until(second, "echo").path("echo").asString()).isEqualTo("late");
		}
	}

	@Test
	void itStopsWhenItGoesAwayAndStartsAgain() throws IOException {
		try (NapCatSimulator sim = start("t")) {
			this.bot.accept().upgrade().next();
			sim.goAway();
			sim.awaitConnections(0, TestBot.PATIENCE);
			sim.comeBack();
			this.bot.accept().upgrade();
			sim.awaitConnections(1, TestBot.PATIENCE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost:8080", "ftp://x", "ws://x/#y", "ws:///x", "ws://a b" })
	void addressesThatNapCatNeverReachesAreNamed(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReverseSettings.to(url, "")).withMessageContaining(url);
	}

}

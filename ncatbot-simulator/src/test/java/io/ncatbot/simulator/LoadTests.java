package io.ncatbot.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class LoadTests {

	@Test
	void aHundredThousandEventsArriveInOrderAndTheLatestMessagesAreKept() {
		try (NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start()) {
			CountingEars ears = new CountingEars();
			WebSocket socket = HttpClient.newHttpClient()
				.newWebSocketBuilder()
				.buildAsync(URI.create(sim.url()), ears)
				.join();
			sim.awaitConnections(1, TestBot.PATIENCE);
			FriendScript friend = sim.friend(20001);
			long first = friend.says("0");
			long last = 0;
			for (int i = 1; i < 100_000; i++) {
				last = friend.says("喵");
			}
			await().atMost(Duration.ofMinutes(2)).until(() -> ears.frames.get() == 100_001);
			assertThat(ears.outOfOrder.get()).isZero();
			assertThat(sim.world().history(Chat.privateWith(20001))).hasSize(5_000);
			assertThat(sim.world().message(first)).isNull();
			assertThat(sim.world().message(last)).isNotNull();
			assertThat(sim.connections()).singleElement()
				.satisfies((one) -> assertThat(one.framesSent()).isEqualTo(100_001));
			socket.abort();
		}
	}

	@Test
	void aFrameOf40MBGoesOut() {
		try (NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start();
				TestBot bot = TestBot.connect(sim)) {
			String big = "x".repeat(40_000_000);
			sim.faults().forAction("get_file").answersWith(Json.object().put("base64", big)).times(1);
			JsonNode reply = bot.call("get_file", "{file: 'a'}");
			assertThat(reply.path("data").path("base64").asString()).hasSize(40_000_000);
			sim.emit(Json.object().put("post_type", "notice").put("big", big));
			assertThat(bot.event("notice").path("big").asString()).hasSize(40_000_000);
		}
	}

	@Test
	void theStoreIsBoundedInSizeToo() {
		World world = World.demo();
		for (int i = 0; i < 20; i++) {
			world.say(20001, Chat.privateWith(20001), Segments.list(Segments.text("x".repeat(4_000_000))));
		}
		assertThat(world.history(Chat.privateWith(20001))).hasSizeBetween(5, 8);
	}

	@Test
	void theCallLogIsBoundedButCountsAll() {
		try (NapCatSimulator sim = NapCatSimulator.builder().callLogSize(10).start();
				TestBot bot = TestBot.connect(sim)) {
			for (int i = 0; i < 100; i++) {
				bot.send("{action: 'get_status', params: {n: " + i + "}, echo: " + i + "}");
			}
			assertThat(sim.awaitCalls("get_status", 100, TestBot.PATIENCE)).hasSize(10)
				.last()
				.satisfies((call) -> assertThat(call.params().path("n").intValue()).isEqualTo(99));
			assertThat(sim.callCount("get_status")).isEqualTo(100);
			assertThat(sim.awaitCall("get_status", (call) -> call.params().path("n").asInt() == 95, TestBot.PATIENCE)
				.echo()).isNotNull().hasToString("95");
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> sim.awaitCall("get_status", (call) -> false, Duration.ofMillis(10)))
				.withMessageContaining("100 calls");
			sim.clearCalls();
			assertThat(sim.calls()).isEmpty();
			CompletableFuture<RecordedCall> next = CompletableFuture
				.supplyAsync(() -> sim.awaitCall("get_status", TestBot.PATIENCE));
			sim.clearCalls();
			bot.send("{action: 'get_status'}");
			assertThat(next.join().retcode()).isZero();
		}
	}

	@Test
	void listenersHearOfCallsBeforeTheirReplies() {
		try (NapCatSimulator sim = NapCatSimulator.builder().start(); TestBot bot = TestBot.connect(sim)) {
			AtomicLong heard = new AtomicLong();
			sim.onCall((call) -> {
				heard.incrementAndGet();
				throw new IllegalStateException("a listener's own fault");
			});
			assertThat(bot.call("get_status", "{}").path("retcode").intValue()).isZero();
			assertThat(heard).hasValue(1);
		}
	}

	@Test
	void closingReleasesPortsAndThreads() {
		NapCatSimulator sim = NapCatSimulator.builder().chatPort(0).start();
		int port = sim.port();
		TestBot bot = TestBot.connect(sim);
		sim.close();
		bot.close();
		await().atMost(TestBot.PATIENCE)
			.until(() -> Thread.getAllStackTraces()
				.keySet()
				.stream()
				.noneMatch((thread) -> thread.getName().startsWith("napcat-simulator")));
		NapCatSimulator.builder().port(port).start().close();
	}

	@Test
	void aTakenPortIsNamed() {
		try (NapCatSimulator sim = NapCatSimulator.builder().start()) {
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> NapCatSimulator.builder().port(sim.port()).start())
				.withMessageContaining(":" + sim.port())
				.withMessageContaining("another port");
		}
	}

	private static final class CountingEars implements WebSocket.Listener {

		private static final String SEQ = "\"real_seq\":\"";

		private final AtomicLong frames = new AtomicLong();

		private final AtomicLong outOfOrder = new AtomicLong();

		private final StringBuilder text = new StringBuilder();

		private long expected = 1;

		@Override
		public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				int at = this.text.indexOf(SEQ);
				if (at >= 0) {
					String seq = this.text.substring(at + SEQ.length(), this.text.indexOf("\"", at + SEQ.length()));
					if (Long.parseLong(seq) != this.expected++) {
						this.outOfOrder.incrementAndGet();
					}
				}
				this.text.setLength(0);
				this.frames.incrementAndGet();
			}
			webSocket.request(1);
			return null;
		}

	}

}

package io.ncatbot.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.ncatbot.simulator.RawHttp.Answer;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * NapCat's {@code httpSseServers}, over bare sockets.
 */
class SseTransportTests {

	private final NapCatSimulator sim = NapCatSimulator.builder()
		.world(World.demo())
		.forwardWebSocket(false)
		.http(HttpSettings.sse(0, "secret").withFormat(MessagePostFormat.STRING).withSelfMessages())
		.http(HttpSettings.http(0, ""))
		.start();

	private final String url = this.sim.sseUrl();

	@AfterEach
	void close() {
		this.sim.close();
	}

	private static Answer subscribe(RawHttp http, String headers) throws IOException {
		http.write("GET /_events?access_token=secret HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
		return http.head();
	}

	private static JsonNode event(RawHttp http) throws IOException {
		String text = new String(http.chunk(), StandardCharsets.UTF_8);
		assertThat(text).startsWith("data: {").endsWith("}\n\n").doesNotContain("event:");
		return Json.parse(text.substring("data: ".length()));
	}

	@Test
	void eventsComeAsLinesWithoutLifecycleOrHeartbeat() throws IOException {
		try (RawHttp http = new RawHttp(this.url)) {
			Answer head = subscribe(http, "");
			assertThat(head.header("content-type")).isEqualTo("text/event-stream");
			assertThat(head.header("cache-control")).isEqualTo("no-cache");
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			assertThat(this.sim.connections().get(0).path()).isEqualTo("/_events");
			this.sim.beat();
			this.sim.friend(20001).says("一\n二");
			JsonNode event = event(http);
			assertThat(event.path("post_type").asString()).isEqualTo("message");
			assertThat(event.path("message").asString()).isEqualTo("一\n二");
			RawHttp.once(this.url, "POST", "/send_private_msg", "Authorization: Bearer secret\r\n",
					"{user_id: 20001, message: '好'}");
			assertThat(event(http).path("post_type").asString()).isEqualTo("message_sent");
		}
		this.sim.awaitConnections(0, TestBot.PATIENCE);
	}

	@Test
	void aSubscriberThatAnnouncesABodyNeverHearsAnything() throws IOException {
		try (RawHttp mute = new RawHttp(this.url); RawHttp http = new RawHttp(this.url)) {
			assertThat(subscribe(mute, "Content-Length: 0\r\n").status()).isEqualTo(200);
			subscribe(http, "");
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			this.sim.friend(20001).says("喵");
			event(http);
			assertThat(this.sim.connections()).hasSize(1);
		}
	}

	@Test
	void framesOfAStreamGoToAllSubscribersButForTheLast() throws IOException {
		try (RawHttp http = new RawHttp(this.url)) {
			subscribe(http, "");
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			Answer answer = RawHttp.once(this.url, "POST", "/test_download_stream?access_token=secret&echo=s", "",
					"{}");
			assertThat(answer.json().path("data").path("type").asString()).isEqualTo("response");
			for (int i = 0; i < 10; i++) {
				JsonNode frame = event(http);
				assertThat(frame.has("post_type")).isFalse();
				assertThat(frame.path("echo").asString()).isEqualTo("s");
			}
		}
	}

	@Test
	void wrongTokensAndOtherPathsGetNoEvents() throws IOException {
		assertThat(RawHttp.once(this.url, "GET", "/_events", "", "").status()).isEqualTo(403);
		Answer action = RawHttp.once(this.url, "GET", "/_events/?access_token=secret", "", "");
		assertThat(action.json().path("retcode").intValue()).isEqualTo(200);
		assertThat(action.json().path("message").asString()).contains("_events");
		Answer plain = RawHttp.once(this.sim.httpUrl(), "GET", "/_events", "", "");
		assertThat(plain.json().path("status").asString()).isEqualTo("failed");
		this.sim.faults().links().refuseHandshakes(502, 1);
		assertThat(RawHttp.once(this.url, "GET", "/_events?access_token=secret", "", "").status()).isEqualTo(502);
	}

}

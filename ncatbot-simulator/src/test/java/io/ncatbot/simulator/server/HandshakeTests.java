package io.ncatbot.simulator.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.TestBot;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class HandshakeTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().selfId(10001).world(World.demo()).start();

	@AfterEach
	void close() {
		this.sim.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/event", "/event/", "/API", "/api/x", "/anything?x=1" })
	void everyOtherPathIsUniversal(String path) {
		try (TestBot bot = TestBot.open(this.sim.url() + path)) {
			JsonNode first = bot.next();
			assertThat(first.path("meta_event_type").asString()).isEqualTo("lifecycle");
			assertThat(first.path("sub_type").asString()).isEqualTo("connect");
			assertThat(first.path("self_id").longValue()).isEqualTo(10001);
			assertThat(bot.call("get_login_info", "{}").path("retcode").intValue()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/", "/api?x=1" })
	void onApiThereAreOnlyReplies(String path) {
		try (TestBot bot = TestBot.open(this.sim.url() + path)) {
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			this.sim.friend(20001).says("测试");
			this.sim.beat();
			this.sim.emit("{\"post_type\":\"notice\"}");
			assertThat(bot.call("get_login_info", "{}").path("retcode").intValue()).isZero();
			assertThat(bot.waiting()).isEmpty();
			assertThat(this.sim.connections()).singleElement().satisfies((one) -> assertThat(one.apiOnly()).isTrue());
		}
	}

	@Test
	void plainHttpIsToldToUpgrade() throws Exception {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.sim.url().replace("ws:", "http:") + "/get_status"))
				.version(HttpClient.Version.HTTP_1_1)
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(426);
	}

	@Test
	void theFirstSubprotocolIsEchoed() {
		WebSocket socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("onebot", "other")
			.buildAsync(URI.create(this.sim.url()), new WebSocket.Listener() {
			})
			.join();
		assertThat(socket.getSubprotocol()).isEqualTo("onebot");
		socket.abort();
	}

	@Test
	void pingsAreAnswered() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			bot.socket().sendPing(ByteBuffer.wrap(new byte[] { 42 })).join();
			assertThat(bot.next().path("pong").intValue()).isEqualTo(42);
		}
	}

	@Test
	void compressionIsNeverNegotiated() throws Exception {
		try (RawSocket socket = new RawSocket(this.sim.port())) {
			assertThat(socket.upgrade("/", "Sec-WebSocket-Extensions: permessage-deflate\r\n"))
				.startsWith("HTTP/1.1 101")
				.doesNotContainIgnoringCase("permessage-deflate");
		}
	}

	@Test
	void severalBotsHearEachEventAndOnlyTheirOwnReplies() {
		try (TestBot one = TestBot.connect(this.sim); TestBot two = TestBot.connect(this.sim)) {
			long id = this.sim.friend(20001).says("测试");
			assertThat(one.event("message").path("message_id").longValue()).isEqualTo(id);
			assertThat(two.event("message").path("message_id").longValue()).isEqualTo(id);
			assertThat(one.call("get_status", "{}").path("retcode").intValue()).isZero();
			assertThat(two.call("can_send_image", "{}").path("data").path("yes").booleanValue()).isTrue();
			assertThat(two.waiting()).isEmpty();
			assertThat(this.sim.connections()).hasSize(2);
		}
		this.sim.awaitConnections(0, TestBot.PATIENCE);
	}

	@Test
	void aMessageBeyond50MiBClosesWith1009() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			byte[] part = new byte[1 << 20];
			for (int i = 0; i < 50; i++) {
				bot.socket().sendBinary(ByteBuffer.wrap(part), false).join();
			}
			bot.socket().sendBinary(ByteBuffer.wrap(new byte[] { 1 }), true).handle((ok, error) -> ok).join();
			assertThat(bot.closeCode()).isEqualTo(1009);
		}
	}

	@Test
	void textThatIsNotUtf8ClosesWith1007() throws Exception {
		try (RawSocket socket = new RawSocket(this.sim.port())) {
			socket.upgrade("/api", "");
			// A masked text frame, mask 0, of one byte that begins nothing in UTF-8.
			socket.socket().getOutputStream().write(new byte[] { (byte) 0x81, (byte) 0x81, 0, 0, 0, 0, (byte) 0xff });
			byte[] close = socket.socket().getInputStream().readNBytes(4);
			assertThat(close[0]).isEqualTo((byte) 0x88);
			assertThat((close[2] & 0xff) << 8 | close[3] & 0xff).isEqualTo(1007);
		}
	}

	@Test
	void aMessageOfNearly50MiBIsRead() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			String image = "base64://" + "QUJD".repeat(12 << 20);
			String request = "{action: 'send_private_msg', echo: 'big', params: {user_id: 20001, message: "
					+ "{type: 'image', data: {file: '" + image + "'}}}}";
			bot.sendBinary(request.getBytes(StandardCharsets.US_ASCII));
			JsonNode reply = bot.reply("big");
			assertThat(reply.path("retcode").intValue()).isZero();
		}
	}

	@Test
	void oneHeartbeatTimerServesAll() {
		try (NapCatSimulator beating = NapCatSimulator.builder().heartbeat(Duration.ofMillis(50)).start();
				TestBot one = TestBot.connect(beating);
				TestBot two = TestBot.open(beating.url() + "/api")) {
			for (int i = 0; i < 3; i++) {
				JsonNode beat = one.next();
				assertThat(beat.path("meta_event_type").asString()).isEqualTo("heartbeat");
				assertThat(beat.path("interval").intValue()).isEqualTo(50);
				assertThat(beat.path("status").path("online").booleanValue()).isTrue();
				assertThat(beat.path("status").path("good").booleanValue()).isTrue();
			}
			beating.world().online(false);
			one.next((frame) -> !frame.path("status").path("online").asBoolean(true));
			assertThat(two.waiting()).isEmpty();
		}
	}

	@Nested
	class WithToken {

		private final NapCatSimulator guarded = NapCatSimulator.builder().token("a b+c").start();

		@BeforeEach
		void nobodyIsIn() {
			assertThat(this.guarded.connections()).isEmpty();
		}

		@AfterEach
		void close() {
			this.guarded.close();
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', nullValues = "-", value = { //
				"-                         | Bearer a b+c", //
				"-                         | a b+c", //
				"-                         | Basic Bearer a b+c", //
				"access_token=a%20b%2Bc    | -", //
				"access_token=a+b%2Bc      | Bearer wrong", //
				"access_token=             | Bearer a b+c", //
				"access_token=a%20b%2Bc&access_token=x | -" })
		void theRightTokenIsLetIn(String query, String header) {
			try (TestBot bot = open(query, header)) {
				assertThat(bot.next().path("meta_event_type").asString()).isEqualTo("lifecycle");
			}
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', nullValues = "-", value = { //
				"-                         | -", //
				"-                         | bearer a b+c", //
				"-                         | Token a b+c", //
				"-                         | Bearer wrong", //
				"access_token=wrong        | Bearer a b+c", //
				"access_token=a+b+c        | -" })
		void aWrongTokenGetsOneFrameAndIsClosedWithoutCode(String query, String header) {
			for (String path : new String[] { "/", "/api" }) {
				try (TestBot bot = open(path, query, header)) {
					assertThat(bot.nextFrame()).isEqualTo("{\"status\":\"failed\",\"retcode\":1403,\"data\":null,"
							+ "\"message\":\"token验证失败\",\"wording\":\"token验证失败\",\"echo\":null,"
							+ "\"stream\":\"normal-action\"}");
					assertThat(bot.closeCode()).isEqualTo(1005);
					assertThat(bot.waiting()).isEmpty();
				}
			}
		}

		private TestBot open(String query, String header) {
			return open("/", query, header);
		}

		private TestBot open(String path, String query, String header) {
			return TestBot.open(this.guarded.url() + path + ((query != null) ? "?" + query : ""),
					(header != null) ? Map.of("Authorization", header) : Map.of());
		}

	}

}

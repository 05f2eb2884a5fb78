package io.ncatbot.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.ncatbot.simulator.RawHttp.Answer;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * NapCat's {@code httpServers}, over bare sockets.
 */
class HttpTransportTests {

	private final NapCatSimulator sim = NapCatSimulator.builder()
		.world(World.demo())
		.http(HttpSettings.http(0, "secret"))
		.http(HttpSettings.http(0, "").withWebSocket().withKeepAlive(Duration.ofMillis(300)))
		.file("some.bin", FileContent.generated(200_000))
		.start();

	private final String url = this.sim.httpUrl();

	private final String open = this.sim.httpUrls().get(1);

	private static final String TOKEN = "Authorization: Bearer secret\r\n";

	private static final String JSON = "Content-Type: application/json\r\n";

	@AfterEach
	void close() {
		this.sim.close();
	}

	private Answer post(String path, String body) throws IOException {
		return RawHttp.once(this.url, "POST", path, TOKEN + JSON, body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/get_status", "/get_status/", "/get_status/more?x=1" })
	void theFirstSegmentIsTheAction(String path) throws IOException {
		Answer answer = post(path, "{}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("content-type")).isEqualTo("application/json; charset=utf-8");
		assertThat(answer.header("access-control-allow-origin")).isEqualTo("*");
		assertThat(answer.json().path("data").path("online").booleanValue()).isTrue();
		assertThat(answer.json().path("echo").asString()).matches("[0-9a-z]+");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "POST" })
	void anyMethodWillDo(String method) throws IOException {
		Answer answer = RawHttp.once(this.url, method, "/get_stranger_info?user_id=20001&echo=e1", TOKEN,
				"{user_id: 1, /* JSON5 */}");
		assertThat(answer.json().path("data").path("user_id").longValue()).as("the query wins").isEqualTo(20001);
		assertThat(answer.json().path("echo").asString()).isEqualTo("e1");
	}

	@Test
	void headRunsTheActionAndOptionsDoesNot() throws IOException {
		assertThat(RawHttp.once(this.url, "HEAD", "/get_login_info", TOKEN, "").status()).isEqualTo(200);
		assertThat(this.sim.callCount("get_login_info")).isEqualTo(1);
		assertThat(RawHttp.once(this.url, "OPTIONS", "/get_login_info", "", "").status()).isEqualTo(204);
		assertThat(this.sim.callCount("get_login_info")).isEqualTo(1);
	}

	@Test
	void getIgnoresItsBodyWhichMustParseAllTheSame() throws IOException {
		Answer ignored = RawHttp.once(this.url, "GET", "/get_stranger_info", TOKEN, "{user_id: 20001}");
		assertThat(ignored.json().path("retcode").intValue()).isEqualTo(400);
		assertThat(RawHttp.once(this.url, "GET", "/get_status", TOKEN, "{").status()).isEqualTo(400);
	}

	@Test
	void formsAreRead() throws IOException {
		Answer answer = RawHttp.once(this.url, "POST", "/send_private_msg",
				TOKEN + "Content-Type: application/x-www-form-urlencoded\r\n",
				"user_id=20001&message[0][type]=x&message=%E4%BD%A0+%E5%A5%BD");
		assertThat(answer.json().path("retcode").intValue()).isZero();
		assertThat(this.sim.awaitCall("send_private_msg", TestBot.PATIENCE).params().path("message").asString())
			.isEqualTo("你 好");
		Answer gbk = RawHttp.once(this.url, "POST", "/get_status",
				TOKEN + "Content-Type: application/x-www-form-urlencoded; charset=GBK\r\n", "a=b");
		assertThat(gbk.status()).isEqualTo(415);
		assertThat(gbk.body()).contains("UnsupportedMediaTypeError");
	}

	@Test
	void aBadBodyIsRefusedBeforeTheTokenIsLookedAt() throws IOException {
		Answer answer = RawHttp.once(this.url, "POST", "/get_status", "Content-Type: multipart/form-data\r\n",
				"--x\r\n");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).isEqualTo("Invalid JSON");
		assertThat(answer.header("content-type")).startsWith("text/html");
	}

	@ParameterizedTest
	@CsvSource({ "/get_status, Authorization: Bearer wrong",
			"/get_status?access_token=wrong, Authorization: Bearer secret", "/, X: y",
			"/get_status, Authorization: bearer secret" })
	void aBadTokenIs403(String path, String header) throws IOException {
		Answer answer = RawHttp.once(this.url, "POST", path, header + "\r\n", "{}");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("content-type")).startsWith("text/html");
		assertThat(answer.json().path("message").asString()).isEqualTo("token verify failed!");
		assertThat(this.sim.calls()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/get_status?access_token=secret", "/get_status?access_token=secret&access_token=x" })
	void aTokenInTheQueryIsGoodOnceOnly(String path) throws IOException {
		boolean repeated = path.contains("&");
		assertThat(RawHttp.once(this.url, "GET", path, "", "").status()).isEqualTo(repeated ? 403 : 200);
	}

	@Test
	void theRootSaysThatItRuns() throws IOException {
		Answer answer = RawHttp.once(this.url, "GET", "/?echo=e", TOKEN, "");
		assertThat(answer.json().path("message").asString()).isEqualTo("NapCat4 Is Running");
		assertThat(answer.json().path("wording").asString()).isEmpty();
		assertThat(answer.json().path("data").isObject()).isTrue();
		assertThat(answer.json().path("echo").isNull()).isTrue();
	}

	@Test
	void failuresHaveTheNumbersOfHttp() throws IOException {
		Answer unknown = post("/no_such_thing", "{echo: 'e'}");
		assertThat(unknown.status()).isEqualTo(200);
		assertThat(unknown.json().path("retcode").intValue()).isEqualTo(200);
		assertThat(unknown.json().path("echo").asString()).isEqualTo("e");
		Answer invalid = post("/get_msg", "{echo: 'e'}");
		assertThat(invalid.status()).isEqualTo(200);
		assertThat(invalid.json().path("retcode").intValue()).isEqualTo(400);
		assertThat(invalid.json().path("echo").isNull()).isTrue();
		assertThat(post("/get_msg", "{message_id: 5}").json().path("retcode").intValue()).isEqualTo(200);
		assertThat(post("/send_group_msg", "{group_id: 1}").json().path("message").asString()).startsWith("TypeError");
		this.sim.faults().forAction("get_status").fails(1200, "不行");
		assertThat(post("/get_status", "{}").json().path("retcode").intValue()).isEqualTo(200);
	}

	@Test
	void framesOfAStreamComeAsChunksWithoutAType() throws IOException {
		Answer answer = post("/download_file_stream", "{file: 'some.bin', echo: 's'}");
		assertThat(answer.header("content-type")).isEmpty();
		assertThat(answer.header("transfer-encoding")).isEqualTo("chunked");
		assertThat(answer.body()).endsWith("\r\n\r\n");
		String[] frames = answer.body().split("\r\n\r\n");
		assertThat(frames).hasSize(6)
			.allSatisfy((frame) -> assertThat(Json.parse(frame).path("echo").asString()).isEqualTo("s"));
		assertThat(frames[5]).contains("file_complete");
		assertThat(post("/test_download_stream", "{error: true}").body()).contains("\"retcode\":200");
	}

	@Test
	void idleConnectionsAreClosedAndBusyOnesAreNot() throws IOException {
		try (RawHttp http = new RawHttp(this.open)) {
			Answer first = http.exchange("GET", "/get_status", "", "");
			assertThat(first.header("connection")).isEqualTo("keep-alive");
			assertThat(first.header("keep-alive")).startsWith("timeout=");
			assertThat(http.exchange("GET", "/get_status", "", "").status()).isEqualTo(200);
			assertThat(http.isClosedByPeer()).isTrue();
		}
	}

	@Test
	void pipelinedRequestsAreAnsweredInOrder() throws IOException {
		this.sim.faults().forAction("get_status").delays(Duration.ofMillis(200)).times(1);
		try (RawHttp http = new RawHttp(this.open)) {
			http.write("GET /get_status?echo=1 HTTP/1.1\r\nHost: x\r\n\r\n"
					+ "GET /get_login_info?echo=2 HTTP/1.1\r\nHost: x\r\n\r\n");
			assertThat(http.answer(false).json().path("echo").asString()).isEqualTo("1");
			assertThat(http.answer(false).json().path("echo").asString()).isEqualTo("2");
		}
	}

	@Test
	void aCharacterInTwoChunksIsLostOnDemand() throws IOException {
		this.sim.faults().links().splitCharacters(true);
		try (RawHttp http = new RawHttp(this.open)) {
			byte[] text = "猫".getBytes(StandardCharsets.UTF_8);
			http.write("POST /send_private_msg HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
			byte[] head = "{user_id: 20001, message: '".getBytes(StandardCharsets.UTF_8);
			http.write(Integer.toHexString(head.length + 1) + "\r\n");
			http.write(head);
			http.write(new byte[] { text[0] });
			http.write("\r\n4\r\n");
			http.write(new byte[] { text[1], text[2], '\'', '}' });
			http.write("\r\n0\r\n\r\n");
			assertThat(http.answer(false).json().path("retcode").intValue()).isZero();
		}
		assertThat(this.sim.awaitCall("send_private_msg", TestBot.PATIENCE).params().path("message").asString())
			.contains("\ufffd");
	}

	@Test
	void aPortWithWebSocketsRefusesOtherUpgrades() throws IOException {
		String h2c = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n";
		assertThat(RawHttp.once(this.open, "POST", "/get_status", h2c, "{}").status()).isEqualTo(405);
		assertThat(RawHttp.once(this.open, "GET", "/get_status", h2c, "").status()).isEqualTo(400);
		assertThat(RawHttp.once(this.url, "POST", "/get_status", TOKEN + h2c, "{}").status()).isEqualTo(200);
		try (TestBot bot = TestBot.open(this.open.replace("http", "ws"))) {
			assertThat(bot.next().path("meta_event_type").asString()).isEqualTo("lifecycle");
			this.sim.beat();
			assertThat(bot.next().path("interval").longValue()).isEqualTo(30_000);
			assertThat(bot.call("get_msg", "{}").path("retcode").intValue()).isEqualTo(1400);
			this.sim.friend(20001).says("喵");
			assertThat(bot.event("message").path("raw_message").asString()).isEqualTo("喵");
		}
	}

	@Test
	void itListensAgainOnTheSamePort() throws IOException {
		this.sim.goAway();
		this.sim.comeBack();
		assertThat(this.sim.httpUrl()).isEqualTo(this.url);
		assertThat(post("/get_status", "{}").status()).isEqualTo(200);
	}

}

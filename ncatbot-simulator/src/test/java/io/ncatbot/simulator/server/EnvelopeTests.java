package io.ncatbot.simulator.server;

import java.nio.charset.StandardCharsets;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.TestBot;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EnvelopeTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start();

	private TestBot bot;

	@BeforeEach
	void connect() {
		this.bot = TestBot.connect(this.sim);
	}

	@AfterEach
	void close() {
		this.bot.close();
		this.sim.close();
	}

	@Test
	void aReplyHasExactlyNapCatsKeys() {
		this.bot.send("{\"action\":\"can_send_image\",\"params\":{},\"echo\":\"a\"}");
		assertThat(this.bot.nextFrame()).isEqualTo("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"yes\":true},"
				+ "\"message\":\"\",\"wording\":\"\",\"echo\":\"a\",\"stream\":\"normal-action\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"{action: 'get_status', echo: 'x'}                           | \"x\"", //
			"{action: 'get_status', echo: 7}                             | 7", //
			"{action: 'get_status', echo: 0}                             | 0", //
			"{action: 'get_status', echo: false}                         | false", //
			"{action: 'get_status', echo: {a: [1]}}                      | {\"a\":[1]}", //
			"{action: 'get_status', echo: 1234567890123456789}           | 1234567890123456800", //
			"{action: 'get_status', echo: 1.0}                           | 1", //
			"{action: 'get_status', echo: null}                          | \"\"", //
			"{action: 'get_status'}                                      | \"\"", //
			"{action: 'get_msg', params: {}, echo: 'x'}                  | \"x\"", //
			"{action: 'get_msg', params: {}}                             | \"\"", //
			"{action: 'no_such_action', echo: 'x'}                       | \"x\"", //
			"{action: 'no_such_action'}                                  | null", //
			"{}                                                          | null" })
	void theEchoComesBack(String request, String echo) {
		this.bot.send(request);
		assertThat(this.bot.next().path("echo").toString()).isEqualTo(echo);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "not json", "{\"action\":\"get_status\"} x", "null" })
	void whatCannotBeParsedIsSaid(String frame) {
		this.bot.send(frame);
		JsonNode reply = this.bot.next();
		assertThat(reply.path("status").asString()).isEqualTo("failed");
		assertThat(reply.path("retcode").intValue()).isEqualTo(1400);
		assertThat(reply.path("message").asString()).isEqualTo("json解析失败,请检查数据格式");
		assertThat(reply.path("wording")).isEqualTo(reply.path("message"));
		assertThat(reply.path("echo").isNull()).isTrue();
		assertThat(reply.path("data").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"{action: 'no_such_action'}     | 不支持的API no_such_action", //
			"{action: 'Get_status'}         | 不支持的API Get_status", //
			"{action: 'no_such_async'}      | 不支持的API no_such_async", //
			"{params: {}}                   | 不支持的API undefined", //
			"[]                             | 不支持的API undefined" })
	void anUnknownActionIs1404(String frame, String message) {
		this.bot.send(frame);
		JsonNode reply = this.bot.next();
		assertThat(reply.path("retcode").intValue()).isEqualTo(1404);
		assertThat(reply.path("message").asString()).isEqualTo(message);
		assertThat(reply.has("data")).isTrue();
		assertThat(reply.path("data").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "\"text\"", "true", "{action: 'send_private_msg', params: {user_id: 20001}}",
			"{action: 'send_group_msg', params: {group_id: 123456, message: null}}",
			"{action: 'send_msg', params: {user_id: 20001, message: [{type: 'text', data: {text: 'a'}}, null]}}",
			"{action: 'send_msg', params: 'text'}", "{action: 'send_forward_msg', params: {user_id: 20001}}" })
	void someRequestsGetNoReply(String frame) {
		this.bot.send(frame);
		assertThat(this.bot.call("get_status", "{}").path("retcode").intValue()).isZero();
		assertThat(this.bot.waiting()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/* why */ {action: 'get_status', /* x */ echo: 'j',}", "{'action': \"get_status\", echo: 'j'}",
					"// line\n{action: 'get_status', params: {a: +1, b: .5, c: [1,],}, echo: 'j'}" })
	void requestsMayBeJson5(String frame) {
		this.bot.send(frame);
		assertThat(this.bot.reply("j").path("retcode").intValue()).isZero();
	}

	@Test
	void requestsMayBeBinary() {
		this.bot.sendBinary("{\"action\":\"get_login_info\",\"echo\":\"喵\"}".getBytes(StandardCharsets.UTF_8));
		assertThat(this.bot.reply("喵").path("data").path("nickname").asString()).isEqualTo("喵喵");
	}

	@ParameterizedTest
	@ValueSource(strings = { "get_status_async", "get_status_rate_limited" })
	void suffixesChangeNothing(String action) {
		JsonNode reply = this.bot.call(action, "{}");
		assertThat(reply.path("status").asString()).isEqualTo("ok");
		assertThat(reply.path("data").path("good").booleanValue()).isTrue();
		assertThat(this.sim.calls()).last().satisfies((call) -> assertThat(call.action()).isEqualTo("get_status"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "0", "false", "''" })
	void falsyParametersAreNone(String params) {
		assertThat(this.bot.call("get_status", params).path("retcode").intValue()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'text'", "7", "true", "[]", "[1]" })
	void otherParametersThatAreNoObjectAreRefused(String params) {
		JsonNode reply = this.bot.call("get_status", params);
		assertThat(reply.path("retcode").intValue()).isEqualTo(1400);
		assertThat(reply.path("message").asString()).isEqualTo("Schema compilation error: Expected object");
	}

	@Test
	void dataIsAbsentForSomeActionsAndNullForOthers() {
		JsonNode poke = this.bot.call("send_poke", "{user_id: 20001}");
		assertThat(poke.path("status").asString()).isEqualTo("ok");
		assertThat(poke.has("data")).isFalse();
		long id = this.bot.call("send_private_msg", "{user_id: 20001, message: 'x'}")
			.path("data")
			.path("message_id")
			.longValue();
		JsonNode delete = this.bot.call("delete_msg", "{message_id: " + id + "}");
		assertThat(delete.path("status").asString()).isEqualTo("ok");
		assertThat(delete.has("data")).isTrue();
		assertThat(delete.path("data").isNull()).isTrue();
	}

	@Test
	void loneSurrogatesSurviveAsEscapes() {
		this.bot.send("{\"action\":\"get_status\",\"echo\":\"\\ud83d\"}");
		assertThat(this.bot.nextFrame()).containsIgnoringCase("\\ud83d");
	}

}

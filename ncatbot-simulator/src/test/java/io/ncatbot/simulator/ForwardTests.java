package io.ncatbot.simulator;

import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ForwardTests {

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

	private static String node(String content) {
		return "{type: 'node', data: {user_id: 42, nickname: '小猫', time: '1700000000123', content: " + content + "}}";
	}

	private JsonNode forward(String messages) {
		JsonNode reply = this.bot.call("send_group_forward_msg", "{group_id: '123456', messages: " + messages + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		return reply.path("data");
	}

	private JsonNode inside(JsonNode id) {
		return this.bot.call("get_forward_msg", "{message_id: " + id + "}").path("data").path("messages");
	}

	@Test
	void messagesAreForwardedByTheirIds() {
		long one = this.sim.friend(20001).says("第一");
		long two = this.sim.group(654321).member(30003).says("第二");
		JsonNode data = forward("[{type: 'node', data: {id: " + one + "}}, {type: 'node', data: {id: 424242}}, "
				+ "{type: 'node', data: {id: '" + two + "'}}]");
		assertThat(data.propertyNames()).containsExactly("message_id", "res_id", "forward_id");
		assertThat(data.path("res_id")).isEqualTo(data.path("forward_id"));
		JsonNode messages = inside(data.path("message_id"));
		assertThat(messages).hasSize(2);
		assertThat(messages.get(0).path("raw_message").asString()).isEqualTo("第一");
		assertThat(messages.get(1).path("sender").path("nickname").asString()).isEqualTo("橘子味的猫");
	}

	@Test
	void nodesMayBeWrittenByHand() {
		JsonNode messages = inside(forward("[" + node("'你好[CQ:face,id=1]'")
				+ ", {type: 'node', data: {content: [{type: 'text', data: {text: 'x'}}]}}]")
			.path("message_id"));
		assertThat(messages.get(0).path("user_id").longValue()).isEqualTo(42);
		assertThat(messages.get(0).path("sender").path("nickname").asString()).isEqualTo("小猫");
		assertThat(messages.get(0).path("time").longValue()).isEqualTo(1700000000);
		assertThat(messages.get(0).path("message")).hasSize(2);
		assertThat(messages.get(1).path("user_id").longValue()).as("the bot").isEqualTo(10001);
		assertThat(messages.get(1).path("sender").path("nickname").asString()).isEqualTo("QQ用户");
	}

	@Test
	void threeLevelsNestAndDeeperOnesVanish() {
		String four = node("[" + node(
				"[" + node("[{type: 'text', data: {text: 'three'}}]") + ", " + node("[" + node("'four'") + "]") + "]")
				+ "]");
		JsonNode outer = inside(forward("[" + four + "]").path("message_id"));
		JsonNode second = outer.get(0).path("message").get(0);
		assertThat(second.path("type").asString()).isEqualTo("forward");
		JsonNode third = second.path("data").path("content").get(0).path("message").get(0);
		assertThat(third.path("data").path("content")).hasSize(1);
		assertThat(third.path("data").path("content").get(0).path("raw_message").asString()).isEqualTo("three");
	}

	@Test
	void eventsCarryTheIdAndResultsTheContent() {
		try (NapCatSimulator own = NapCatSimulator.builder().world(World.demo()).reportSelfMessage(true).start();
				TestBot reader = TestBot.connect(own)) {
			JsonNode sent = reader.call("send_msg", "{user_id: 20001, message: [" + node("'a'") + "]}").path("data");
			JsonNode event = reader.event("message_sent").path("message").get(0).path("data");
			assertThat(event.propertyNames()).containsExactly("id");
			assertThat(event.path("id").asString()).matches("\\d{19}");
			JsonNode message = reader.call("get_msg", "{message_id: " + sent.path("message_id") + "}").path("data");
			assertThat(message.path("message").get(0).path("data").path("content")).hasSize(1);
			assertThat(message.path("raw_message").asString()).contains("content=&#91;object Object&#93;");
			JsonNode history = reader.call("get_friend_msg_history", "{user_id: 20001, parse_mult_msg: false}")
				.path("data")
				.path("messages");
			assertThat(history.get(0).path("message").get(0).path("data").has("content")).isFalse();
			assertThat(reader.call("get_forward_msg", "{id: '" + event.path("id").asString() + "'}")
				.path("data")
				.path("messages")).hasSize(1);
		}
	}

	@Test
	void byResIdLessIsKnown() {
		JsonNode data = forward("[" + node("'a[CQ:face,id=1]'") + ", " + node("'b'") + "]");
		JsonNode messages = inside(data.path("res_id"));
		assertThat(messages.get(0).path("message_id")).isEqualTo(messages.get(1).path("message_id"));
		assertThat(messages.get(0).path("message")).hasSize(1);
		assertThat(messages.get(0).path("group_name").asString()).isEmpty();
		JsonNode again = this.bot.call("send_private_msg",
				"{user_id: 20001, message: {type: 'forward', data: {id: " + data.path("res_id") + "}}}");
		assertThat(again.path("retcode").intValue()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"send_group_msg         | message: [{type: 'node', data: {content: 'a'}}, {type: 'text', data: {text: 'b'}}] | 1400", //
			"send_group_forward_msg | messages: [{type: 'node', data: {id: 424242}}]  | 1200", //
			"send_group_forward_msg | messages: [{type: 'node', data: {}}]            | 1200", //
			"send_group_forward_msg | messages: [{type: 'node', data: {content: '[CQ:share]'}}] | 1200", //
			"get_forward_msg        | id: 'unknown'    | 1200", //
			"get_forward_msg        | x: 1             | 1200" })
	void whatCannotBeForwardedFails(String action, String params, int retcode) {
		JsonNode reply = this.bot.call(action, "{group_id: 123456, " + params + "}");
		assertThat(reply.path("retcode").intValue()).isEqualTo(retcode);
		assertThat(reply.path("message").asString()).isNotEmpty();
	}

}

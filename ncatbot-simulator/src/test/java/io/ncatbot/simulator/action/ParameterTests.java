package io.ncatbot.simulator.action;

import io.ncatbot.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * The coercion table, on parameters that have the type in question.
 */
class ParameterTests {

	private static final ActionTable TABLE = ActionTable.load();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			// a string
			"get_group_info | group_id: 'a'      | \"a\"", //
			"get_group_info | group_id: 12       | \"12\"", //
			"get_group_info | group_id: 1.5      | \"1.5\"", //
			"get_group_info | group_id: 1.0      | \"1\"", //
			"get_group_info | group_id: 1e21     | \"1e+21\"", //
			"get_group_info | group_id: 1234567890123456789 | \"1234567890123456800\"", //
			"get_group_info | group_id: true     | \"true\"", //
			"get_group_info | group_id: null     | Expected string", //
			"get_group_info | group_id: []       | Expected string", //
			"get_group_info | group_id: {}       | Expected string", //
			// a number
			"get_group_msg_history | count: 7        | 7", //
			"get_group_msg_history | count: '12'     | 12", //
			"get_group_msg_history | count: ' 1.5 '  | 1.5", //
			"get_group_msg_history | count: true     | 1", //
			"get_group_msg_history | count: 'false'  | 0", //
			"get_group_msg_history | count: '12abc'  | Expected number", //
			"get_group_msg_history | count: ''       | Expected number", //
			"get_group_msg_history | count: null     | Expected number", //
			// a boolean
			"get_group_msg_history | reverse_order: true    | true", //
			"get_group_msg_history | reverse_order: 'TRUE'  | true", //
			"get_group_msg_history | reverse_order: 'False' | false", //
			"get_group_msg_history | reverse_order: '1'     | true", //
			"get_group_msg_history | reverse_order: 0       | false", //
			"get_group_msg_history | reverse_order: 'yes'   | Expected boolean", //
			"get_group_msg_history | reverse_order: 2       | Expected boolean", //
			// a boolean or a string
			"set_group_add_request | approve: 'False'  | \"False\"", //
			"set_group_add_request | approve: 1        | true", //
			"set_group_add_request | approve: 0        | false", //
			"set_group_add_request | approve: null     | Expected union value", //
			"set_group_add_request | reason: null      | null", //
			// a string or a boolean: numbers become text
			"set_friend_add_request | approve: 0       | \"0\"", //
			"set_friend_add_request | approve: false   | false", //
			// a number or a string
			"set_group_ban | duration: '60'  | \"60\"", //
			"set_group_ban | duration: 60    | 60", //
			"set_group_ban | duration: true  | 1", //
			"set_group_ban | duration: null  | Expected union value", //
			// an array
			"set_group_kick_members | user_id: [1, 'a']  | [\"1\",\"a\"]", //
			"set_group_kick_members | user_id: 1         | [\"1\"]", //
			"set_group_kick_members | user_id: null      | Expected string", //
			"set_group_kick_members | user_id: [{}]      | Expected string", //
			// one of some words
			"get_group_honor_info | type: 'all'   | \"all\"", //
			"get_group_honor_info | type: 'some'  | Expected union value" })
	void valuesAreConvertedOrRefused(String action, String parameter, String expected) {
		String key = parameter.substring(0, parameter.indexOf(':'));
		JsonNode params = Json.parse("{group_id: '1', user_id: '2', flag: 'f', " + parameter + "}");
		ActionSpec spec = spec(action);
		JsonNode converted = spec.params().convert(params);
		Schema.Problem problem = spec.params().check(converted, "");
		if (expected.startsWith("Expected")) {
			assertThat(problem).isNotNull();
			assertThat(problem.text()).isEqualTo(expected);
			assertThat(problem.path()).startsWith(key);
		}
		else {
			assertThat(problem).isNull();
			assertThat(converted.path(key).toString()).isEqualTo(expected);
		}
	}

	@Test
	void defaultsAreFilledIn() {
		JsonNode converted = spec("get_group_msg_history").params().convert(Json.parse("{group_id: 1}"));
		assertThat(converted.path("count").intValue()).isEqualTo(20);
		assertThat(converted.path("parse_mult_msg").booleanValue()).isTrue();
		assertThat(converted.has("message_seq")).isFalse();
	}

	@Test
	void aMissingParameterIsNamedForTheLogOnly() {
		Schema.Problem problem = spec("get_group_member_info").params().check(Json.parse("{group_id: '1'}"), "");
		assertThat(problem).isEqualTo(new Schema.Problem("user_id", "Expected required property"));
	}

	@Test
	void unknownKeysStayAtTheTopAndVanishBelow() {
		JsonNode converted = spec(".handle_quick_operation").params()
			.convert(Json.parse("{x: 1, context: {time: 1, flag: 'f', sender: {user_id: 1, nickname: 'n', y: 2}}}"));
		assertThat(converted.has("x")).isTrue();
		assertThat(converted.path("context").has("flag")).isFalse();
		assertThat(converted.path("context").path("sender").toString())
			.isEqualTo("{\"user_id\":\"1\",\"nickname\":\"n\"}");
	}

	@Test
	void oneOfTwoShapesIsEnough() {
		Schema params = spec("get_mini_app_ark").params();
		assertThat(params.check(Json.parse("{type: 'bili', title: 't', desc: 'd', picUrl: 'p', jumpUrl: 'j'}"), ""))
			.isNull();
		assertThat(params.check(Json.parse("{title: 't'}"), "")).isNotNull();
	}

	@Test
	void theTableHoldsAllActions() {
		assertThat(TABLE.all()).hasSize(175)
			.containsKeys("send_group_msg", "send_qzone_msg", ".handle_quick_operation");
		// Each schema resolves to the bottom: a name that is not defined would throw.
		assertThat(TABLE.all().values()).allSatisfy((spec) -> assertThatCode(() -> {
			spec.params().check(spec.params().convert(Json.object()), "");
			spec.data().check(Json.object(), "");
			spec.data().check(Json.array().add(Json.object()), "");
		}).doesNotThrowAnyException());
		assertThat(TABLE.received()).containsKeys("text", "at", "reply", "forward");
	}

	private static ActionSpec spec(String action) {
		ActionSpec spec = TABLE.find(action);
		assertThat(spec).as(action).isNotNull();
		return spec;
	}

}

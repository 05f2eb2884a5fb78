package io.ncatbot.simulator.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each action that is played returns what the table says: no key less, no key more.
 */
class ResultShapeTests {

	private final ActionTable table = ActionTable.load();

	private final World world = World.demo();

	private final FileStore files = new FileStore();

	private final ActionRunner runner = new ActionRunner(this.world, this.files);

	private final long messageId = this.world.say(20001, Chat.privateWith(20001), Segments.list(Segments.text("x")))
		.id();

	private final String friendFlag = this.world.requests().friendship(30004, "").flag();

	private final String groupFlag = this.world.requests().toJoin(123456, 30004, "").flag();

	private Map<String, String> calls() {
		String node = "[{type: 'node', data: {content: 'a'}}]";
		run("send_private_forward_msg", "{user_id: 20003, messages: " + node + "}");
		long forward = this.world.history(Chat.privateWith(20003)).get(0).id();
		this.world.say(20001, Chat.group(123456), Segments.list(Segments.text("x")));
		Map<String, String> calls = new TreeMap<>(StreamSamples.calls(this.runner, this.files));
		calls.putAll(Map.ofEntries(Map.entry("send_msg", "{user_id: 20001, message: 'x'}"),
				Map.entry("send_group_msg", "{group_id: 123456, message: 'x'}"),
				Map.entry("send_private_msg", "{user_id: 20001, message: 'x'}"),
				Map.entry("send_forward_msg", "{user_id: 20001, messages: " + node + "}"),
				Map.entry("send_group_forward_msg", "{group_id: 123456, messages: " + node + "}"),
				Map.entry("send_private_forward_msg", "{user_id: 20001, messages: " + node + "}"),
				Map.entry("delete_msg",
						"{message_id: " + run("send_msg", "{user_id: 20001, message: 'x'}").path("message_id") + "}"),
				Map.entry("get_msg", "{message_id: " + this.messageId + "}"),
				Map.entry("get_forward_msg", "{message_id: " + forward + "}"), Map.entry("get_login_info", "{}"),
				Map.entry("get_status", "{}"), Map.entry("get_version_info", "{}"), Map.entry("get_friend_list", "{}"),
				Map.entry("get_group_list", "{}"), Map.entry("get_group_info", "{group_id: 123456}"),
				Map.entry("get_group_member_info", "{group_id: 123456, user_id: 20001}"),
				Map.entry("get_group_member_list", "{group_id: 123456}"),
				Map.entry("get_stranger_info", "{user_id: 30004}"),
				Map.entry("set_friend_add_request", "{flag: '" + this.friendFlag + "'}"),
				Map.entry("set_group_add_request", "{flag: '" + this.groupFlag + "'}"),
				Map.entry("send_poke", "{user_id: 20001}"),
				Map.entry("group_poke", "{user_id: 20001, group_id: 123456}"),
				Map.entry("friend_poke", "{user_id: 20001}"),
				Map.entry("set_group_kick", "{group_id: 123456, user_id: 30003}"),
				Map.entry("set_group_ban", "{group_id: 123456, user_id: 20001, duration: 1}"),
				Map.entry("set_group_card", "{group_id: 123456, user_id: 20001, card: 'c'}"),
				Map.entry("set_group_admin", "{group_id: 77, user_id: 20001, enable: true}"),
				Map.entry("set_group_whole_ban", "{group_id: 654321, enable: false}"),
				Map.entry("can_send_image", "{}"), Map.entry("can_send_record", "{}"),
				Map.entry("get_group_msg_history", "{group_id: 123456}"),
				Map.entry("get_friend_msg_history", "{user_id: 20003}"), Map.entry(".handle_quick_operation",
						"{context: {time: 1, self_id: 1, post_type: 'message', user_id: 20001, message_type: 'private'}, operation: {reply: 'x'}}")));
		return calls;
	}

	private JsonNode run(String action, String params) {
		return run(this.runner, action, params).get(0);
	}

	/** The data of all frames of a reply. */
	static List<JsonNode> run(ActionRunner runner, String action, String params) {
		Outcome outcome = runner.run(action, Json.parse(params), MessagePostFormat.ARRAY);
		List<Outcome> outcomes = new ArrayList<>();
		try (OutcomeFrames frames = outcome.frames()) {
			for (Outcome next = (frames != null) ? frames.next() : outcome; next != null; next = (frames != null)
					? frames.next() : null) {
				outcomes.add(next);
			}
		}
		return outcomes.stream().map((one) -> {
			assertThat(one.kind()).as("%s: %s", action, one.message()).isEqualTo(Outcome.Kind.OK);
			return (one.data() != null) ? one.data() : Json.parse("null");
		}).toList();
	}

	@Test
	void everyPlayedActionIsTriedHere() {
		assertThat(new TreeSet<>(Handlers.of(this.world, this.files).keySet()))
			.isEqualTo(new TreeSet<>(calls().keySet()));
	}

	@TestFactory
	List<DynamicTest> resultsAreAsTheTableSays() {
		this.world.addGroup(77, "自己的群", Role.OWNER)
			.addMember(77, 20001, "小明", Role.MEMBER)
			.addGroup(654321, "摸鱼小分队", Role.ADMIN);
		List<DynamicTest> tests = new ArrayList<>();
		calls().forEach((action, params) -> tests.add(DynamicTest.dynamicTest(action, () -> {
			Schema schema = table(action).data();
			for (JsonNode data : run(this.runner, action, params)) {
				assertThat(schema.check(data, "data")).as(data.toString()).isNull();
				assertThat(schema.convert(data.deepCopy())).as("keys that the table does not know").isEqualTo(data);
			}
		})));
		return tests;
	}

	@Test
	void whatIsSentArrivesInTheShapeOfReceivedSegments() {
		String[] segments = { "{type: 'text', data: {text: 'x'}}", "{type: 'at', data: {qq: 'all'}}",
				"{type: 'reply', data: {id: " + this.messageId + "}}", "{type: 'face', data: {id: 1}}",
				"{type: 'image', data: {file: 'base64://QUJD'}}", "{type: 'record', data: {file: 'base64://QUJD'}}",
				"{type: 'video', data: {file: 'base64://QUJD'}}", "{type: 'file', data: {file: 'base64://QUJD'}}",
				"{type: 'dice', data: {}}", "{type: 'rps', data: {}}", "{type: 'json', data: {data: '{}'}}",
				"{type: 'markdown', data: {content: 'x'}}",
				"{type: 'mface', data: {emoji_package_id: 1, emoji_id: 'e', key: 'k', summary: 's'}}",
				"{type: 'node', data: {content: 'a'}}" };
		MessageJson messages = new MessageJson(this.world);
		for (String segment : segments) {
			long id = run("send_group_msg", "{group_id: 123456, message: [" + segment + "]}").path("message_id")
				.longValue();
			var message = this.world.message(id);
			assertThat(message).isNotNull();
			for (JsonNode arrived : messages.event(message, MessagePostFormat.ARRAY).path("message")) {
				Schema schema = this.table.received().get(arrived.path("type").asString());
				assertThat(schema).as(segment).isNotNull();
				JsonNode data = arrived.path("data");
				assertThat(schema.check(data, "data")).as(arrived.toString()).isNull();
				assertThat(schema.convert(data.deepCopy())).isEqualTo(data);
			}
		}
	}

	private ActionSpec table(String action) {
		ActionSpec spec = this.table.find(action);
		assertThat(spec).isNotNull();
		return spec;
	}

}

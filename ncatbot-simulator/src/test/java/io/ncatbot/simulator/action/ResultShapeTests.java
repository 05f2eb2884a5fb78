package io.ncatbot.simulator.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.FileSegments;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.OnlineFile;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each action that is played returns what the table says: no key less, no key more.
 */
class ResultShapeTests {

	/** A success of these is that nothing comes. */
	private static final Set<String> WITHOUT_REPLY = Set.of("bot_exit");

	private final ActionTable table = ActionTable.load();

	private final World world = World.demo();

	private final FileStore files = new FileStore();

	private final ActionRunner runner = new ActionRunner(this.world, this.files, new NapCatProcess());

	private final long messageId = this.world.say(20001, Chat.privateWith(20001), Segments.list(Segments.text("x")))
		.id();

	@AfterEach
	void close() {
		this.files.close();
	}

	private Map<String, String> calls() {
		String node = "[{type: 'node', data: {content: 'a'}}]";
		run("send_private_forward_msg", "{user_id: 20003, messages: " + node + "}");
		long forward = this.world.history(Chat.privateWith(20003)).get(0).id();
		this.world.say(20001, Chat.group(123456), Segments.list(Segments.text("x")));
		Map<String, String> calls = new TreeMap<>(StreamSamples.calls(this.runner, this.files));
		calls.putAll(PeopleSamples.calls(this.world));
		calls.putAll(GroupSamples.calls(this.world));
		calls.putAll(TalkSamples.calls(this.runner, this.world, this.files));
		calls.putAll(FileSamples.calls(this.runner, this.world, this.files));
		calls.putAll(Map.ofEntries(Map.entry("send_msg", "{user_id: 20001, message: 'x'}"),
				Map.entry("send_group_msg", "{group_id: 123456, message: 'x'}"),
				Map.entry("send_private_msg", "{user_id: 20001, message: 'x'}"),
				Map.entry("send_forward_msg", "{user_id: 20001, messages: " + node + "}"),
				Map.entry("send_group_forward_msg", "{group_id: 123456, messages: " + node + "}"),
				Map.entry("send_private_forward_msg", "{user_id: 20001, messages: " + node + "}"),
				Map.entry("delete_msg",
						"{message_id: " + run("send_msg", "{user_id: 20001, message: 'x'}").path("message_id") + "}"),
				Map.entry("get_msg", "{message_id: " + this.messageId + "}"),
				Map.entry("get_forward_msg", "{message_id: " + forward + "}"),
				Map.entry("get_group_msg_history", "{group_id: 123456}"),
				Map.entry("get_friend_msg_history", "{user_id: 20003}")));
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
		Set<String> played = new TreeSet<>(Handlers.of(this.world, this.files, new NapCatProcess()).keySet());
		played.removeAll(WITHOUT_REPLY);
		assertThat(new TreeSet<>(calls().keySet())).isEqualTo(played);
	}

	@Test
	void everyActionOfTheTableIsPlayed() {
		Set<String> missing = new TreeSet<>(this.table.all().keySet());
		missing.removeAll(Handlers.of(this.world, this.files, new NapCatProcess()).keySet());
		assertThat(missing).as("actions of actions.json without a handler").isEmpty();
	}

	@TestFactory
	List<DynamicTest> resultsAreAsTheTableSays() {
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
		List<Long> ids = new ArrayList<>();
		for (String segment : segments) {
			ids.add(run("send_group_msg", "{group_id: 123456, message: [" + segment + "]}").path("message_id")
				.longValue());
		}
		for (JsonNode segment : sharedByUsers()) {
			ids.add((long) this.world.say(20001, Chat.privateWith(20001), Segments.list(segment)).id());
		}
		MessageJson messages = new MessageJson(this.world);
		for (long id : ids) {
			var message = this.world.message(id);
			assertThat(message).isNotNull();
			for (JsonNode arrived : messages.event(message, MessagePostFormat.ARRAY).path("message")) {
				Schema schema = this.table.received().get(arrived.path("type").asString());
				assertThat(schema).as(arrived.toString()).isNotNull();
				JsonNode data = arrived.path("data");
				assertThat(schema.check(data, "data")).as(arrived.toString()).isNull();
				assertThat(schema.convert(data.deepCopy())).isEqualTo(data);
			}
		}
	}

	private List<JsonNode> sharedByUsers() {
		UserMessage user = new UserMessage(this.world, this.files);
		FlashSet set = this.world.files()
			.flash()
			.create(20001, "", List.of(new FlashSet.File("id", "key", "a.txt", 1)));
		OnlineFile offer = this.world.files().online().offer(20001, false, "a.txt", 1, "key");
		return List.of(user.voice("喵"), user.file("a.txt", FileContent.generated(3)), FileSegments.flash(set),
				FileSegments.online(offer));
	}

	private ActionSpec table(String action) {
		ActionSpec spec = this.table.find(action);
		assertThat(spec).isNotNull();
		return spec;
	}

}

package io.ncatbot.simulator;

import java.nio.file.Files;
import java.nio.file.Path;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of the segments that a bot sends, seen through get_msg.
 */
class SegmentTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).reportSelfMessage(true).start();

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

	private JsonNode send(String message) {
		return this.bot.call("send_group_msg", "{group_id: 123456, message: " + message + "}");
	}

	/** Sends to the group and returns what arrived. */
	private JsonNode arrived(String message) {
		JsonNode reply = send(message);
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		return get(reply.path("data").path("message_id").longValue()).path("message");
	}

	private JsonNode get(long id) {
		return this.bot.call("get_msg", "{message_id: " + id + "}").path("data");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { //
			"'hi'                                                | [{\"type\":\"text\",\"data\":{\"text\":\"hi\"}}]", //
			"{type: 'text', data: {text: '[CQ:dice]'}}           | [{\"type\":\"text\",\"data\":{\"text\":\"[CQ:dice]\"}}]", //
			"'[CQ:at,qq=20001] x'                                | [{\"type\":\"at\",\"data\":{\"qq\":\"20001\"}},{\"type\":\"text\",\"data\":{\"text\":\" x\"}}]", //
			"[{type: 'at', data: {qq: 20001, name: 'n'}}]        | [{\"type\":\"at\",\"data\":{\"qq\":\"20001\"}}]", //
			"'[CQ:at,qq=all]'                                    | [{\"type\":\"at\",\"data\":{\"qq\":\"all\"}}]", //
			"[{type: 'face', data: {id: 178}}]                   | [{\"type\":\"face\",\"data\":{\"id\":\"178\",\"raw\":{\"faceIndex\":178,\"faceType\":1}}}]", //
			"[{type: 'json', data: {data: {a: 1}}}]              | [{\"type\":\"json\",\"data\":{\"data\":\"{\\\"a\\\":1}\"}}]", //
			"[{type: 'markdown', data: {content: '# x'}}]        | [{\"type\":\"markdown\",\"data\":{\"content\":\"# x\"}}]", //
			"[{type: 'reply', data: {id: '5'}}, {type: 'text', data: {text: 'a'}}] | [{\"type\":\"text\",\"data\":{\"text\":\"a\"}}]", //
			"[{type: 'face', data: {id: 99999}}, {type: 'text', data: {text: 'a'}}] | [{\"type\":\"text\",\"data\":{\"text\":\"a\"}}]", //
			"[{type: 'poke', data: {}}, {type: 'xml', data: {}}, {type: 'text', data: {text: 'a'}}] | [{\"type\":\"text\",\"data\":{\"text\":\"a\"}}]" })
	void segmentsArriveAsNapCatReportsThem(String sent, String arrived) {
		assertThat(arrived(sent)).isEqualTo(Json.parse(arrived));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { //
			"[{type: 'share', data: {}}]                       | 未知的消息类型：share", //
			"'[CQ:tts,text=a]'                                 | 未知的消息类型：tts", //
			"'a[CQ:keyboard]'                                  | 未知的消息类型：keyboard", //
			"7                                                 | 未知的消息类型：undefined", //
			"''                                                | 消息体无法解析, 请检查是否发送了不支持的消息类型", //
			"[]                                                | 消息体无法解析, 请检查是否发送了不支持的消息类型", //
			"[{type: 'poke', data: {type: '1', id: '1'}}]      | 消息体无法解析, 请检查是否发送了不支持的消息类型", //
			"[{type: 'miniapp', data: {data: ''}}]             | 消息体无法解析, 请检查是否发送了不支持的消息类型", //
			"[{type: 'forward', data: {id: 'no res_id'}}]      | 消息体无法解析, 请检查是否发送了不支持的消息类型", //
			"[{type: 'at', data: {qq: '424242'}}]              | Get Uid Error", //
			"[{type: 'image', data: {file: 'QUJD'}}]           | 文件处理失败: 识别URL失败, uri= QUJD", //
			"[{type: 'image', data: {}}]                       | ~文件处理失败: 识别URL失败, uri= ~", //
			"[{type: 'record', data: {file: 'base64://'}}]     | 文件异常，大小为0", //
			"[{type: 'music', data: {type: 'custom', url: 'u'}}] | 自定义音卡缺少参数url或image" })
	void someSegmentsFailTheSend(String message, String text) {
		JsonNode reply = send(message);
		assertThat(reply.path("retcode").intValue()).isEqualTo(1200);
		assertThat(reply.path("status").asString()).isEqualTo("failed");
		assertThat(reply.path("message").asString()).isEqualTo(text);
		assertThat(reply.path("data").isNull()).isTrue();
	}

	@Test
	void mentionsVanishInPrivateChats() {
		JsonNode reply = this.bot.call("send_private_msg", "{user_id: 20001, message: '[CQ:at,qq=20001]x'}");
		assertThat(get(reply.path("data").path("message_id").longValue()).path("raw_message").asString())
			.isEqualTo("x");
		assertThat(this.bot.call("send_private_msg", "{user_id: 20001, message: '[CQ:at,qq=all]'}")
			.path("retcode")
			.intValue()).isEqualTo(1200);
	}

	@Test
	void aQuoteOfAKnownMessageStays() {
		long id = this.sim.group(123456).member(20001).says("问");
		assertThat(arrived("'[CQ:reply,id=" + id + "]答'").get(0).path("data").path("id").asString())
			.isEqualTo(Long.toString(id));
		assertThat(arrived("[{type: 'reply', data: {seq: 1}}, {type: 'text', data: {text: 'a'}}]").get(0)
			.path("data")
			.path("id")
			.asString()).isEqualTo(Long.toString(id));
	}

	@Test
	void autoEscapeTakesTextAsItIs() {
		JsonNode reply = this.bot.call("send_group_msg",
				"{group_id: '123456', message: '[CQ:dice]', auto_escape: 'true'}");
		JsonNode message = get(reply.path("data").path("message_id").longValue());
		assertThat(message.path("raw_message").asString()).isEqualTo("&#91;CQ:dice&#93;");
		assertThat(message.path("message").get(0).path("type").asString()).isEqualTo("text");
	}

	@Test
	void chanceDecidesDiceWhateverIsAsked() {
		for (int i = 0; i < 20; i++) {
			assertThat(arrived("[{type: 'dice', data: {result: 9}}]").get(0).path("data").path("result").asString())
				.matches("[1-6]");
		}
		assertThat(arrived("'[CQ:rps]'").get(0).path("data").path("result").asString()).matches("[1-3]");
	}

	@Test
	void urlBeatsFileAndFileBeatsPath() {
		JsonNode data = arrived("[{type: 'image', data: {path: 'base64://QQ==', file: 'base64://QUI=', "
				+ "url: 'base64://QUJD', summary: '[图]', sub_type: 1}}]")
			.get(0)
			.path("data");
		assertThat(data.path("file_size").asString()).isEqualTo("3");
		assertThat(data.path("summary").asString()).isEqualTo("[图]");
		assertThat(data.path("sub_type").intValue()).isEqualTo(1);
		assertThat(data.path("url").asString()).startsWith("https://");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image", "record", "video", "file" })
	void mediaComesFromEverySource(String type, @TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("a b.txt"), "ABCD");
		JsonNode inline = arrived("[{type: '" + type + "', data: {file: 'base64://QUJD'}}]").get(0).path("data");
		assertThat(inline.path("file_size").asString()).isEqualTo("3");
		assertThat(arrived("[{type: '" + type + "', data: {file: 'data:x/y;base64,QUJD'}}]").get(0)
			.path("data")
			.path("file_size")
			.asString()).isEqualTo("3");
		assertThat(arrived("[{type: '" + type + "', data: {file: 'https://example.org/cat.png?x=1'}}]").get(0)
			.path("data")
			.path("file")
			.asString()).isEqualTo("cat.png");
		for (String source : new String[] { file.toString(), file.toUri().toString() }) {
			assertThat(arrived("[{type: '" + type + "', data: {file: '" + source + "'}}]").get(0)
				.path("data")
				.path("file_size")
				.asString()).isEqualTo("4");
		}
		String key = inline.path("file").asString();
		assertThat(arrived("[{type: '" + type + "', data: {file: '" + key + "'}}]").get(0)
			.path("data")
			.path("file_size")
			.asString()).as("a received key").isEqualTo("3");
	}

	@Test
	void marketFacesArriveAsImages() {
		JsonNode face = arrived("[{type: 'mface', data: {emoji_package_id: 1, emoji_id: 'e', key: 'k', summary: 's'}}]")
			.get(0);
		assertThat(face.path("type").asString()).isEqualTo("image");
		assertThat(face.path("data").propertyNames()).containsExactlyInAnyOrder("file", "url", "summary", "key",
				"emoji_id", "emoji_package_id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{type: 'music', data: {type: '163', id: '28949129'}}",
			"{type: 'music', data: {type: 'custom', url: 'u', image: 'i', title: 't'}}",
			"{type: 'contact', data: {type: 'group', id: '123456'}}",
			"{type: 'location', data: {lat: '1', lon: '2'}}" })
	void cardsArriveAsJson(String segment) {
		JsonNode card = arrived("[" + segment + "]").get(0);
		assertThat(card.path("type").asString()).isEqualTo("json");
		assertThat(Json.parse(card.path("data").path("data").asString()).isObject()).isTrue();
	}

	@Test
	void theBotsOwnMessagesAreReportedWhereAsked() {
		long id = send("' 喵 '").path("data").path("message_id").longValue();
		JsonNode event = this.bot.event("message_sent");
		assertThat(event.path("message_id").longValue()).isEqualTo(id);
		assertThat(event.path("message_sent_type").asString()).isEqualTo("self");
		assertThat(event.path("target_id").longValue()).isEqualTo(123456);
		assertThat(event.path("user_id").longValue()).isEqualTo(10001);
		assertThat(event.path("raw_message").asString()).as("trimmed").isEqualTo("喵");
		assertThat(event.path("message").get(0).path("data").path("text").asString()).isEqualTo(" 喵 ");
	}

	@Test
	void theBotCanWriteToItself() {
		JsonNode reply = this.bot.call("send_private_msg", "{user_id: 10001, message: 'note'}");
		assertThat(reply.path("retcode").intValue()).isZero();
		assertThat(this.bot.event("message_sent").path("target_id").longValue()).isEqualTo(10001);
	}

	@Test
	void textFormatCarriesCqCodes() {
		try (NapCatSimulator text = NapCatSimulator.builder()
			.world(World.demo())
			.messagePostFormat(MessagePostFormat.STRING)
			.start(); TestBot reader = TestBot.connect(text)) {
			text.group(123456).member(20001).saysToBot("[你好] ");
			JsonNode event = reader.event("message");
			assertThat(event.path("message").asString()).isEqualTo("[CQ:at,qq=10001] &#91;你好&#93;");
			assertThat(event.path("message")).isEqualTo(event.path("raw_message"));
			assertThat(event.path("message_format").asString()).isEqualTo("string");
			JsonNode got = reader.call("get_msg", "{message_id: " + event.path("message_id") + "}").path("data");
			assertThat(got.path("message").isString()).isTrue();
		}
	}

}

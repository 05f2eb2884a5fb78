package io.ncatbot.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.event.Event;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMsgEmojiLike;
import io.ncatbot.event.GroupUpload;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.Role;
import io.ncatbot.event.UnknownEvent;
import io.ncatbot.message.At;
import io.ncatbot.message.Face;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import io.ncatbot.message.Text;
import io.ncatbot.message.UnknownSegment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How leniently frames are read, and what is done with those that are not understood.
 */
class FrameDecoderTest {

	private final FrameDecoder decoder = new FrameDecoder();

	private static String json(String text) {
		return text.replace('\'', '"');
	}

	private ReplyFrame reply(String text) {
		assertThat(this.decoder.decode(json(text))).isInstanceOf(ReplyFrame.class);
		return (ReplyFrame) this.decoder.decode(json(text));
	}

	private static GroupMessage message(String fields) {
		return Corpus.event(json("{'post_type':'message','message_type':'group'," + fields + "}"), GroupMessage.class);
	}

	static List<String> corpus() {
		return Corpus.names();
	}

	@ParameterizedTest
	@MethodSource("corpus")
	void orderOfKeysDoesNotMatter(String name) {
		String json = Corpus.read(name);
		String reversed = reversed(JsonMapper.shared().readTree(json)).toString();
		assertThat(withoutData(this.decoder.decode(reversed))).isEqualTo(withoutData(this.decoder.decode(json)));
	}

	private static InboundFrame withoutData(InboundFrame frame) {
		return (frame instanceof ReplyFrame reply)
				? new ReplyFrame(reply.status(), reply.retcode(), reply.message(), reply.wording(), reply.echo(), null)
				: frame;
	}

	private static JsonNode reversed(JsonNode node) {
		if (!node.isObject()) {
			return node;
		}
		List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(node.properties());
		Collections.reverse(entries);
		Map<String, JsonNode> reversed = new LinkedHashMap<>();
		entries.forEach((entry) -> reversed.put(entry.getKey(), reversed(entry.getValue())));
		return ((ObjectNode) node).objectNode().setAll(reversed);
	}

	@ParameterizedTest
	@MethodSource("corpus")
	void frameIsFoundWithinABuffer(String name) {
		byte[] json = Corpus.read(name).getBytes(StandardCharsets.UTF_8);
		byte[] buffer = new byte[json.length + 20];
		System.arraycopy(json, 0, buffer, 13, json.length);
		InboundFrame frame = this.decoder.decode(buffer, 13, 13 + json.length);
		assertThat(frame).isEqualTo(this.decoder.decode(json, 0, json.length)).isNotInstanceOf(MalformedFrame.class);
		if (frame instanceof EventFrame event) {
			assertThat(event.event().raw().byteLength()).isEqualTo(json.length);
			assertThat(event.event().raw().tree()).isEqualTo(JsonMapper.shared().readTree(json));
		}
	}

	@ParameterizedTest
	@MethodSource("corpus")
	void spacesBetweenTokensDoNotMatter(String name) {
		String json = Corpus.read(name);
		String pretty = JsonMapper.shared().readTree(json).toPrettyString();
		assertThat(withoutData(this.decoder.decode("\n " + pretty + "\n")))
			.isEqualTo(withoutData(this.decoder.decode(json)));
	}

	@Test
	void replyOfACallIsToldByTheMissingPostType() {
		assertThat(this.decoder.decode(Corpus.read("reply_of_a_send")))
			.isEqualTo(new ReplyFrame("ok", 0, "", "", "call-1", JsonSlice.of("{\"message_id\":1234567890}")));
	}

	@Test
	void heartbeatIsNoReplyThoughItHasAStatus() {
		assertThat(this.decoder.decode(Corpus.read("heartbeat"))).isInstanceOf(EventFrame.class);
	}

	@Test
	void failureOfATokenIsAReply() {
		assertThat(reply("{'status':'failed','retcode':1403,'data':null,'message':'token验证失败',"
				+ "'wording':'token验证失败','echo':null,'stream':'normal-action'}"))
			.isEqualTo(new ReplyFrame("failed", 1403, "token验证失败", "token验证失败", null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'a':[1,{'b':2}]}", "[1, 2]", "12", "-1.5e3", "'t\\u0041'", "true", "false", "''",
			"123456789012345678901234567890" })
	void dataOfAnyTypeIsKeptUnread(String data) {
		JsonSlice slice = reply("{'data' : " + data + " ,'status':'ok'}").data();
		assertThat(slice).hasToString(json(data));
		assertThat(reply("{'status':'ok','data':" + data + "}").data()).hasToString(json(data));
	}

	@Test
	void dataThatIsNullOrMissingIsNull() {
		assertThat(reply("{'status':'ok','data':null}").data()).isNull();
		assertThat(reply("{'status':'ok'}").data()).isNull();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "'status':'ok'|0", "'status':'failed'|-1", "'status':'async'|-1", "'x':1|-1",
					"'retcode':'1404'|1404", "'status':'ok','retcode':null|0", "'status':'failed','retcode':{}|-1",
					"'retcode':99999999999|-1" },
			delimiter = '|')
	void retcodeIsReadLeniently(String fields, int retcode) {
		assertThat(reply("{" + fields + "}").retcode()).isEqualTo(retcode);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', nullValues = "none",
			value = { "'e-1'|e-1", "5|5", "-5|-5", "null|none", "''|none", "{'a':1}|none", "[1]|none" },
			delimiter = '|')
	void echoIsTextOrANumber(String echo, @Nullable String expected) {
		assertThat(reply("{'echo':" + echo + "}").echo()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "12", "'text'", "[]", "[{'post_type':'message'}]", "{", "{'post_type':",
			"{'post_type':'message'", "{'post_type':'message'} x", "{'post_type':'message'}{}", "{'a':01}", "{a:1}",
			"{'a':'\\x'}", "\0", "{'a':nul}", "{'data':[1,2}", "{,}", "{'a':1,}" })
	void whatIsNoJsonObjectIsMalformed(String text) {
		InboundFrame frame = this.decoder.decode(json(text));
		assertThat(frame).isInstanceOf(MalformedFrame.class);
		assertThat(((MalformedFrame) frame).reason()).isNotBlank();
	}

	@Test
	void brokenUtf8IsMalformed() {
		byte[] utf8 = json("{'post_type':'message','message':'小明'}").getBytes(StandardCharsets.UTF_8);
		utf8[utf8.length - 4] = (byte) 0xFF;
		assertThat(this.decoder.decode(utf8, 0, utf8.length)).isInstanceOf(MalformedFrame.class);
	}

	@Test
	void decoderServesTheNextFrameAfterAMalformedOne() {
		InboundFrame before = this.decoder.decode(Corpus.read("group_message"));
		this.decoder
			.decode(json("{'post_type':'message','message_type':'group','message':[{'type':'text','data':{'tex"));
		assertThat(this.decoder.decode(Corpus.read("group_message"))).isEqualTo(before);
		assertThat(this.decoder.decode(json("{'post_type':'meta_event'}"))).isInstanceOfSatisfying(EventFrame.class,
				(frame) -> assertThat(frame.event()).isInstanceOf(UnknownEvent.class)
					.returns(0L, Event::time)
					.returns(0L, Event::selfId));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|',
			value = { "'post_type':null|unknown post_type", "'post_type':'gossip'|unknown post_type",
					"'post_type':7|unknown post_type", "'post_type':'message'|unknown message_type",
					"'post_type':'message','message_type':'guild'|unknown message_type",
					"'post_type':'message_sent','message_type':{}|unknown message_type",
					"'post_type':'notice','notice_type':'x'|unknown notice_type",
					"'post_type':'notice','notice_type':'notify','sub_type':'x'|unknown sub_type of notify",
					"'post_type':'request','request_type':[1]|unknown request_type",
					"'post_type':'meta_event','meta_event_type':''|unknown meta_event_type" })
	void whatIsNotKnownKeepsItsJsonAndSaysWhy(String fields, String reason) {
		String frame = json("{'time':5,'self_id':6,'extra':{'a':1}," + fields + "}");
		UnknownEvent event = Corpus.event(frame, UnknownEvent.class);
		assertThat(event.reason()).isEqualTo(reason);
		assertThat(event.time()).isEqualTo(5);
		assertThat(event.selfId()).isEqualTo(6);
		assertThat(event.raw().tree()).isEqualTo(JsonMapper.shared().readTree(frame));
	}

	@Test
	void idsMayBeTextNegativeOrBeyondInt() {
		GroupMessage message = message("'self_id':'10001','message_id':'-2147483648','user_id':4294967296,"
				+ "'group_id':9223372036854775807,'time':'1700000000'");
		assertThat(message.selfId()).isEqualTo(10001);
		assertThat(message.messageId()).isEqualTo(-2147483648L);
		assertThat(message.userId()).isEqualTo(4294967296L);
		assertThat(message.groupId()).isEqualTo(Long.MAX_VALUE);
		assertThat(message.time()).isEqualTo(1700000000L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "''", "'x'", "'12x'", "'-'", "'0x10'", "1.5", "1e3", "9223372036854775808",
			"'9223372036854775808'", "true", "{}", "[7]", "'٣'" })
	void whatIsNoIdIsZero(String id) {
		assertThat(message("'user_id':" + id).userId()).isZero();
	}

	@Test
	void idThatMayBeAbsentIsNullThen() {
		String start = "{'post_type':'message','message_type':'private'";
		assertThat(Corpus.event(json(start + "}"), PrivateMessage.class).groupId()).isNull();
		assertThat(Corpus.event(json(start + ",'group_id':null}"), PrivateMessage.class).groupId()).isNull();
		assertThat(Corpus.event(json(start + ",'group_id':'9'}"), PrivateMessage.class).groupId()).isEqualTo(9L);
		assertThat(Corpus.event(json(start + ",'temp_source':[]}"), PrivateMessage.class).tempSource()).isNull();
	}

	@Test
	void textMayBeANumberAndIsEmptyElse() {
		assertThat(message("'real_seq':123,'group_name':true,'raw_message':1.50,'sub_type':null,'message_format':{}"))
			.returns("123", GroupMessage::realSeq)
			.returns("true", GroupMessage::groupName)
			.returns("1.50", GroupMessage::rawMessage)
			.returns("", GroupMessage::subType)
			.returns("", GroupMessage::messageFormat);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', value = { "true|true", "'true'|true", "1|true", "'1'|true",
			"false|false", "'false'|false", "0|false", "null|false", "'yes'|false", "{}|false" })
	void flagMayBeANumberOrText(String flag, boolean expected) {
		assertThat(Corpus
			.event(json("{'post_type':'notice','notice_type':'group_msg_emoji_like','is_add':" + flag + "}"),
					GroupMsgEmojiLike.class)
			.isAdd()).isEqualTo(expected);
	}

	@Test
	void keyThatComesTwiceCountsAsItCameLast() {
		assertThat(message("'user_id':1,'user_id':2,'message':[{'type':'text','data':{'text':'a'}}],'message':'b',"
				+ "'sender':{'nickname':'x','nickname':'y'}"))
			.returns(2L, GroupMessage::userId)
			.returns(Message.of("b"), GroupMessage::message)
			.returns("y", (event) -> event.sender().nickname());
		assertThat(message("'message':[{'type':'text','data':{'text':'a'},'data':{'text':'b'}},"
				+ "{'type':'text','data':{'qq':'7'},'type':'at'},{'type':'x','type':'at','data':{'qq':'8'}}]")
			.message()).containsExactly(new Text("b"), At.of(7), At.of(8));
	}

	@Test
	void millisecondsAreToldFromSeconds() {
		assertThat(message("'time':1700000000").instant()).isEqualTo(message("'time':1700000000000").instant());
		assertThat(message("'time':-9223372036854775808").instant()).isNotNull();
		assertThat(message("'time':1700000000123").time()).as("as sent").isEqualTo(1700000000123L);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|',
			value = { "'message':'[CQ:at,qq=7] x'|[CQ:at,qq=7] x", "'message':{'type':'text','data':{'text':'x'}}|x",
					"'message':[]|``", "'message':''|``", "'message':null|``", "'y':0|``", "'message':5|5",
					"'message':['a',null,7,['b'],{'type':'text','data':{'text':'c'}}]|ac" })
	void messageIsAnArrayAnObjectOrText(String message, String cq) {
		assertThat(message(message).message().toCq()).isEqualTo(cq);
	}

	@Test
	void segmentOfAStrangeShapeStaysReadable() {
		assertThat(message("'message':[{},{'type':null},{'type':7,'data':[1]},{'data':{'a':1}},{'type':'text'},"
				+ "{'type':'text','data':null},{'type':'text','data':'x'},{'type':'at','data':{'qq':null}},"
				+ "{'type':'reply','data':{'id':{}}},{'type':'face','data':{'id':'x','raw':'y'}},"
				+ "{'type':'image','data':{}}]")
			.message()).hasSize(8)
			.element(2)
			.isInstanceOfSatisfying(UnknownSegment.class, (segment) -> assertThat(segment.type()).isEqualTo("7"));
		assertThat(message("'message':[{'type':'at','data':{'qq':null}},{'type':'reply','data':{'id':{}}},"
				+ "{'type':'face','data':{'id':'x','raw':'y'}}]")
			.message()).containsExactly(new At(""), new Reply(0), new Face(0));
		assertThat(
				message("'message':[{'type':'image','data':{'url':'http://i.invalid/a.png?x=1'}}]").message().images())
			.extracting(Image::file)
			.containsExactly("a.png");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'sender':null", "'sender':[]", "'sender':'x'", "'x':1" })
	void senderThatIsMissingIsNobody(String sender) {
		assertThat(message(sender).sender()).returns(0L, (s) -> s.userId())
			.returns("", (s) -> s.displayName())
			.returns(Role.UNKNOWN, (s) -> s.role());
	}

	@Test
	void senderMayBePartial() {
		assertThat(message("'sender':{'user_id':'7','role':'emperor','age':'20','level':5,'sex':'male'}").sender())
			.returns(7L, (s) -> s.userId())
			.returns("", (s) -> s.nickname())
			.returns(Role.UNKNOWN, (s) -> s.role())
			.returns(20, (s) -> s.age())
			.returns("5", (s) -> s.level())
			.returns("male", (s) -> s.sex())
			.returns(null, (s) -> s.title());
	}

	@Test
	void partOfAStrangeShapeIsNullOrEmpty() {
		String upload = "{'post_type':'notice','notice_type':'group_upload','file':";
		assertThat(Corpus.event(json(upload + "null}"), GroupUpload.class).file()).isNull();
		assertThat(Corpus.event(json(upload + "'x'}"), GroupUpload.class).file()).isNull();
		assertThat(Corpus.event(json(upload + "[]}"), GroupUpload.class).file()).isNull();
		assertThat(Corpus.event(json(upload + "{'size':'9'}}"), GroupUpload.class).file()).isNotNull()
			.returns(9L, (file) -> file.size())
			.returns("", (file) -> file.id());
		String like = "{'post_type':'notice','notice_type':'group_msg_emoji_like','likes':";
		assertThat(
				Corpus.event(json(like + "[null,1,[2],{'emoji_id':66,'count':'3'}]}"), GroupMsgEmojiLike.class).likes())
			.singleElement()
			.returns("66", (emoji) -> emoji.emojiId())
			.returns(3, (emoji) -> emoji.count());
		assertThat(Corpus.event(json(like + "7}"), GroupMsgEmojiLike.class).likes()).isEmpty();
		assertThat(Corpus
			.event(json("{'post_type':'meta_event','meta_event_type':'heartbeat','status':'ok'}"), Heartbeat.class)
			.status()).isNull();
	}

	@Test
	void numberOfAnyLengthHarmsNothing() {
		String digits = "9".repeat(5000);
		GroupBan ban = Corpus.event(json("{'post_type':'notice','notice_type':'group_ban','duration':" + digits
				+ ",'user_id':7,'x':" + digits + "}"), GroupBan.class);
		assertThat(ban.duration()).isZero();
		assertThat(ban.userId()).isEqualTo(7);
		assertThat(ban.raw().tree().path("x").isIntegralNumber()).isTrue();
	}

}

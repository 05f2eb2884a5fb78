package io.ncatbot.simulator;

import java.util.List;

import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is done to messages after they were said, and to the list of chats.
 */
class MarkTests {

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

	private JsonNode ok(String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		return reply.path("data");
	}

	private String failure(String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isEqualTo(1200);
		return reply.path("message").asString();
	}

	private void nothingIsWaiting(String noticeType) {
		ok("get_status", "");
		assertThat(this.bot.waiting()).noneMatch((frame) -> frame.contains("\"" + noticeType + "\""));
	}

	@Test
	void reactionsAreCountedAndTold() {
		long id = this.sim.group(123456).member(20001).says("喵");
		this.sim.group(123456).member(20002).reacts(id, "128516");
		JsonNode notice = this.bot.event("group_msg_emoji_like");
		assertThat(notice.path("user_id").longValue()).isEqualTo(20002);
		assertThat(notice.path("message_id").longValue()).isEqualTo(id);
		assertThat(notice.path("likes").toString()).isEqualTo("[{\"emoji_id\":\"128516\",\"count\":1}]");
		assertThat(notice.path("is_add").booleanValue()).isTrue();
		assertThat(notice.has("sub_type")).isFalse();
		ok("set_msg_emoji_like", "message_id: " + id + ", emoji_id: 128516");
		assertThat(this.bot.event("group_msg_emoji_like").at("/likes/0/count").intValue()).isEqualTo(2);
		ok("set_msg_emoji_like", "message_id: " + id + ", emoji_id: '76', set: 'true'");
		this.bot.event("group_msg_emoji_like");
		assertThat(ok("get_msg", "message_id: " + id).path("emoji_likes_list"))
			.hasToString("[{\"emoji_id\":\"128516\",\"emoji_type\":\"2\",\"likes_cnt\":\"2\"},"
					+ "{\"emoji_id\":\"76\",\"emoji_type\":\"1\",\"likes_cnt\":\"1\"}]");
		assertThat(ok("get_emoji_likes", "message_id: '" + id + "', emoji_id: '128516'").path("emoji_like_list"))
			.hasToString("[{\"user_id\":\"20002\",\"nick_name\":\"小红\"},{\"user_id\":\"10001\",\"nick_name\":\"喵喵\"}]");
		JsonNode page = ok("fetch_emoji_like", "message_id: " + id + ", emojiId: '128516', emojiType: '2', count: 1");
		assertThat(page.path("isLastPage").booleanValue()).isFalse();
		JsonNode last = ok("fetch_emoji_like", "message_id: " + id + ", emojiId: '128516', emojiType: '2', cookie: '"
				+ page.path("cookie").asString() + "'");
		assertThat(last.at("/emojiLikesList/0/tinyId").asString()).isEqualTo("10001");
		assertThat(last.path("isLastPage").booleanValue()).isTrue();
		ok("set_msg_emoji_like", "message_id: " + id + ", emoji_id: 76, set: false");
		assertThat(this.bot.event("group_msg_emoji_like").path("is_add").booleanValue()).isFalse();
		ok("set_msg_emoji_like", "message_id: " + id + ", emoji_id: 76, set: 'nonsense'");
		nothingIsWaiting("group_msg_emoji_like");
		assertThat(failure("set_msg_emoji_like", "message_id: 5, emoji_id: 76")).isEqualTo("msg not found");
	}

	@Test
	void reactionsInPrivateChatsAreNotTold() {
		long id = this.sim.friend(20001).says("喵");
		ok("set_msg_emoji_like", "message_id: " + id + ", emoji_id: 76");
		nothingIsWaiting("group_msg_emoji_like");
		assertThat(ok("get_msg", "message_id: " + id).path("emoji_likes_list")).hasSize(1);
	}

	@Test
	void aMarkedMessageIsToldAndListedAndAnUnmarkedOneOnlyGone() {
		long id = this.sim.group(123456).member(20001).says("名言");
		assertThat(ok("set_essence_msg", "message_id: " + id).path("errorCode").intValue()).isZero();
		JsonNode notice = this.bot.event("essence");
		assertThat(notice.path("sub_type").asString()).isEqualTo("add");
		assertThat(notice.path("user_id").longValue()).isEqualTo(20001);
		assertThat(notice.path("sender_id").longValue()).isEqualTo(20001);
		assertThat(notice.path("operator_id").longValue()).isEqualTo(10001);
		assertThat(notice.path("message_id").longValue()).isEqualTo(id);
		JsonNode listed = ok("get_essence_msg_list", "group_id: 123456").get(0);
		assertThat(listed.path("message_id").longValue()).isEqualTo(id);
		assertThat(listed.at("/content/0/data/text").asString()).isEqualTo("名言");
		ok("delete_essence_msg", "group_id: '123456', msg_seq: '" + listed.path("msg_seq") + "', msg_random: '"
				+ listed.path("msg_random") + "'");
		assertThat(ok("get_essence_msg_list", "group_id: 123456")).isEmpty();
		assertThat(ok("delete_essence_msg", "message_id: " + id).path("errorCode").intValue()).isNotZero();
		nothingIsWaiting("essence");
		assertThat(failure("set_essence_msg", "message_id: 5")).isEqualTo("msg not found");
	}

	@Test
	void aMarkedMessageThatIsRecalledStaysInTheListUnderAnotherId() {
		long id = this.sim.group(123456).member(20001).says("名言");
		this.sim.group(123456).member(30001).marksEssence(id);
		this.sim.group(123456).member(20001).recalls(id);
		JsonNode listed = ok("get_essence_msg_list", "group_id: 123456").get(0);
		assertThat(listed.path("message_id").longValue()).isNotEqualTo(id);
		assertThat(listed.path("content").toString()).contains("名言");
		assertThat(failure("get_msg", "message_id: " + listed.path("message_id"))).isNotEmpty();
	}

	@Test
	void whoMayNotMarkIsToldInsideOfASuccess() {
		long id = this.sim.group(654321).member(20003).says("喵");
		assertThat(ok("set_essence_msg", "message_id: " + id).path("errorCode").intValue()).isNotZero();
		nothingIsWaiting("essence");
	}

	@Test
	void essencesAreOneTextInStringFormat() {
		try (NapCatSimulator other = NapCatSimulator.builder()
			.world(World.demo())
			.messagePostFormat(MessagePostFormat.STRING)
			.start(); TestBot stringBot = TestBot.connect(other)) {
			long id = other.group(123456).member(20001).saysToBot("喵");
			other.group(123456).member(30001).marksEssence(id);
			assertThat(stringBot.call("get_essence_msg_list", "{group_id: 123456}").at("/data/0/content").toString())
				.isEqualTo("[{\"type\":\"text\",\"data\":{\"text\":\"[CQ:at,qq=10001] 喵\"}}]");
		}
	}

	@Test
	void recentContactsComeLatestFirstWithoutIds() {
		this.sim.friend(20002).says("早");
		this.sim.group(123456).member(20001).says("晚");
		long whispered = this.sim.group(123456).member(30003).whispers("嘘");
		this.sim.group(123456).member(30003).recalls(whispered);
		JsonNode contacts = ok("get_recent_contact", "count: '5'");
		assertThat(contacts).hasSize(3);
		JsonNode friend = find(contacts, "20002");
		assertThat(friend.path("remark").asString()).isEqualTo("红姐");
		assertThat(friend.path("chatType").intValue()).isEqualTo(1);
		assertThat(friend.path("msgId").asString()).hasSize(19);
		assertThat(friend.at("/lastestMsg/raw_message").asString()).isEqualTo("早");
		assertThat(friend.path("lastestMsg").propertyNames()).doesNotContain("message_id", "message_seq", "real_id");
		JsonNode group = find(contacts, "123456");
		assertThat(group.path("peerName").asString()).isEqualTo("猫猫交流群");
		assertThat(group.path("sendMemberName").asString()).isEqualTo("明明就很困");
		JsonNode session = find(contacts, "30003");
		assertThat(session.path("chatType").intValue()).isEqualTo(100);
		assertThat(session.has("lastestMsg")).as("recalled").isFalse();
		assertThat(ok("get_recent_contact", "count: 1")).hasSize(1);
	}

	private static JsonNode find(JsonNode contacts, String uin) {
		return contacts.valueStream()
			.filter((contact) -> contact.path("peerUin").asString().equals(uin))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void whatIsReadIsRead() {
		this.sim.friend(20001).says("一");
		this.sim.friend(20001).says("二");
		long said = this.sim.group(123456).member(20001).says("三");
		this.sim.group(654321).member(20001).says("四");
		assertThat(unread(Chat.privateWith(20001))).isEqualTo(2);
		ok("mark_private_msg_as_read", "user_id: 20001");
		assertThat(unread(Chat.privateWith(20001))).isZero();
		ok("mark_msg_as_read", "message_id: '" + said + "'");
		assertThat(List.of(unread(Chat.group(123456)), unread(Chat.group(654321)))).containsExactly(0, 1);
		ok("_mark_all_as_read", "");
		assertThat(unread(Chat.group(654321))).isZero();
		assertThat(failure("mark_group_msg_as_read", "group_id: 999")).contains("999");
	}

	private int unread(Chat chat) {
		return this.sim.world().marks().read().unread(chat);
	}

	@Test
	void aMessageIsPassedOn() {
		long quoted = this.sim.group(123456).member(20001).says("旧");
		long id = this.sim.group(123456).member(20001).replies(quoted, "新");
		assertThat(this.bot.call("forward_friend_single_msg", "{message_id: " + id + ", user_id: 20002}").get("data"))
			.hasToString("null");
		assertThat(this.sim.world().history(Chat.privateWith(20002))).singleElement()
			.satisfies((message) -> assertThat(message.segments().toString()).contains("新").doesNotContain("reply"));
		ok("forward_group_single_msg", "message_id: " + id + ", group_id: 654321");
		assertThat(this.sim.world().history(Chat.group(654321))).hasSize(1);
		assertThat(failure("forward_group_single_msg", "message_id: 5, group_id: 654321")).isEqualTo("无法找到消息5");
	}

	@Test
	void aVoiceIsUnderstood() {
		long id = this.sim.friend(20001).speaks("明天见");
		assertThat(ok("fetch_ptt_text", "message_id: " + id).path("text").asString()).isEqualTo("明天见");
		String character = ok("get_ai_characters", "group_id: 123456").at("/0/characters/0/character_id").asString();
		String call = "group_id: 123456, character: '" + character + "', text: '你好'";
		assertThat(ok("send_group_ai_record", call).toString()).isEqualTo("{\"message_id\":0}");
		long sent = this.sim.world().history(Chat.group(123456)).get(0).id();
		assertThat(ok("fetch_ptt_text", "message_id: " + sent).path("text").asString()).isEqualTo("你好");
		assertThat(ok("get_ai_record", call).asString()).startsWith("http");
		assertThat(failure("get_ai_record", "group_id: 123456, character: 'nobody', text: 'x'")).contains("nobody");
		long text = this.sim.friend(20001).says("文字");
		assertThat(failure("fetch_ptt_text", "message_id: " + text)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"ArkSharePeer         | user_id: 20001                             | /arkMsg         | 小明", //
			"send_ark_share       | group_id: 123456                           | /arkJson        | 猫猫交流群", //
			"ArkShareGroup        | group_id: 123456                           | ''              | 猫猫交流群", //
			"translate_en2zh      | words: ['Cat', 'zzz']                      | /words          | [\"猫\",\"zzz\"]", //
			"send_packet          | cmd: 'x', data: '0a', rsp: false           | ''              | ''", //
			"check_url_safely     | url: 'https://example.com'                 | /level          | 1", //
			"ocr_image            | image: 'https://example.com/cat.png'       | /0/text         | cat", //
			"get_mini_app_ark     | type: 'bili', title: 'T', desc: 'd', picUrl: 'p', jumpUrl: 'j' | /data/prompt | T", //
			"get_mini_app_ark     | type: 'bili', title: 'T', desc: 'd', picUrl: 'p', jumpUrl: 'j', rawArkData: 'true' | /data/appName | miniapp" })
	void answersAreMadeOfWhatIsAsked(String action, String params, String pointer, String expected) {
		JsonNode value = ok(action, params).at(pointer);
		assertThat(value.isString() ? value.stringValue() : value.toString()).contains(expected);
	}

	@Test
	void facesAreKeptFoundAndForgotten() {
		assertThat(ok("add_custom_face", "file: 'base64://QUJD'").path("isExist").intValue()).isZero();
		assertThat(ok("add_custom_face", "file: 'base64://QUJD'").path("isExist").intValue()).isEqualTo(1);
		ok("add_custom_face", "file: 'base64://QUJE'");
		assertThat(ok("fetch_custom_face", "count: 1")).hasSize(1);
		JsonNode face = ok("fetch_custom_face_detail", "").get(1);
		assertThat(face.path("md5").asString()).isEqualTo("902fbdd2b1df0c4f70b4a5d23525e932");
		ok("set_custom_face_desc", "emoji_id: 99, res_id: '" + face.path("resId").asString() + "', md5: '', desc: '猫'");
		assertThat(ok("fetch_custom_face_detail", "").get(1).path("desc").asString()).isEqualTo("猫");
		assertThat(ok("delete_custom_face", "md5: '" + face.path("md5").asString() + "'").path("result").intValue())
			.isZero();
		assertThat(ok("fetch_custom_face", "")).hasSize(1);
		assertThat(ok("delete_custom_face", "res_id: 'nope'").path("result").intValue()).isNotZero();
		assertThat(failure("delete_custom_face", "")).isNotEmpty();
	}

	@Test
	void notesAreCollectedAndPostsPublished() {
		ok("create_collection", "rawData: '全文', brief: '摘要'");
		JsonNode item = ok("get_collection_list", "category: '0'").at("/collectionSearchList/collectionItemList/0");
		assertThat(item.at("/summary/richMediaSummary/brief").asString()).isEqualTo("摘要");
		assertThat(ok("get_collection_list", "category: '7'").at("/collectionSearchList/collectionItemList")).isEmpty();
		String tid = ok("send_qzone_msg", "content: '说说', ugc_right: 16, target_uins: ['20001', 'x']").path("tid")
			.asString();
		assertThat(this.sim.world().keepsakes().posts()).singleElement().satisfies((post) -> {
			assertThat(post.tid()).isEqualTo(tid);
			assertThat(post.targets()).containsExactly(20001L);
		});
		assertThat(failure("send_qzone_msg", "content: 'x', ugc_right: 128, target_uins: ['x']")).contains("128");
		ok("delete_qzone_msg", "tid: '" + tid + "'");
		assertThat(failure("delete_qzone_msg", "tid: '" + tid + "'")).contains(tid);
	}

}

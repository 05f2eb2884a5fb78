package io.ncatbot.json;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ncatbot.event.BotOffline;
import io.ncatbot.event.ClientStatus;
import io.ncatbot.event.EmojiLike;
import io.ncatbot.event.Essence;
import io.ncatbot.event.Event;
import io.ncatbot.event.FlashFile;
import io.ncatbot.event.FriendAdd;
import io.ncatbot.event.FriendPoke;
import io.ncatbot.event.FriendRecall;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GrayTip;
import io.ncatbot.event.GroupAdmin;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupCard;
import io.ncatbot.event.GroupDecrease;
import io.ncatbot.event.GroupDismiss;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMessageSent;
import io.ncatbot.event.GroupMsgEmojiLike;
import io.ncatbot.event.GroupName;
import io.ncatbot.event.GroupPoke;
import io.ncatbot.event.GroupRecall;
import io.ncatbot.event.GroupRequest;
import io.ncatbot.event.GroupTitle;
import io.ncatbot.event.GroupUpload;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.event.Honor;
import io.ncatbot.event.InputStatus;
import io.ncatbot.event.Lifecycle;
import io.ncatbot.event.LuckyKing;
import io.ncatbot.event.OfflineFile;
import io.ncatbot.event.OnlineFileReceive;
import io.ncatbot.event.OnlineFileSend;
import io.ncatbot.event.PokeRecall;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.PrivateMessageSent;
import io.ncatbot.event.ProfileLike;
import io.ncatbot.event.RawJson;
import io.ncatbot.event.Reaction;
import io.ncatbot.event.Role;
import io.ncatbot.event.Sender;
import io.ncatbot.event.UnknownEvent;
import io.ncatbot.event.UploadedFile;
import io.ncatbot.message.At;
import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import io.ncatbot.message.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One row for each kind of event: the file it comes from, and the record it becomes.
 */
class EventKindsTest {

	private static final long AT = 1700000000L;

	private static final long ME = 10001;

	private static final RawJson RAW = RawJson.of("{}");

	private static final String CQ = "[CQ:reply,id=42][CQ:at,qq=10001] 你好, &#91;世界&#93; &amp; 大家";

	private static final Message HELLO = Message.of(new Reply(42), At.of(ME), new Text(" 你好, [世界] & 大家"));

	private static final Sender MEMBER = sender(456, "小明", "班长", Role.ADMIN);

	private static final Sender FRIEND = sender(456, "小明", "", Role.UNKNOWN);

	private static Sender sender(long userId, String nickname, String card, Role role) {
		return new Sender(userId, nickname, card, role, null, null, null, null, null);
	}

	private static JsonNode json(String text) {
		return RawJson.of(text).tree();
	}

	static Stream<Arguments> rows() {
		return Stream.of(messages(), notices(), notifies(), others()).flatMap(List::stream);
	}

	private static Arguments row(String file, Event event) {
		return Arguments.of(file, event);
	}

	private static GroupMessage groupMessage(String format) {
		return new GroupMessage(AT, ME, "normal", 1234567890, 1234567890, 1234567890, "8812", 456, 123, "测试群", MEMBER,
				HELLO, format, CQ, 14, null, RAW);
	}

	private static PrivateMessage privateMessage(String format) {
		return new PrivateMessage(AT, ME, "friend", 1234567890, 1234567890, 1234567890, "8812", 456, 456, null, null,
				FRIEND, Message.of("测试"), format, "测试", 14, RAW);
	}

	private static List<Arguments> messages() {
		return List.of(row("group_message", groupMessage("array")), row("group_message_string", groupMessage("string")),
				row("group_message_anonymous",
						new GroupMessage(AT, ME, "anonymous", 1234567890, 1234567890, 1234567890, "8812", 456, 123,
								"测试群", MEMBER, Message.of("hi"), "array", "hi", 14,
								new GroupMessage.Anonymous(99, "匿名者", "abc"), RAW)),
				row("private_message", privateMessage("array")),
				row("private_message_string", privateMessage("string")),
				row("private_message_temporary",
						new PrivateMessage(AT, ME, "group", 1234567890, 1234567890, 1234567890, "8812", 456, 456,
								284840486L, 0, sender(456, "临时会话", "", Role.UNKNOWN), Message.of("在吗"), "array", "在吗",
								14, RAW)),
				row("group_message_sent",
						new GroupMessageSent(AT, ME, "normal", 1234567890, 1234567890, 1234567890, "8812", ME, 123,
								"测试群", 123, sender(ME, "喵喵", "", Role.MEMBER), Message.of("早"), "array", "早", 14,
								"self", RAW)),
				row("private_message_sent",
						new PrivateMessageSent(AT, ME, "friend", 1234567890, 1234567890, 1234567890, "8812", ME, 456,
								null, null, sender(ME, "喵喵", "", Role.UNKNOWN), Message.of("早"), "array", "早", 14,
								"self", RAW)));
	}

	private static List<Arguments> notices() {
		return List.of(row("friend_add", new FriendAdd(AT, ME, 456, RAW)),
				row("friend_recall", new FriendRecall(AT, ME, 456, 77, RAW)),
				row("group_recall", new GroupRecall(AT, ME, 123, 456, 457, 77, RAW)),
				row("group_increase", new GroupIncrease(AT, ME, "invite", 123, 456, 457, RAW)),
				row("group_decrease", new GroupDecrease(AT, ME, "disband", 123, 456, 457, RAW)),
				row("group_admin", new GroupAdmin(AT, ME, "set", 123, 456, RAW)),
				row("group_ban", new GroupBan(AT, ME, "ban", 123, 456, 457, 600, RAW)),
				row("group_ban_whole", new GroupBan(AT, ME, "ban", 123, 0, 457, -1, RAW)),
				row("group_upload",
						new GroupUpload(AT, ME, 123, 456,
								new UploadedFile("0123456789abcdef0123456789abcdef", "报告.pdf", 3000000000L, 102, null,
										null),
								RAW)),
				row("group_card", new GroupCard(AT, ME, 123, 456, "新名片", "", RAW)),
				row("essence", new Essence(AT, ME, "add", 123, 456, 456, 457, 77L, RAW)),
				row("essence_of_a_forgotten_message", new Essence(AT, ME, "add", 123, 456, 456, 0, null, RAW)),
				row("group_msg_emoji_like",
						new GroupMsgEmojiLike(AT, ME, 123, 456, 77, List.of(new EmojiLike("66", 1)), true, RAW)),
				row("bot_offline", new BotOffline(AT, ME, ME, "下线通知", "你的账号在另一台设备登录", RAW)),
				row("online_file_receive", new OnlineFileReceive(AT, ME, "cancel", 456, RAW)),
				row("online_file_send", new OnlineFileSend(AT, ME, "refuse", 456, RAW)),
				row("offline_file",
						new OfflineFile(AT, ME, 456,
								new UploadedFile("", "a.zip", 1024, 0, "http://files.invalid/a.zip", null), RAW)),
				row("client_status",
						new ClientStatus(AT, ME, new ClientStatus.Client(537099973, "我的电脑", "Windows"), true, RAW)),
				row("group_dismiss", new GroupDismiss(AT, ME, 123, 456, RAW)),
				row("flash_file", new FlashFile(AT, ME, "downloading", "资料", "https://files.invalid/s/1", "set-1",
						List.of(new UploadedFile("", "a.txt", 10, 0, null, "/tmp/a.txt")), 5L, 10L, 5L, 1L, RAW)),
				row("reaction", new Reaction(AT, ME, "add", 123, 77, 456, "66", 2, RAW)));
	}

	private static List<Arguments> notifies() {
		return List.of(
				row("group_poke",
						new GroupPoke(AT, ME, 123, 456, ME,
								json("[{\"col\":\"1\",\"nm\":\"\",\"type\":\"qq\",\"uid\":\"u_abc\"},"
										+ "{\"txt\":\"戳了戳\",\"type\":\"nor\"}]"),
								RAW)),
				row("friend_poke",
						new FriendPoke(AT, ME, 456, 456, ME, json("[{\"txt\":\"戳了戳\",\"type\":\"nor\"}]"), RAW)),
				row("poke_recall", new PokeRecall(AT, ME, 123L, 456, 0, ME, null, RAW)),
				row("group_name", new GroupName(AT, ME, 123, 456, "新群名", RAW)),
				row("group_title", new GroupTitle(AT, ME, 123, 456, "活跃之星", RAW)),
				row("profile_like", new ProfileLike(AT, ME, 456, "小明", 10, RAW)),
				row("input_status", new InputStatus(AT, ME, 456, 0, 1, "对方正在输入...", RAW)),
				row("gray_tip",
						new GrayTip(AT, ME, 123, 456, 77, "2050", "{\"items\":[]}",
								json("{\"msgSeq\":\"8812\",\"msgTime\":\"1700000000\","
										+ "\"msgId\":\"7312345678901234567\",\"json\":{\"items\":[]}}"),
								RAW)),
				row("lucky_king", new LuckyKing(AT, ME, 123, 456, 457, RAW)),
				row("honor", new Honor(AT, ME, 123, 456, "talkative", RAW)));
	}

	private static List<Arguments> others() {
		return List.of(row("friend_request", new FriendRequest(AT, ME, 456, "我是小明", "1700000000123", RAW)),
				row("group_request", new GroupRequest(AT, ME, "invite", 123, 456, "", "req-1", RAW)),
				row("lifecycle", new Lifecycle(AT, ME, "connect", RAW)),
				row("heartbeat", new Heartbeat(AT, ME, 30000, new Heartbeat.Status(true, true), RAW)),
				row("unknown_notice", new UnknownEvent(AT, ME, "notice", RAW, "unknown notice_type")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void eventBecomesItsRecord(String file, Event expected) {
		Event event = Corpus.event(Corpus.read(file));
		assertThat(event).isEqualTo(expected);
		assertThat(event.raw().tree()).isEqualTo(json(Corpus.read(file)));
		assertThat(event.postType()).isEqualTo(event.raw().tree().path("post_type").asString());
	}

	@Test
	void everyPermittedRecordHasALine() {
		Set<String> lines = EventKinds.all()
			.stream()
			.flatMap((kind) -> kind.records().stream())
			.map(Class::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
		lines.add(UnknownEvent.class.getSimpleName());
		assertThat(lines).isEqualTo(SealedFamily.records(Event.class));
	}

	@Test
	void everyLineHasARow() {
		Set<String> rows = rows().map((row) -> row.get()[1].getClass().getSimpleName())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(rows).isEqualTo(SealedFamily.records(Event.class));
	}

	@Test
	void everyFileHasARowOrATestOfItsOwn() {
		Set<String> rows = rows().map((row) -> (String) row.get()[0]).collect(Collectors.toCollection(TreeSet::new));
		rows.addAll(List.of("all_segments_array", "all_segments_string", "forward_with_content", "reply_of_a_send"));
		assertThat(rows).containsExactlyElementsOf(Corpus.names());
	}

}

package io.ncatbot.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.api.account.CustomFaceOptions;
import io.ncatbot.api.account.OnlineStatus;
import io.ncatbot.api.account.ProfileSex;
import io.ncatbot.api.account.QzonePostOptions;
import io.ncatbot.api.account.QzoneVisibility;
import io.ncatbot.api.message.HistoryOptions;
import io.ncatbot.api.message.MessageTarget;
import io.ncatbot.api.message.MiniAppArk;
import io.ncatbot.api.message.MiniAppCard;
import io.ncatbot.api.message.ReadChat;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ResultReader;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Json;
import io.ncatbot.message.Message;
import io.ncatbot.message.MessageParts;
import io.ncatbot.message.PostedFile;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the convenient forms send, next to the exact ones.
 */
class ConvenienceTest {

	private static final FileSource CAT = FileSource.url("https://example.org/cat.png");

	private static void assertSent(Consumer<BotAPI> call, String action, String params) {
		WrittenCalls calls = new WrittenCalls();
		call.accept(BotAPI.over(calls));
		assertThat(calls.take()).singleElement().satisfies((written) -> {
			assertThat(written.action()).isEqualTo(action);
			assertThat(written.params().toString().replace('"', '\'')).isEqualTo(params);
		});
	}

	@Test
	void partsAreOneMessage() {
		String message = "'message':[{'type':'reply','data':{'id':'7'}},{'type':'text','data':{'text':'hi'}},"
				+ "{'type':'at','data':{'qq':'10001'}}]}";
		MessageParts parts = MessageParts.empty().text("hi").at(10001).reply(7);
		assertSent((api) -> api.postGroupMsg(123, parts), "send_group_msg", "{'group_id':'123'," + message);
		assertSent((api) -> api.postGroupMsgSync("123", parts), "send_group_msg", "{'group_id':'123'," + message);
	}

	@Test
	void mentionsAreLeftOutOfPrivateChats() {
		MessageParts parts = MessageParts.empty().text("hi").at(10001);
		String params = "{'user_id':'456','message':[{'type':'text','data':{'text':'hi'}}]}";
		assertSent((api) -> api.postPrivateMsg(456, parts), "send_private_msg", params);
		assertSent((api) -> api.postPrivateMsg("456", parts), "send_private_msg", params);
		assertSent((api) -> api.sendMsg(MessageTarget.user(456), parts.toMessage()), "send_msg",
				"{'message_type':'private','user_id':'456','message':[{'type':'text','data':{'text':'hi'}}]}");
	}

	@Test
	void noPartsAreRefused() {
		BotAPI api = BotAPI.over(new WrittenCalls());
		assertThatIllegalArgumentException().isThrownBy(() -> api.postGroupMsg(123, MessageParts.empty()))
			.withMessageContaining("empty");
		assertThatIllegalArgumentException().isThrownBy(() -> api.postGroupMsgSync("1x", MessageParts.empty().dice()))
			.withMessageContaining("groupId");
	}

	@Test
	void aFileIsAMessageOfItsOwn() {
		String message = "'message':[{'type':'video','data':{'file':'https://example.org/cat.png'}}]}";
		assertSent((api) -> api.postGroupFile(123, PostedFile.video(CAT)), "send_group_msg",
				"{'group_id':'123'," + message);
		assertSent((api) -> api.postPrivateFile("456", PostedFile.video(CAT)), "send_private_msg",
				"{'user_id':'456'," + message);
	}

	@Test
	void aTargetSaysWhereAMessageGoes() {
		String hi = "'message':[{'type':'text','data':{'text':'hi'}}]}";
		assertSent((api) -> api.sendMsg(MessageTarget.group(123).withTimeoutMillis(5000), Message.of("hi")), "send_msg",
				"{'message_type':'group','group_id':'123','timeout':5000," + hi);
		assertSent((api) -> api.sendMsg(MessageTarget.temporary(456, 123), Message.of("hi")), "send_msg",
				"{'message_type':'private','user_id':'456','group_id':'123'," + hi);
	}

	@Test
	void aForwardBringsTheTextsOfItsCard() {
		String params = "'message':[{'type':'node','data':{'id':'1'}}],'source':'title'}";
		ForwardMessage forward = ForwardMessage.ofIds(1).withTitle("title");
		assertSent((api) -> api.sendForwardMsg(MessageTarget.group(123), forward), "send_forward_msg",
				"{'message_type':'group','group_id':'123'," + params);
		assertSent((api) -> api.sendGroupForwardMsg(123, forward), "send_group_forward_msg",
				"{'group_id':'123'," + params);
	}

	@Test
	void historiesAreReadFromAMessageOn() {
		String part = "'message_seq':77,'count':5,'reverse_order':true}";
		assertSent((api) -> api.getGroupMsgHistory(123, 77, 5, true), "get_group_msg_history",
				"{'group_id':'123'," + part);
		assertSent((api) -> api.getFriendMsgHistory(456, 77, 5, true), "get_friend_msg_history",
				"{'user_id':'456'," + part);
		assertSent((api) -> api.getGroupMsgHistory(123, HistoryOptions.DEFAULTS), "get_group_msg_history",
				"{'group_id':'123'}");
	}

	@Test
	void aMessageNamesItsChat() {
		assertSent((api) -> api.markMsgAsRead(ReadChat.ofMessage(9)), "mark_msg_as_read", "{'message_id':'9'}");
		assertSent((api) -> api.markMsgAsRead(ReadChat.group(123)), "mark_msg_as_read", "{'group_id':'123'}");
	}

	@Test
	void cardsAreAskedForByWhomTheyRecommend() {
		assertSent((api) -> api.getUserCard(456, "+86"), "ArkSharePeer", "{'user_id':'456','phone_number':'+86'}");
		assertSent((api) -> api.getGroupCard(123), "ArkSharePeer", "{'group_id':'123'}");
		assertSent((api) -> api.getShareGroupCard(123), "ArkShareGroup", "{'group_id':'123'}");
		assertSent((api) -> api.getMiniAppArk(MiniAppCard.bili("t", "d", "p", "j").withWebUrl("w")), "get_mini_app_ark",
				"{'type':'bili','title':'t','desc':'d','picUrl':'p','jumpUrl':'j','webUrl':'w'}");
	}

	@Test
	void theCardOfAMiniProgramIsSentAsItCame() {
		String card = "{\"ver\":\"1\",\"new\":{\"key\":[1]}}";
		MiniAppArk ark = ResultReader.read(JsonSlice.of("{\"data\":" + card + "}"), MiniAppArk.class);
		assertThat(ark).isNotNull();
		assertThat(ark.toSegment()).isEqualTo(new Json(card));
		assertThatIllegalStateException().isThrownBy(() -> new MiniAppArk(null).toSegment());
	}

	@Test
	void onlineStatesHaveTheNamesThatQqShows() {
		String params = "{'status':10,'ext_status':1028,'battery_status':0}";
		assertSent((api) -> api.setOnlineStatus("听歌中"), "set_online_status", params);
		assertSent((api) -> api.setOnlineStatus(OnlineStatus.LISTENING), "set_online_status", params);
		assertThatIllegalArgumentException().isThrownBy(() -> OnlineStatus.of("唱歌中"))
			.withMessageContaining("唱歌中")
			.withMessageContaining("听歌中");
	}

	@Test
	void whatQqCountsByNumberGoesOutAsItsNumber() {
		assertSent((api) -> api.setQqProfile("猫", null, ProfileSex.FEMALE), "set_qq_profile",
				"{'nickname':'猫','sex':'2'}");
		assertSent(
				(api) -> api.sendQzoneMsg("hi",
						QzonePostOptions.DEFAULTS.withUgcRight(QzoneVisibility.ONLY)
							.withTargetUins(List.of(10001L))
							.withImages(List.of(CAT))),
				"send_qzone_msg", "{'content':'hi','images':['https://example.org/cat.png'],'ugc_right':'16',"
						+ "'target_uins':['10001']}");
	}

	@Test
	void namesOnTheWireAreNapCats() {
		assertSent((api) -> api.ocrImage(CAT), "ocr_image", "{'image':'https://example.org/cat.png'}");
		assertSent((api) -> api.ocrImageNew(CAT), ".ocr_image", "{'image':'https://example.org/cat.png'}");
		assertSent((api) -> api.setSelfLongNick("喵"), "set_self_longnick", "{'longNick':'喵'}");
		assertSent((api) -> api.createCollection("raw", "b"), "create_collection", "{'rawData':'raw','brief':'b'}");
		assertSent((api) -> api.fetchEmojiLike(9, "14", "1"), "fetch_emoji_like",
				"{'message_id':'9','emojiId':'14','emojiType':'1'}");
		assertSent((api) -> api.setMsgEmojiLike(9, 14, false), "set_msg_emoji_like",
				"{'message_id':'9','emoji_id':'14','set':false}");
		assertSent((api) -> api.setInputStatus(1, 456), "set_input_status", "{'event_type':1,'user_id':'456'}");
		assertSent(BotAPI::markAllAsRead, "_mark_all_as_read", "{}");
		assertSent((api) -> api.sendPoke(456, 123), "send_poke", "{'user_id':'456','group_id':'123'}");
		assertSent((api) -> api.deleteCustomFace("r"), "delete_custom_face", "{'res_id':['r']}");
		assertSent((api) -> api.addCustomFace(CAT, CustomFaceOptions.DEFAULTS.withIsOrigin(true)), "add_custom_face",
				"{'file':'https://example.org/cat.png','is_origin':true}");
	}

	@Test
	void quickOperationsTakeTheEventAsItCame() {
		assertSent(
				(api) -> api.handleQuickOperation(JsonNodeFactory.instance.objectNode().put("user_id", 1),
						Map.of("reply", Message.of("hi"))),
				".handle_quick_operation",
				"{'context':{'user_id':1},'operation':{'reply':[{'type':'text','data':{'text':'hi'}}]}}");
	}

}

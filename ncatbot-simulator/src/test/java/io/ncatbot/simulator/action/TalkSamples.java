package io.ncatbot.simulator.action;

import java.util.Map;
import java.util.TreeMap;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.Voices;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;

/**
 * A call of each action about what was said, and about what the bot keeps, that succeeds.
 */
final class TalkSamples {

	private TalkSamples() {
	}

	static Map<String, String> calls(ActionRunner runner, World world, FileStore files) {
		Map<String, String> calls = new TreeMap<>();
		long said = world.say(20001, Chat.group(123456), Segments.list(Segments.text("x"))).id();
		long marked = world.say(20001, Chat.group(123456), Segments.list(Segments.text("y"))).id();
		world.marks().reactions().set(20001, said, "76", true);
		world.marks().essences().add(world.bot().id(), marked);
		String message = "{message_id: " + said;
		calls.put("set_msg_emoji_like", message + ", emoji_id: 76}");
		calls.put("fetch_emoji_like", message + ", emojiId: '76', emojiType: '1'}");
		calls.put("get_emoji_likes", message + ", emoji_id: '76'}");
		calls.put("set_essence_msg", message + "}");
		calls.put("delete_essence_msg", "{message_id: " + marked + "}");
		calls.put("get_essence_msg_list", "{group_id: 123456}");
		calls.put("get_recent_contact", "{}");
		calls.put("_mark_all_as_read", "{}");
		calls.put("mark_msg_as_read", "{message_id: '" + said + "'}");
		calls.put("mark_private_msg_as_read", "{user_id: 20001}");
		calls.put("mark_group_msg_as_read", "{group_id: 123456}");
		calls.put("forward_friend_single_msg", message + ", user_id: 20001}");
		calls.put("forward_group_single_msg", message + ", group_id: 123456}");
		calls.put("set_input_status", "{user_id: 20001, event_type: 1}");
		long voice = world
			.say(20001, Chat.group(123456), Segments.list(Voices.segment(Voices.speak("喵", files), files)))
			.id();
		calls.put("fetch_ptt_text", "{message_id: " + voice + "}");
		calls.put("get_ai_characters", "{group_id: 123456}");
		String character = "{group_id: 123456, character: 'lucy-voice-houge', text: '喵'}";
		calls.put("get_ai_record", character);
		calls.put("send_group_ai_record", character);
		addCards(calls);
		addKeepsakes(calls, runner);
		calls.put("ocr_image", "{image: 'base64://QUJD'}");
		calls.put(".ocr_image", "{image: 'base64://QUJD'}");
		calls.put("translate_en2zh", "{words: ['cat']}");
		calls.put("check_url_safely", "{url: 'https://example.com'}");
		calls.put("click_inline_keyboard_button", "{group_id: 123456, bot_appid: '1'}");
		calls.put("nc_get_packet_status", "{}");
		calls.put("send_packet", "{cmd: 'OidbSvcTrpcTcp.0xed3_1', data: '0a0b'}");
		return calls;
	}

	private static void addCards(Map<String, String> calls) {
		for (String peer : new String[] { "ArkSharePeer", "send_ark_share" }) {
			calls.put(peer, "{user_id: 20001}");
		}
		for (String group : new String[] { "ArkShareGroup", "send_group_ark_share" }) {
			calls.put(group, "{group_id: 123456}");
		}
		calls.put("get_mini_app_ark", "{type: 'bili', title: 't', desc: 'd', picUrl: 'p', jumpUrl: 'j'}");
	}

	private static void addKeepsakes(Map<String, String> calls, ActionRunner runner) {
		ResultShapeTests.run(runner, "add_custom_face", "{file: 'base64://QUJD'}");
		ResultShapeTests.run(runner, "create_collection", "{rawData: 'a', brief: 'b'}");
		calls.put("add_custom_face", "{file: 'base64://QUJF'}");
		calls.put("fetch_custom_face", "{}");
		calls.put("fetch_custom_face_detail", "{count: '10'}");
		calls.put("delete_custom_face", "{ids: ['1']}");
		calls.put("set_custom_face_desc", "{emoji_id: 1, res_id: 'r', md5: 'm', desc: '猫'}");
		calls.put("create_collection", "{rawData: 'a', brief: 'b'}");
		calls.put("get_collection_list", "{category: '0'}");
		calls.put("send_qzone_msg", "{content: '今天很好', images: ['base64://QUJD']}");
		calls.put("delete_qzone_msg",
				"{tid: '"
						+ ResultShapeTests.run(runner, "send_qzone_msg", "{content: 'x'}").get(0).path("tid").asString()
						+ "'}");
	}

}

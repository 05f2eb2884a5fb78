package io.ncatbot.simulator.action;

import java.util.HashMap;
import java.util.Map;

import io.ncatbot.simulator.world.World;

/**
 * A call of each action about people, the account and NapCat itself that succeeds.
 */
final class PeopleSamples {

	private PeopleSamples() {
	}

	static Map<String, String> calls(World world) {
		String friend = world.requests().friendship(30004, "加我").flag();
		String doubtful = world.addUser(30005, "可疑的人").requests().doubtfulFriendship(30005, "加我").flag();
		world.likes().receive(20001, 3);
		world.addFriend(30006, "过客").contacts().remove(30006, false, false);
		world.addFriend(30007, "将删");
		Map<String, String> calls = new HashMap<>();
		for (String plain : new String[] { "get_login_info", "get_status", "get_version_info", "get_friend_list",
				"get_friends_with_category", "get_unidirectional_friend_list", "get_profile_like",
				"get_doubt_friends_add_request", "get_online_clients", "_get_model_show", "_set_model_show",
				"get_clientkey", "get_csrf_token", "nc_get_rkey", "get_rkey", "get_rkey_server", "get_robot_uin_range",
				"get_guild_list", "get_guild_service_profile", "can_send_image", "can_send_record", "set_restart",
				"clean_cache" }) {
			calls.put(plain, "{}");
		}
		calls.put("get_stranger_info", "{user_id: 20001}");
		calls.put("nc_get_user_status", "{user_id: 20003}");
		calls.put("set_friend_add_request", "{flag: '" + friend + "'}");
		calls.put("set_doubt_friends_add_request", "{flag: '" + doubtful + "'}");
		calls.put("set_friend_remark", "{user_id: 20001, remark: '明'}");
		calls.put("delete_friend", "{user_id: 30007}");
		calls.put("send_like", "{user_id: 20001, times: 2}");
		calls.put("set_qq_profile", "{nickname: '喵', personal_note: '困', sex: 1}");
		calls.put("set_qq_avatar", "{file: 'base64://QUJD'}");
		calls.put("set_self_longnick", "{longNick: '饿'}");
		calls.put("set_online_status", "{status: 10, ext_status: 1028, battery_status: 0}");
		calls.put("set_diy_online_status", "{face_id: 1, wording: '摸鱼'}");
		calls.put("get_cookies", "{domain: 'qun.qq.com'}");
		calls.put("get_credentials", "{domain: 'qun.qq.com'}");
		calls.put("send_poke", "{user_id: 20001}");
		calls.put("group_poke", "{user_id: 20001, group_id: 123456}");
		calls.put("friend_poke", "{user_id: 20001}");
		calls.put(".handle_quick_operation", "{context: {time: 1, self_id: 1, post_type: 'message', user_id: 20001, "
				+ "message_type: 'private'}, operation: {reply: 'x'}}");
		return calls;
	}

}

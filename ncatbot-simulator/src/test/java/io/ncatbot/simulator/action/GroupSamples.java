package io.ncatbot.simulator.action;

import java.util.HashMap;
import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Activities;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.GroupNotice;
import io.ncatbot.simulator.world.Honor;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;

/**
 * A call of each action about groups that succeeds, in groups of the bot's own.
 */
final class GroupSamples {

	private static final long OWN = 77;

	private GroupSamples() {
	}

	static Map<String, String> calls(World world) {
		world.addGroup(OWN, "自己的群", Role.OWNER)
			.addMember(OWN, 20001, "小明", Role.MEMBER)
			.addMember(OWN, 30008, "将踢", Role.MEMBER)
			.addMember(OWN, 30009, "将踢", Role.MEMBER)
			.addMember(OWN, 30010, "已禁", Role.MEMBER)
			.addGroup(88, "将解散的群", Role.OWNER)
			.addUser(30011, "想进");
		long bot = world.bot().id();
		world.moderation().ban(OWN, bot, 30010, 600);
		String join = world.requests().toJoin(OWN, 30011, "").flag();
		world.requests().toJoin(OWN, 30011, "", true);
		world.requests().invitation(5555, 30011, "");
		Activities activities = world.activities();
		activities.signIn(OWN, 20001);
		for (Honor honor : Honor.values()) {
			activities.honor(OWN, honor, 20001, "最佳");
		}
		activities.setTodo(OWN, bot, 1001);
		activities.setTodo(OWN, bot, 1002);
		long message = world.say(20001, Chat.group(OWN), (ArrayNode) Json.parse("[]")).id();
		String notice = world.noticeBoards().putUp(OWN, bot, GroupNotice.of("公告")).id();
		Map<String, String> calls = new HashMap<>();
		for (String plain : new String[] { "get_group_info", "get_group_detail_info", "get_group_info_ex",
				"get_group_member_list", "get_group_shut_list", "get_group_honor_info", "get_group_at_all_remain",
				"get_group_signed_list", "set_group_sign", "send_group_sign", "_get_group_notice" }) {
			calls.put(plain, "{group_id: 77}");
		}
		for (String plain : new String[] { "get_group_list", "get_group_system_msg", "get_group_ignored_notifies",
				"get_group_ignore_add_request" }) {
			calls.put(plain, "{}");
		}
		calls.put("get_group_member_info", "{group_id: 77, user_id: 20001}");
		calls.put("set_group_add_request", "{flag: '" + join + "'}");
		calls.put("set_group_kick", "{group_id: 77, user_id: 30008}");
		calls.put("set_group_kick_members", "{group_id: 77, user_id: [30009]}");
		calls.put("set_group_ban", "{group_id: 77, user_id: 20001, duration: 1}");
		calls.put("set_group_whole_ban", "{group_id: 77, enable: false}");
		calls.put("set_group_card", "{group_id: 77, user_id: 20001, card: 'c'}");
		calls.put("set_group_admin", "{group_id: 77, user_id: 20001, enable: true}");
		calls.put("set_group_name", "{group_id: 77, group_name: '新名字'}");
		calls.put("set_group_special_title", "{group_id: 77, user_id: 20001, special_title: '喵'}");
		calls.put("set_group_leave", "{group_id: 88, is_dismiss: true}");
		calls.put("set_group_portrait", "{group_id: 77, file: 'base64://QUJD'}");
		calls.put("set_group_remark", "{group_id: 77, remark: '我的群'}");
		calls.put("set_group_search", "{group_id: 77, no_finger_open: 1}");
		calls.put("set_group_robot_add_option", "{group_id: 77, robot_member_switch: 1}");
		calls.put("set_group_add_option", "{group_id: 77, add_type: 2}");
		calls.put("set_group_todo", "{group_id: 77, message_id: '" + message + "'}");
		calls.put("cancel_group_todo", "{group_id: 77, message_seq: '1001'}");
		calls.put("complete_group_todo", "{group_id: 77, message_seq: '1002'}");
		calls.put("set_group_member_invite_policy", "{group_id: 77, policy: 'no_approval'}");
		calls.put("set_group_member_permissions", "{group_id: 77, allow_member_create_group: false}");
		calls.put("set_group_new_member_history_visibility", "{group_id: 77, visible: true}");
		calls.put("_send_group_notice", "{group_id: 77, content: '新公告', image: 'base64://QUJD', pinned: 1}");
		calls.put("_del_group_notice", "{group_id: 77, notice_id: '" + notice + "'}");
		return calls;
	}

}

package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Friend;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bot's account, its friends, strangers, and NapCat itself.
 */
final class AccountActions {

	private final World world;

	AccountActions(World world) {
		this.world = world;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_login_info", (call) -> ActionResult.of(loginInfo()));
		handlers.put("get_status", (call) -> ActionResult.of(status()));
		handlers.put("get_version_info", (call) -> ActionResult.of(version()));
		handlers.put("get_friend_list", (call) -> ActionResult.of(friends()));
		handlers.put("get_stranger_info", (call) -> ActionResult.of(stranger(call.id("user_id"))));
		handlers.put("can_send_image", (call) -> ActionResult.of(Json.object().put("yes", true)));
		handlers.put("can_send_record", (call) -> ActionResult.of(Json.object().put("yes", true)));
	}

	private ObjectNode loginInfo() {
		User bot = this.world.bot();
		return Json.object().put("user_id", bot.id()).put("nickname", bot.nickname());
	}

	private ObjectNode status() {
		ObjectNode status = Json.object().put("online", this.world.online()).put("good", true);
		status.putObject("stat");
		return status;
	}

	private static ObjectNode version() {
		return Json.object()
			.put("app_name", "NapCat.Onebot")
			.put("protocol_version", "v11")
			.put("app_version", "4.18.19");
	}

	private ArrayNode friends() {
		ArrayNode friends = Json.array();
		for (Friend friend : this.world.friends()) {
			friends.addObject()
				.put("birthday_year", 0)
				.put("birthday_month", 0)
				.put("birthday_day", 0)
				.put("user_id", friend.id())
				.put("age", 0)
				.put("phone_num", "-")
				.put("email", "")
				.put("category_id", 0)
				.put("nickname", friend.nickname())
				.put("remark", friend.remark())
				.put("sex", "unknown")
				.put("level", 0);
		}
		return friends;
	}

	private ObjectNode stranger(long userId) {
		User user = this.world.user(userId);
		if (user == null) {
			throw new SendFailedException("无法获取用户信息");
		}
		Friend friend = this.world.friend(userId);
		return Json.object()
			.put("user_id", user.id())
			.put("uid", "u_" + user.id())
			.put("nickname", user.nickname())
			.put("age", 0)
			.put("qid", "")
			.put("qqLevel", 0)
			.put("sex", "unknown")
			.put("long_nick", "")
			.put("reg_time", 0)
			.put("is_vip", false)
			.put("is_years_vip", false)
			.put("vip_level", 0)
			.put("remark", (friend != null) ? friend.remark() : "")
			.put("status", 10)
			.put("login_days", 0);
	}

}

package io.ncatbot.simulator.action;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Friend;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Friends and strangers as NapCat writes them.
 */
final class FriendJson {

	private final World world;

	FriendJson(World world) {
		this.world = world;
	}

	/** A friend; only the plain list looks up the level. */
	ObjectNode friend(Friend friend, boolean withLevel) {
		Profile profile = this.world.profiles().of(friend.id());
		return Json.object()
			.put("birthday_year", 0)
			.put("birthday_month", 0)
			.put("birthday_day", 0)
			.put("user_id", friend.id())
			.put("age", profile.age())
			.put("phone_num", "-")
			.put("email", "")
			.put("category_id", this.world.contacts().category(friend.id()))
			.put("nickname", friend.nickname())
			.put("remark", friend.remark())
			.put("sex", profile.sex())
			.put("level", withLevel ? profile.level() : 0);
	}

	/** Anybody: NapCat's keys, and QQ's profile spread beside them. */
	ObjectNode stranger(User user) {
		Profile profile = this.world.profiles().of(user.id());
		Friend friend = this.world.friend(user.id());
		String remark = (friend != null) ? friend.remark() : "";
		ObjectNode json = raw(user, profile, (friend != null) ? this.world.contacts().category(user.id()) : 0);
		return json.put("remark", remark)
			.put("user_id", user.id())
			.put("uid", GroupJson.uid(user.id()))
			.put("nickname", user.nickname())
			.put("age", profile.age())
			.put("qid", "")
			.put("qqLevel", profile.level())
			.put("sex", profile.sex())
			.put("long_nick", profile.signature())
			.put("reg_time", 0)
			.put("is_vip", false)
			.put("is_years_vip", false)
			.put("vip_level", 0)
			.put("status", profile.status())
			.put("login_days", 0);
	}

	private static ObjectNode raw(User user, Profile profile, int category) {
		return Json.object()
			.put("uin", Long.toString(user.id()))
			.put("nick", user.nickname())
			.put("longNick", profile.signature())
			.put("birthday_year", 0)
			.put("birthday_month", 0)
			.put("birthday_day", 0)
			.put("eMail", "")
			.put("phoneNum", "-")
			.put("categoryId", category)
			.put("richTime", 0)
			.put("constellation", 0)
			.put("shengXiao", 0)
			.put("kBloodType", 0)
			.put("homeTown", "0-0-0")
			.put("makeFriendCareer", 0)
			.put("pos", "")
			.put("college", "")
			.put("country", "")
			.put("province", "")
			.put("city", "")
			.put("postCode", "")
			.put("address", "")
			.put("regTime", 0)
			.put("interest", "")
			.put("topTime", "0")
			.put("isBlock", false)
			.put("isMsgDisturb", false)
			.put("isSpecialCareOpen", false)
			.put("isSpecialCareZone", false)
			.put("isBlocked", false)
			.put("ringId", "")
			.put("recommendImgFlag", 0)
			.put("disableEmojiShortCuts", 0)
			.put("isHideQQLevel", 0)
			.put("isHidePrivilegeIcon", 0)
			.put("qidianMasterFlag", 0)
			.put("qidianCrewFlag", 0)
			.put("qidianCrewFlag2", 0)
			.put("extStatus", profile.extStatus())
			.put("batteryStatus", 0)
			.put("termType", 0)
			.put("netType", 0)
			.put("iconType", 0)
			.put("setTime", "0")
			.put("specialFlag", 0)
			.put("abiFlag", 0)
			.put("eNetworkType", 0)
			.put("showName", "")
			.put("termDesc", "")
			.set("labels", Json.array());
	}

}

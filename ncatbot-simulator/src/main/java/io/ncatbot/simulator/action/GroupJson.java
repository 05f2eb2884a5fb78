package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.Role;
import tools.jackson.databind.node.ObjectNode;

/**
 * Groups and members as NapCat writes them itself, and as QQ does where NapCat passes its
 * records through.
 */
final class GroupJson {

	private static final Map<Role, Integer> QQ_ROLES = Map.of(Role.MEMBER, 2, Role.ADMIN, 3, Role.OWNER, 4);

	private GroupJson() {
	}

	static ObjectNode group(Group group) {
		return head(group, group.remark());
	}

	/** The six keys of NapCat's own. */
	static ObjectNode head(Group group, String remark) {
		return Json.object()
			.put("group_all_shut", group.wholeBan() ? -1 : 0)
			.put("group_remark", remark)
			.put("group_id", group.id())
			.put("group_name", group.name())
			.put("member_count", group.members().size())
			.put("max_member_count", group.maxMembers());
	}

	/** A member; QQ's list of members lacks what the profile tells. */
	static ObjectNode member(Group group, Member member, Profile profile) {
		return Json.object()
			.put("group_id", group.id())
			.put("user_id", member.userId())
			.put("nickname", member.nickname())
			.put("card", member.card())
			.put("sex", profile.sex())
			.put("age", profile.age())
			.put("area", "")
			.put("level", "0")
			.put("qq_level", profile.level())
			.put("join_time", member.joinTime())
			.put("last_sent_time", member.lastSentTime())
			.put("title_expire_time", 0)
			.put("unfriendly", false)
			.put("card_changeable", true)
			.put("is_robot", false)
			.put("shut_up_timestamp", member.bannedUntil())
			.put("role", member.role().wireName())
			.put("title", member.title());
	}

	/** QQ's own record of a member, as the list of the banned shows it. */
	static ObjectNode rawMember(Member member) {
		return Json.object()
			.put("uid", uid(member.userId()))
			.put("qid", "")
			.put("uin", Long.toString(member.userId()))
			.put("nick", member.nickname())
			.put("remark", "")
			.put("cardType", 0)
			.put("cardName", member.card())
			.put("role", qqRole(member))
			.put("avatarPath", "")
			.put("shutUpTime", member.bannedUntil())
			.put("isDelete", false)
			.put("isSpecialConcerned", false)
			.put("isSpecialShield", false)
			.put("isRobot", false)
			.put("memberRealLevel", 1)
			.put("memberLevel", 1)
			.put("globalGroupLevel", 0)
			.put("globalGroupPoint", 0)
			.put("memberTitleId", 0)
			.put("memberSpecialTitle", member.title())
			.put("specialTitleExpireTime", "0")
			.put("creditLevel", 0)
			.put("joinTime", member.joinTime())
			.put("lastSpeakTime", member.lastSentTime())
			.put("memberFlag", 0);
	}

	/** QQ's number for a member's role. */
	static int qqRole(Member member) {
		return QQ_ROLES.getOrDefault(member.role(), 0);
	}

	/** QQ's opaque id of somebody. */
	static String uid(long userId) {
		return "u_" + userId;
	}

}

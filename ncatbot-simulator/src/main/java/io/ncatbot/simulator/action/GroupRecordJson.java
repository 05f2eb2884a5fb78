package io.ncatbot.simulator.action;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Activities.Todo;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.GroupSetting;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * QQ's own records of a group, with what the world knows in them and QQ's usual values in
 * the rest.
 */
final class GroupRecordJson {

	private final World world;

	GroupRecordJson(World world) {
		this.world = world;
	}

	/** The record of {@code get_group_detail_info}. */
	ObjectNode detail(Group group) {
		String number = Long.toString(group.id());
		Member owner = owner(group);
		Member bot = group.member(this.world.bot().id());
		return GroupJson.head(group, "")
			.put("groupCode", number)
			.put("groupUin", number)
			.put("ownerUid", (owner != null) ? GroupJson.uid(owner.userId()) : "")
			.put("ownerUin", (owner != null) ? Long.toString(owner.userId()) : "0")
			.put("groupName", group.name())
			.put("remarkName", group.remark())
			.put("longGroupName", "")
			.put("memberNum", group.members().size())
			.put("maxMemberNum", group.maxMembers())
			.put("activeMemberNum", 0)
			.put("groupCreateTime", group.members().stream().mapToLong(Member::joinTime).min().orElse(0))
			.put("groupGrade", 0)
			.put("groupOption", group.setting(GroupSetting.ADD_TYPE))
			.put("groupQuestion", group.question())
			.put("groupAnswer", group.answer())
			.put("fingerMemo", "")
			.put("richFingerMemo", "")
			.put("groupMemo", "")
			.put("classExt", 0)
			.put("groupClassText", "")
			.put("certType", 0)
			.put("certificationText", "")
			.put("shutUpAllTimestamp", group.wholeBan() ? 0xffffffffL : 0)
			.put("shutUpMeTimestamp", (bot != null) ? bot.bannedUntil() : 0)
			.put("groupFlag", 0)
			.put("groupFlagExt", 0)
			.put("groupFlagExt3", 0)
			.put("groupFlagExt4", 0)
			.put("groupTypeFlag", 0)
			.put("privilegeFlag", 0)
			.put("groupSecLevel", 0)
			.put("groupFace", 0)
			.put("isTop", false)
			.put("groupAdminMaxNum", 10)
			.put("inviteNoAuthNumLimit", "0")
			.put("noFingerOpenFlag", group.setting(GroupSetting.NO_FINGER_OPEN))
			.put("noCodeFingerOpenFlag", group.setting(GroupSetting.NO_CODE_FINGER_OPEN))
			.put("isGroupFreeze", 0)
			.put("isAllowRecallMsg", 1)
			.put("msgLimitFrequency", 0)
			.put("cmdUinJoinTime", (bot != null) ? bot.joinTime() : 0)
			.put("cmdUinPrivilege", (bot != null) ? GroupJson.qqRole(bot) : 0)
			.put("headPortraitSeq", group.setting(GroupSetting.PORTRAIT_SEQ));
	}

	/** The record of {@code get_group_info_ex}. */
	ObjectNode extended(Group group) {
		Member owner = owner(group);
		Todo todo = this.world.activities().latestTodo(group.id());
		ObjectNode json = Json.object().put("groupCode", Long.toString(group.id())).put("resultCode", 0);
		ObjectNode extended = json.putObject("extInfo")
			.put("groupInfoExtSeq", 0)
			.put("reserve", 0)
			.put("luckyWordId", "0")
			.put("lightCharNum", 0)
			.put("luckyWord", "")
			.put("starId", 0)
			.put("essentialMsgSwitch", 1)
			.put("todoSeq", (todo != null) ? todo.seq() : 0)
			.put("blacklistExpireTime", 0)
			.put("isLimitGroupRtc", 0)
			.put("companyId", 0)
			.put("hasGroupCustomPortrait", (group.setting(GroupSetting.PORTRAIT_SEQ) > 0) ? 1 : 0)
			.put("bindGuildId", "0")
			.put("essentialMsgPrivilege", 0)
			.put("msgEventSeq", "0")
			.put("inviteRobotSwitch", 0)
			.put("gangUpId", "0")
			.put("qqMusicMedalSwitch", 0)
			.put("showPlayTogetherSwitch", 0)
			.put("groupFlagPro1", "0")
			.put("viewedMsgDisappearTime", "0")
			.put("groupBindGuildSwitch", 0)
			.put("groupAioBindGuildId", "0")
			.put("fullGroupExpansionSwitch", 0)
			.put("fullGroupExpansionSeq", "0")
			.put("inviteRobotMemberSwitch", group.setting(GroupSetting.ROBOT_MEMBER_SWITCH))
			.put("inviteRobotMemberExamine", group.setting(GroupSetting.ROBOT_MEMBER_EXAMINE))
			.put("groupSquareSwitch", 0);
		extended.putObject("groupOwnerId")
			.put("memberUin", (owner != null) ? Long.toString(owner.userId()) : "0")
			.put("memberUid", (owner != null) ? GroupJson.uid(owner.userId()) : "")
			.put("memberQid", "");
		return json;
	}

	private static @Nullable Member owner(Group group) {
		return group.members().stream().filter((member) -> member.role() == Role.OWNER).findFirst().orElse(null);
	}

}

package io.ncatbot.simulator.action;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.Picture;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.GroupSetting;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;

/**
 * How the bot names groups and sets them up.
 */
final class GroupSettingActions {

	private static final List<String> INVITE_POLICIES = List.of("disabled", "require_approval", "no_approval",
			"no_approval_under_100");

	private static final Map<String, GroupSetting> SEARCH = Map.of("no_code_finger_open",
			GroupSetting.NO_CODE_FINGER_OPEN, "no_finger_open", GroupSetting.NO_FINGER_OPEN);

	private static final Map<String, GroupSetting> ROBOTS = Map.of("robot_member_switch",
			GroupSetting.ROBOT_MEMBER_SWITCH, "robot_member_examine", GroupSetting.ROBOT_MEMBER_EXAMINE);

	private static final Map<String, GroupSetting> PERMISSIONS = Map.of("allow_member_upload_album",
			GroupSetting.MEMBER_UPLOAD_ALBUM, "allow_member_temporary_session", GroupSetting.MEMBER_TEMPORARY_SESSION,
			"allow_member_create_group", GroupSetting.MEMBER_CREATE_GROUP);

	private final GroupLookup groups;

	private final World world;

	private final FileStore files;

	GroupSettingActions(World world, GroupLookup groups, FileStore files) {
		this.groups = groups;
		this.world = world;
		this.files = files;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("set_group_name", this.groups
			.deed((call, group, bot) -> this.world.administration().rename(group.id(), bot, call.text("group_name"))));
		handlers.put("set_group_special_title", this.groups.deed((call, group, bot) -> this.world.administration()
			.giveTitle(group.id(), bot, this.groups.member(group, call).userId(), call.text("special_title"))));
		handlers.put("set_group_remark", this.groups
			.deed((call, group, bot) -> this.world.administration().remark(group.id(), call.text("remark"))));
		handlers.put("set_group_portrait", this::portrait);
		handlers.put("set_group_search", this.groups
			.deed((call, group, bot) -> this.world.administration().set(group.id(), bot, given(call, SEARCH))));
		handlers.put("set_group_robot_add_option", this.groups
			.deed((call, group, bot) -> this.world.administration().set(group.id(), bot, given(call, ROBOTS))));
		handlers.put("set_group_add_option", this.groups.deed(this::addOption));
		handlers.put("set_group_member_invite_policy", this.groups.deed((call, group, bot) -> change(group, "policy",
				Map.of(GroupSetting.INVITE_POLICY, INVITE_POLICIES.indexOf(call.text("policy"))))));
		handlers.put("set_group_member_permissions", this.groups.deed(this::permissions));
		handlers.put("set_group_new_member_history_visibility", this.groups.deed((call, group, bot) -> change(group,
				"visible", Map.of(GroupSetting.NEW_MEMBER_HISTORY, call.flag("visible") ? 1 : 0))));
	}

	private ActionResult portrait(ActionCall call) {
		Group group = this.groups.own(call);
		Picture.name(call.text("file"), this.files, "头像%s设置失败,file字段可能格式不正确");
		this.world.administration().changePortrait(group.id(), this.groups.bot());
		return ActionResult.of(Json.object().put("result", 0).put("errMsg", "success"));
	}

	private void addOption(ActionCall call, Group group, long bot) {
		this.world.administration().set(group.id(), bot, Map.of(GroupSetting.ADD_TYPE, call.number("add_type", 0)));
		this.world.administration().ask(group.id(), bot, call.text("group_question"), call.text("group_answer"));
	}

	private void permissions(ActionCall call, Group group, long bot) {
		Map<GroupSetting, Integer> wanted = given(call, PERMISSIONS);
		if (wanted.isEmpty()) {
			throw new SendFailedException("至少需要提供一个群成员功能权限");
		}
		PERMISSIONS.forEach((key, setting) -> {
			Integer value = wanted.get(setting);
			if (value != null) {
				change(group, key, Map.of(setting, value));
			}
		});
	}

	/** These read the group first: what is so already needs no right, and asks nobody. */
	private void change(Group group, String name, Map<GroupSetting, Integer> wanted) {
		boolean already = wanted.entrySet()
			.stream()
			.allMatch((entry) -> group.setting(entry.getKey()) == entry.getValue());
		if (already) {
			return;
		}
		long bot = this.groups.bot();
		if (this.groups.member(group, bot).role() == Role.MEMBER) {
			throw new SendFailedException("设置失败 Setting: " + name + " ErrCode: 1 ErrMsg: 没有管理权限");
		}
		this.world.administration().set(group.id(), bot, wanted);
	}

	private static Map<GroupSetting, Integer> given(ActionCall call, Map<String, GroupSetting> settings) {
		Map<GroupSetting, Integer> given = new EnumMap<>(GroupSetting.class);
		settings.forEach((key, setting) -> {
			if (call.has(key)) {
				given.put(setting, call.param(key).isBoolean() ? (call.flag(key) ? 1 : 0) : call.number(key, 0));
			}
		});
		return given;
	}

}

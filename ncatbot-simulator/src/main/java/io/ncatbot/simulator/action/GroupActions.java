package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Groups, their members, and what an administrator may do to them.
 */
final class GroupActions {

	private final World world;

	GroupActions(World world) {
		this.world = world;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_group_list", (call) -> ActionResult.of(groups()));
		handlers.put("get_group_info", (call) -> ActionResult.of(json(group(call))));
		handlers.put("get_group_member_list", (call) -> ActionResult.of(members(group(call))));
		handlers.put("get_group_member_info", (call) -> ActionResult.of(member(call)));
		handlers.put("set_group_kick",
				deed((call, bot) -> this.world.moderation().kick(group(call).id(), bot, call.id("user_id"))));
		handlers.put("set_group_ban", deed((call, bot) -> ban(call, bot)));
		handlers.put("set_group_whole_ban",
				deed((call, bot) -> this.world.moderation().banAll(group(call).id(), bot, call.unlessFalse("enable"))));
		handlers.put("set_group_admin", deed((call, bot) -> this.world.moderation()
			.setAdmin(group(call).id(), bot, call.id("user_id"), call.flag("enable"))));
		handlers.put("set_group_card", deed((call, bot) -> this.world.moderation()
			.setCard(group(call).id(), bot, call.id("user_id"), call.text("card"))));
		handlers.put("send_poke", deed(this::poke));
		handlers.put("group_poke", deed(this::poke));
		handlers.put("friend_poke", deed(this::poke));
	}

	private ActionHandler deed(Deed deed) {
		return (call) -> {
			deed.carryOut(call, this.world.bot().id());
			return ActionResult.nothing();
		};
	}

	private Group group(ActionCall call) {
		Group group = this.world.group(call.id("group_id"));
		if (group == null || group.member(this.world.bot().id()) == null) {
			throw new SendFailedException("群" + call.text("group_id") + "不存在");
		}
		return group;
	}

	private void ban(ActionCall call, long bot) {
		String duration = call.text("duration");
		if (!duration.matches("\\d{1,9}(\\.\\d*)?")) {
			throw new SendFailedException("禁言时长无效: " + duration);
		}
		this.world.moderation().ban(group(call).id(), bot, call.id("user_id"), (long) Double.parseDouble(duration));
	}

	private void poke(ActionCall call, long bot) {
		long userId = call.id("user_id");
		if (call.has("group_id")) {
			this.world.poke(Chat.group(group(call).id()), bot, userId);
		}
		else {
			this.world.poke(Chat.privateWith(userId), bot, call.has("target_id") ? call.id("target_id") : userId);
		}
	}

	private ArrayNode groups() {
		ArrayNode groups = Json.array();
		this.world.groups().forEach((group) -> groups.add(json(group)));
		return groups;
	}

	private static ObjectNode json(Group group) {
		return Json.object()
			.put("group_all_shut", group.wholeBan() ? -1 : 0)
			.put("group_remark", "")
			.put("group_id", group.id())
			.put("group_name", group.name())
			.put("member_count", group.members().size())
			.put("max_member_count", group.maxMembers());
	}

	private static ArrayNode members(Group group) {
		ArrayNode members = Json.array();
		group.members().forEach((member) -> members.add(json(group, member)));
		return members;
	}

	private ObjectNode member(ActionCall call) {
		Group group = group(call);
		Member member = group.member(call.id("user_id"));
		if (member == null) {
			throw new SendFailedException("群(" + group.id() + ")成员" + call.text("user_id") + "不存在");
		}
		return json(group, member);
	}

	private static ObjectNode json(Group group, Member member) {
		return Json.object()
			.put("group_id", group.id())
			.put("user_id", member.userId())
			.put("nickname", member.nickname())
			.put("card", member.card())
			.put("sex", "unknown")
			.put("age", 0)
			.put("area", "")
			.put("level", "0")
			.put("qq_level", 0)
			.put("join_time", member.joinTime())
			.put("last_sent_time", member.lastSentTime())
			.put("title_expire_time", 0)
			.put("unfriendly", false)
			.put("card_changeable", true)
			.put("is_robot", false)
			.put("shut_up_timestamp", member.bannedUntil())
			.put("role", member.role().wireName())
			.put("title", "");
	}

	/**
	 * Something the bot does that returns nothing.
	 */
	@FunctionalInterface
	private interface Deed {

		void carryOut(ActionCall call, long bot);

	}

}

package io.ncatbot.simulator.action;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reading of groups and their members.
 */
final class GroupQueries {

	private static final int AT_ALL_A_DAY_GROUP = 20;

	private static final int AT_ALL_A_DAY_MEMBER = 10;

	private final World world;

	private final GroupLookup groups;

	private final GroupRecordJson records;

	GroupQueries(World world, GroupLookup groups) {
		this.world = world;
		this.groups = groups;
		this.records = new GroupRecordJson(world);
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_group_list", (call) -> ActionResult.of(list()));
		handlers.put("get_group_info", (call) -> ActionResult.of(info(this.groups.any(call))));
		handlers.put("get_group_detail_info", (call) -> ActionResult.of(this.records.detail(this.groups.any(call))));
		handlers.put("get_group_info_ex", this::extended);
		handlers.put("get_group_member_list", (call) -> ActionResult.of(members(this.groups.own(call))));
		handlers.put("get_group_member_info", (call) -> ActionResult.of(member(call)));
		handlers.put("get_group_shut_list", (call) -> ActionResult.of(shutUp(call)));
		handlers.put("get_group_at_all_remain", (call) -> ActionResult.of(atAllRemain(this.groups.own(call))));
	}

	private ArrayNode list() {
		ArrayNode list = Json.array();
		this.world.groups().forEach((group) -> list.add(GroupJson.group(group)));
		return list;
	}

	/** NapCat knows its own groups and looks the others up. */
	private ObjectNode info(Group group) {
		return (group.member(this.groups.bot()) != null) ? GroupJson.group(group) : this.records.detail(group);
	}

	private ActionResult extended(ActionCall call) {
		Group group = this.world.group(call.id("group_id"));
		return (group != null) ? ActionResult.of(this.records.extended(group)) : ActionResult.absent();
	}

	private static ArrayNode members(Group group) {
		ArrayNode members = Json.array();
		group.members().forEach((member) -> members.add(GroupJson.member(group, member, Profile.UNKNOWN)));
		return members;
	}

	private ObjectNode member(ActionCall call) {
		Group group = this.groups.own(call);
		Member member = this.groups.member(group, call);
		return GroupJson.member(group, member, this.world.profiles().of(member.userId()));
	}

	/** Whatever goes wrong here, NapCat answers with an empty list. */
	private ArrayNode shutUp(ActionCall call) {
		ArrayNode list = Json.array();
		Group group = this.world.group(call.id("group_id"));
		if (group != null && group.member(this.groups.bot()) != null) {
			long now = System.currentTimeMillis() / 1000;
			group.members()
				.stream()
				.filter((member) -> member.bannedUntil() > now)
				.forEach((member) -> list.add(GroupJson.rawMember(member)));
		}
		return list;
	}

	private ObjectNode atAllRemain(Group group) {
		Member bot = this.groups.member(group, this.groups.bot());
		long today = LocalDate.now().atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
		var said = this.world.history(Chat.group(group.id()))
			.stream()
			.filter((message) -> message.time() >= today && mentionsAll(message))
			.toList();
		long byBot = said.stream().filter(ChatMessage::fromBot).count();
		boolean may = bot.role() != Role.MEMBER;
		return Json.object()
			.put("can_at_all", may && byBot < AT_ALL_A_DAY_MEMBER && said.size() < AT_ALL_A_DAY_GROUP)
			.put("remain_at_all_count_for_group", Math.max(0, AT_ALL_A_DAY_GROUP - said.size()))
			.put("remain_at_all_count_for_uin", may ? Math.max(0, AT_ALL_A_DAY_MEMBER - byBot) : 0);
	}

	private static boolean mentionsAll(ChatMessage message) {
		for (JsonNode segment : message.segments()) {
			if (segment.path("type").asString("").equals("at")
					&& segment.path("data").path("qq").asString("").equals("all")) {
				return true;
			}
		}
		return false;
	}

}

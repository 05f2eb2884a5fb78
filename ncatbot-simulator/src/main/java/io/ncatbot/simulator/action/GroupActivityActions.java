package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Activities;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Honor;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signing in, what is to do, and honours.
 */
final class GroupActivityActions {

	private final World world;

	private final GroupLookup groups;

	GroupActivityActions(World world, GroupLookup groups) {
		this.world = world;
		this.groups = groups;
	}

	void register(Map<String, ActionHandler> handlers) {
		ActionHandler sign = this.groups.deed((call, group, bot) -> this.world.activities().signIn(group.id(), bot));
		handlers.put("set_group_sign", sign);
		handlers.put("send_group_sign", sign);
		handlers.put("get_group_signed_list", (call) -> ActionResult.of(signedIn(this.groups.own(call))));
		handlers.put("set_group_todo", todo(Activities::setTodo));
		handlers.put("cancel_group_todo", todo(Activities::cancelTodo));
		handlers.put("complete_group_todo", todo(Activities::completeTodo));
		handlers.put("get_group_honor_info", (call) -> ActionResult.of(honors(call)));
	}

	private ArrayNode signedIn(Group group) {
		ArrayNode list = Json.array();
		this.world.activities()
			.signedIn(group.id())
			.forEach((signIn) -> list.addObject()
				.put("user_id", signIn.userId())
				.put("nick", signIn.nickname())
				.put("time", signIn.time())
				.put("rank", signIn.rank()));
		return list;
	}

	private ActionHandler todo(Change change) {
		return this.groups
			.deed((call, group, bot) -> change.carryOut(this.world.activities(), group.id(), bot, seq(call, group)));
	}

	/** QQ knows messages by their number within the group; either can be given. */
	private long seq(ActionCall call, Group group) {
		if (call.has("message_seq")) {
			return call.id("message_seq");
		}
		ChatMessage message = this.world.message(call.id("message_id"));
		if (message == null || !message.chat().isGroup() || message.chat().id() != group.id()) {
			throw new SendFailedException("消息不存在");
		}
		return message.seq();
	}

	/** Who was not asked for, or is not known, stands in no list. */
	private ObjectNode honors(ActionCall call) {
		String type = call.has("type") ? call.text("type") : "all";
		long groupId = call.id("group_id");
		ObjectNode json = Json.object().put("group_id", groupId);
		ArrayNode talkative = holders(groupId, Honor.TALKATIVE, type);
		json.set("current_talkative", talkative.isEmpty() ? Json.object() : talkative.get(0));
		json.set("talkative_list", talkative);
		json.set("performer_list", holders(groupId, Honor.PERFORMER, type));
		json.set("legend_list", holders(groupId, Honor.LEGEND, type));
		json.set("emotion_list", holders(groupId, Honor.EMOTION, type));
		json.putArray("strong_newbie_list");
		return json;
	}

	private ArrayNode holders(long groupId, Honor honor, String type) {
		ArrayNode list = Json.array();
		Group group = this.world.group(groupId);
		if (group != null && (type.equals("all") || type.equals(honor.wireName()))) {
			for (Honor.Holder holder : this.world.activities().holders(groupId, honor)) {
				var user = this.world.user(holder.userId());
				list.addObject()
					.put("user_id", holder.userId())
					.put("nickname", (user != null) ? user.nickname() : "")
					.put("avatar", "https://q.qlogo.cn/g?b=qq&nk=" + holder.userId() + "&s=640")
					.put("description", holder.description());
			}
		}
		return list;
	}

	/**
	 * A change of what is to do.
	 */
	@FunctionalInterface
	private interface Change {

		void carryOut(Activities activities, long groupId, long bot, long seq);

	}

}

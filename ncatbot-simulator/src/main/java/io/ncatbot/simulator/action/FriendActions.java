package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Friend;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bot's friends, and those who are not quite.
 */
final class FriendActions {

	private final World world;

	private final FriendJson json;

	FriendActions(World world, FriendJson json) {
		this.world = world;
		this.json = json;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_friend_list", (call) -> ActionResult.of(list()));
		handlers.put("get_friends_with_category", (call) -> ActionResult.of(byCategory()));
		handlers.put("get_unidirectional_friend_list", (call) -> ActionResult.of(oneWay()));
		handlers.put("set_friend_remark", this::remark);
		handlers.put("delete_friend", this::delete);
	}

	private ArrayNode list() {
		ArrayNode list = Json.array();
		this.world.friends().forEach((friend) -> list.add(this.json.friend(friend, true)));
		return list;
	}

	private ArrayNode byCategory() {
		return this.world.standingStill(() -> {
			ArrayNode list = Json.array();
			List<String> categories = this.world.contacts().categories();
			for (int id = 0; id < categories.size(); id++) {
				list.add(category(id, categories.get(id)));
			}
			return list;
		});
	}

	private ObjectNode category(int id, String name) {
		List<Friend> friends = this.world.friends()
			.stream()
			.filter((friend) -> this.world.contacts().category(friend.id()) == id)
			.toList();
		long online = friends.stream().filter((friend) -> isOnline(friend.id())).count();
		ObjectNode json = Json.object()
			.put("categoryId", id)
			.put("categorySortId", id)
			.put("categoryName", name)
			.put("categoryMbCount", friends.size())
			.put("onlineCount", online);
		ArrayNode list = json.putArray("buddyList");
		friends.forEach((friend) -> list.add(this.json.friend(friend, false)));
		return json;
	}

	private boolean isOnline(long userId) {
		return this.world.profiles().of(userId).status() != Profile.OFFLINE;
	}

	private ArrayNode oneWay() {
		ArrayNode list = Json.array();
		this.world.contacts()
			.oneWay()
			.forEach((user) -> list.addObject()
				.put("uin", user.id())
				.put("uid", GroupJson.uid(user.id()))
				.put("nick_name", user.nickname())
				.put("age", this.world.profiles().of(user.id()).age())
				.put("source", "QQ号查找"));
		return list;
	}

	private ActionResult remark(ActionCall call) {
		long userId = call.id("user_id");
		if (this.world.friend(userId) == null) {
			throw new SendFailedException(call.text("user_id") + "不是好友");
		}
		this.world.contacts().remark(userId, call.text("remark"));
		return ActionResult.nothing();
	}

	/**
	 * Whom nobody knows, or who is no friend, makes no failure but a result that says so.
	 */
	private ActionResult delete(ActionCall call) {
		long userId = call.has("user_id") ? call.id("user_id") : call.id("friend_id");
		if (this.world.friend(userId) == null) {
			return ActionResult.of(Json.object()
				.put("valid", false)
				.put("message", (this.world.user(userId) == null) ? "好友不存在" : "不是好友"));
		}
		this.world.contacts().remove(userId, call.flag("temp_block"), call.flag("temp_both_del"));
		return ActionResult.of(Json.object().put("result", 0).put("errMsg", ""));
	}

}

package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reactions to messages (表情回应).
 */
final class ReactionActions {

	private static final int LONGEST_FACE_ID = 3;

	private final World world;

	ReactionActions(World world) {
		this.world = world;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("set_msg_emoji_like", (call) -> ActionResult.of(set(call)));
		handlers.put("fetch_emoji_like", (call) -> ActionResult.of(fetch(call)));
		handlers.put("get_emoji_likes", (call) -> ActionResult.of(likes(call)));
	}

	/** The {@code emoji_likes_list} of a message. */
	static ArrayNode counts(World world, ChatMessage message) {
		ArrayNode counts = Json.array();
		world.marks()
			.reactions()
			.to(message.id())
			.forEach((emojiId, users) -> counts.addObject()
				.put("emoji_id", emojiId)
				.put("emoji_type", type(emojiId))
				.put("likes_cnt", Integer.toString(users.size())));
		return counts;
	}

	/** QQ's own faces are 1, those of Unicode 2. */
	private static String type(String emojiId) {
		return (emojiId.length() > LONGEST_FACE_ID) ? "2" : "1";
	}

	private ObjectNode set(ActionCall call) {
		ChatMessage message = message(call);
		String emojiId = call.text("emoji_id");
		if (emojiId.isEmpty()) {
			throw new SendFailedException("emojiId not found");
		}
		boolean on = !call.has("set") || call.flag("set");
		this.world.marks().reactions().set(this.world.bot().id(), message.id(), emojiId, on);
		return QqAnswers.ok();
	}

	private ChatMessage message(ActionCall call) {
		ChatMessage message = this.world.message(call.id("message_id"));
		if (message == null) {
			throw new SendFailedException("msg not found");
		}
		return message;
	}

	private List<Long> users(ActionCall call, String emojiId) {
		return this.world.marks().reactions().to(message(call).id()).getOrDefault(emojiId, List.of());
	}

	/** The cookie says where the next page begins. */
	private ObjectNode fetch(ActionCall call) {
		List<Long> users = users(call, call.text("emojiId"));
		int from = Math.max(0, Math.min(call.number("cookie", 0), users.size()));
		int to = Math.min(users.size(), from + Math.max(0, call.number("count", 20)));
		ObjectNode data = QqAnswers.ok()
			.put("cookie", (to < users.size()) ? Integer.toString(to) : "")
			.put("isLastPage", to == users.size())
			.put("isFirstPage", from == 0);
		ArrayNode list = data.putArray("emojiLikesList");
		users.subList(from, to)
			.forEach((userId) -> list.addObject()
				.put("tinyId", Long.toString(userId))
				.put("nickName", nickname(userId))
				.put("headUrl", "https://q1.qlogo.cn/g?b=qq&nk=" + userId + "&s=100"));
		return data;
	}

	private ObjectNode likes(ActionCall call) {
		int count = call.number("count", 0);
		ObjectNode data = Json.object();
		ArrayNode list = data.putArray("emoji_like_list");
		users(call, call.text("emoji_id")).stream()
			.limit((count > 0) ? count : Long.MAX_VALUE)
			.forEach((userId) -> list.addObject()
				.put("user_id", Long.toString(userId))
				.put("nick_name", nickname(userId)));
		return data;
	}

	private String nickname(long userId) {
		User user = this.world.user(userId);
		return (user != null) ? user.nickname() : "";
	}

}

package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Forward;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reading and recalling messages.
 */
final class MessageActions {

	private static final String EXPIRED = "消息已过期或者为内层消息，无法获取转发消息";

	private final World world;

	private final MessageJson json;

	MessageActions(World world, MessageJson json) {
		this.world = world;
		this.json = json;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_msg", this::get);
		handlers.put("delete_msg", this::delete);
		handlers.put("get_forward_msg", this::getForward);
		handlers.put("get_group_msg_history", (call) -> history(call, Chat.group(call.id("group_id"))));
		handlers.put("get_friend_msg_history", (call) -> history(call, Chat.privateWith(call.id("user_id"))));
	}

	private ActionResult get(ActionCall call) {
		ChatMessage message = find(call.id("message_id"));
		ObjectNode json = this.json.result(message, call.format(), true);
		json.set("emoji_likes_list", ReactionActions.counts(this.world, message));
		return ActionResult.of(json);
	}

	private ActionResult delete(ActionCall call) {
		this.world.conversations().recall(this.world.bot().id(), find(call.id("message_id")).id());
		return ActionResult.nothing();
	}

	private ChatMessage find(long messageId) {
		ChatMessage message = this.world.message(messageId);
		if (message == null) {
			throw new SendFailedException("消息不存在");
		}
		return message;
	}

	private ActionResult getForward(ActionCall call) {
		String id = call.has("message_id") ? call.text("message_id") : call.text("id");
		if (id.isEmpty()) {
			throw new SendFailedException("message_id is required");
		}
		return this.world.standingStill(() -> {
			ObjectNode data = Json.object();
			data.set("messages", messages(id));
			return ActionResult.of(data);
		});
	}

	private JsonNode messages(String id) {
		ChatMessage message = id.matches("\\d{1,10}") ? this.world.message(Long.parseLong(id)) : null;
		String forwardId = (message != null) ? forwardIn(message) : id;
		Forward forward = this.world.forwards().find(forwardId);
		if (forward == null) {
			throw new SendFailedException(EXPIRED);
		}
		boolean byResId = forward.resId().equals(forwardId);
		return this.json.inside(forward, byResId ? null : (message != null) ? message.chat() : Chat.group(0));
	}

	private static String forwardIn(ChatMessage message) {
		return message.segments()
			.valueStream()
			.filter((segment) -> segment.path("type").asString("").equals("forward"))
			.map((segment) -> segment.path("data").path("id").asString(""))
			.findFirst()
			.orElseThrow(() -> new SendFailedException(EXPIRED));
	}

	private ActionResult history(ActionCall call, Chat chat) {
		return this.world.standingStill(() -> {
			List<ChatMessage> all = this.world.history(chat).stream().filter((message) -> !message.recalled()).toList();
			ObjectNode data = Json.object();
			var messages = data.putArray("messages");
			for (ChatMessage message : slice(all, call)) {
				messages.add(this.json.result(message, call.format(), call.flag("parse_mult_msg")));
			}
			if (messages.isEmpty()) {
				throw new SendFailedException("消息" + call.text("message_seq") + "不存在");
			}
			return ActionResult.of(data);
		});
	}

	/** The latest, or those up to a given one; in reverse order those from it on. */
	private static List<ChatMessage> slice(List<ChatMessage> all, ActionCall call) {
		int count = (int) Math.min(Math.max(call.param("count").asLong(20), 0), Integer.MAX_VALUE);
		boolean reverse = call.flag("reverse_order") || call.flag("reverseOrder");
		int at = reverse ? 0 : all.size() - 1;
		if (call.has("message_seq") && !call.text("message_seq").equals("0")) {
			long wanted = call.id("message_seq");
			at = (int) all.stream().takeWhile((message) -> message.id() != wanted).count();
			if (at == all.size()) {
				return List.of();
			}
		}
		return reverse ? all.subList(at, Math.min(all.size(), at + Math.min(count, all.size())))
				: all.subList(Math.max(0, at + 1 - count), at + 1);
	}

}

package io.ncatbot.simulator.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Friend;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of chats: which are recent, what was read, what is passed on from one to the
 * other.
 */
final class ChatActions {

	private static final int GROUP = 2;

	private static final int FRIEND = 1;

	private static final int TEMPORARY = 100;

	private final World world;

	private final MessageJson json;

	private final Places places;

	ChatActions(World world, MessageJson json, Places places) {
		this.world = world;
		this.json = json;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_recent_contact", (call) -> this.world.standingStill(() -> ActionResult.of(recent(call))));
		handlers.put("mark_msg_as_read", this::mark);
		handlers.put("mark_private_msg_as_read", this::mark);
		handlers.put("mark_group_msg_as_read", this::mark);
		handlers.put("_mark_all_as_read", (call) -> {
			this.world.marks().read().readAll();
			return ActionResult.nothing();
		});
		handlers.put("forward_friend_single_msg", this::forward);
		handlers.put("forward_group_single_msg", this::forward);
		handlers.put("set_input_status", (call) -> {
			this.places.user(call);
			return ActionResult.of(QqAnswers.ok());
		});
	}

	private ArrayNode recent(ActionCall call) {
		List<ChatMessage> latest = new ArrayList<>();
		for (Chat chat : this.world.conversations().chats()) {
			List<ChatMessage> history = this.world.history(chat);
			if (!history.isEmpty()) {
				latest.add(history.get(history.size() - 1));
			}
		}
		latest.sort(Comparator.comparingLong(ChatMessage::time).reversed());
		ArrayNode contacts = Json.array();
		latest.stream()
			.limit(Math.max(0, call.number("count", 10)))
			.forEach((message) -> contacts.add(contact(message, call)));
		return contacts;
	}

	private ObjectNode contact(ChatMessage message, ActionCall call) {
		Chat chat = message.chat();
		Friend friend = chat.isGroup() ? null : this.world.friend(chat.id());
		ObjectNode contact = Json.object()
			.put("peerUin", Long.toString(chat.id()))
			.put("remark", (friend != null) ? friend.remark() : "")
			.put("msgTime", Long.toString(message.time()))
			.put("chatType", chat.isGroup() ? GROUP : (message.viaGroup() != null) ? TEMPORARY : FRIEND)
			.put("msgId", message.longId())
			.put("sendNickName", message.sender().nickname())
			.put("sendMemberName", message.sender().card())
			.put("peerName", name(chat));
		if (!message.recalled()) {
			ObjectNode latest = this.json.result(message, call.format(), false);
			latest.remove(List.of("message_id", "message_seq", "real_id"));
			contact.set("lastestMsg", latest);
		}
		return contact;
	}

	private String name(Chat chat) {
		Group group = chat.isGroup() ? this.world.group(chat.id()) : null;
		User user = chat.isGroup() ? null : this.world.user(chat.id());
		return (group != null) ? group.name() : (user != null) ? user.nickname() : "";
	}

	private ActionResult mark(ActionCall call) {
		this.world.marks().read().read(marked(call));
		return ActionResult.nothing();
	}

	private Chat marked(ActionCall call) {
		if (call.has("user_id")) {
			return Chat.privateWith(this.places.user(call));
		}
		return call.has("message_id") && !call.has("group_id") ? message(call).chat() : this.places.chat(call);
	}

	private ChatMessage message(ActionCall call) {
		ChatMessage message = this.world.message(call.id("message_id"));
		if (message == null) {
			throw new SendFailedException("无法找到消息" + call.text("message_id"));
		}
		return message;
	}

	/** The quotation stays behind: what is quoted was said elsewhere. */
	private ActionResult forward(ActionCall call) {
		ArrayNode segments = Json.array();
		for (JsonNode segment : message(call).segments()) {
			if (!segment.path("type").asString("").equals("reply")) {
				segments.add(segment);
			}
		}
		Chat chat = call.has("user_id") ? Chat.privateWith(this.places.user(call)) : this.places.chat(call);
		this.world.say(this.world.bot().id(), chat, segments);
		return ActionResult.nothing();
	}

}

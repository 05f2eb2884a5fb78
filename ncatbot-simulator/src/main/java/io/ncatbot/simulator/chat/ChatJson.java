package io.ncatbot.simulator.chat;

import java.util.List;
import java.util.Locale;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The world as the chat page sees it. All ids are texts.
 */
final class ChatJson {

	private static final int HISTORY = 200;

	private final World world;

	private final Names names;

	private final SegmentJson segments;

	ChatJson(World world) {
		this.world = world;
		this.names = new Names(world);
		this.segments = new SegmentJson(world, this.names);
	}

	ObjectNode world(int links) {
		User bot = this.world.bot();
		ObjectNode frame = Json.object().put("type", "world");
		frame.set("bot", person(bot.id(), bot.nickname()));
		frame.put("links", links);
		ArrayNode users = frame.putArray("users");
		this.world.users().forEach((user) -> users.add(person(user.id(), user.nickname())));
		ArrayNode chats = frame.putArray("chats");
		this.world.conversations().chats().forEach((chat) -> chats.add(chat(chat)));
		ArrayNode requests = frame.putArray("requests");
		this.world.requests().all().forEach((request) -> requests.add(request(request)));
		return frame;
	}

	private ObjectNode chat(Chat chat) {
		ObjectNode json = Json.object().put("id", id(chat)).put("kind", chat.isGroup() ? "group" : "private");
		Group group = chat.isGroup() ? this.world.group(chat.id()) : null;
		if (group != null) {
			json.put("name", group.name());
			ArrayNode members = json.putArray("members");
			group.members().forEach((member) -> members.add(member(member)));
		}
		else {
			String name = name(null, chat.id());
			json.put("name", name).set("peer", person(chat.id(), name));
		}
		List<ChatMessage> history = this.world.history(chat)
			.stream()
			.filter((message) -> !message.segments().isEmpty())
			.toList();
		ArrayNode messages = json.putArray("messages");
		history.subList(Math.max(0, history.size() - HISTORY), history.size())
			.forEach((message) -> messages.add(message(message)));
		return json;
	}

	static String id(Chat chat) {
		return (chat.isGroup() ? "group:" : "private:") + chat.id();
	}

	static ObjectNode person(long id, String name) {
		return Json.object().put("id", Long.toString(id)).put("name", name);
	}

	private static ObjectNode member(Member member) {
		return person(member.userId(), member.nickname()).put("card", member.card())
			.put("role", member.role().wireName());
	}

	String name(@Nullable Chat chat, long userId) {
		return this.names.in(chat, userId);
	}

	ObjectNode message(ChatMessage message) {
		ObjectNode sender = person(message.sender().userId(), message.sender().displayName());
		if (message.sender().role() != null) {
			sender.put("role", message.sender().role().wireName());
		}
		ObjectNode json = Json.object().put("id", Integer.toString(message.id())).put("time", message.time());
		json.set("sender", sender);
		json.put("fromBot", message.fromBot());
		json.set("segments", this.segments.all(message.segments(), message.chat()));
		return json.put("recalled", message.recalled());
	}

	ObjectNode request(Request request) {
		ObjectNode json = Json.object()
			.put("flag", request.flag())
			.put("kind", request.kind().name().toLowerCase(Locale.ROOT));
		json.set("user", person(request.userId(), name(null, request.userId())));
		Group group = (request.groupId() != null) ? this.world.group(request.groupId()) : null;
		if (group != null) {
			json.set("group", person(group.id(), group.name()));
		}
		json.put("comment", request.comment()).put("state", request.state().name().toLowerCase(Locale.ROOT));
		if (request.reason() != null) {
			json.put("reason", request.reason());
		}
		return json.put("time", request.time());
	}

}

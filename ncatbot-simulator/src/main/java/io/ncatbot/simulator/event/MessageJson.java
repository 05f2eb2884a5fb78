package io.ncatbot.simulator.event;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.CqCode;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.ChatMessage.Sender;
import io.ncatbot.simulator.world.Forward;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as OneBot 11 objects: in events, in results, and inside forwards.
 */
public final class MessageJson {

	private static final int FONT = 14;

	private final World world;

	/**
	 * Creates the writer for a world.
	 * @param world the world
	 */
	public MessageJson(World world) {
		this.world = world;
	}

	/**
	 * A message as an event.
	 * @param message the message
	 * @param format how its content is written
	 * @return a {@code message} or {@code message_sent} event
	 */
	public ObjectNode event(ChatMessage message, MessagePostFormat format) {
		ObjectNode json = write(message, message.segments(), format);
		if (!message.chat().isGroup() || message.fromBot()) {
			json.put("target_id", message.chat().id());
		}
		return json;
	}

	/**
	 * A message as a result.
	 * @param message the message
	 * @param format how its content is written
	 * @param expandForwards whether a {@code forward} segment carries its content
	 * @return the message object of {@code get_msg} and of histories
	 */
	public ObjectNode result(ChatMessage message, MessagePostFormat format, boolean expandForwards) {
		return write(message, expandForwards ? expanded(message.segments(), message.chat()) : message.segments(),
				format);
	}

	/**
	 * The messages inside a forward.
	 * @param forward the forward
	 * @param chat where it was sent, or null when only its {@code res_id} is known: then
	 * NapCat knows less of them
	 * @return message objects, always with arrays of segments
	 */
	public ArrayNode inside(Forward forward, @Nullable Chat chat) {
		ArrayNode messages = Json.array();
		int sharedId = forward.nodes().get(0).messageId();
		for (Forward.Node node : forward.nodes()) {
			ArrayNode segments = (chat != null) ? expanded(node.segments(), chat) : survivors(node.segments());
			Sender sender = new Sender(node.userId(), node.name(), "", null);
			Chat where = (chat != null) ? chat : Chat.group(0);
			ChatMessage message = new ChatMessage((chat != null) ? node.messageId() : sharedId, 0, where, sender,
					node.time(), segments, null, false, false);
			messages.add(write(message, segments, MessagePostFormat.ARRAY));
		}
		return messages;
	}

	private ArrayNode expanded(ArrayNode segments, Chat chat) {
		ArrayNode expanded = Json.array();
		for (JsonNode segment : segments) {
			Forward forward = isForward(segment)
					? this.world.forwards().find(segment.path("data").path("id").asString("")) : null;
			if (forward == null) {
				expanded.add(segment);
			}
			else {
				ObjectNode copy = (ObjectNode) segment.deepCopy();
				((ObjectNode) copy.path("data")).set("content", inside(forward, chat));
				expanded.add(copy);
			}
		}
		return expanded;
	}

	private static boolean isForward(JsonNode segment) {
		return segment.path("type").asString("").equals("forward");
	}

	/** What NapCat can still read when it fetches a forward by its res_id. */
	private static ArrayNode survivors(ArrayNode segments) {
		ArrayNode survivors = Json.array();
		for (JsonNode segment : segments) {
			switch (segment.path("type").asString("")) {
				case "text", "at", "reply", "image", "video" -> survivors.add(segment);
				default -> {
				}
			}
		}
		return survivors;
	}

	private ObjectNode write(ChatMessage message, ArrayNode segments, MessagePostFormat format) {
		String raw = CqCode.write(segments);
		boolean group = message.chat().isGroup();
		ObjectNode json = Json.object()
			.put("self_id", this.world.bot().id())
			.put("user_id", message.sender().userId())
			.put("time", message.time())
			.put("message_id", message.id())
			.put("message_seq", message.id())
			.put("real_id", message.id())
			.put("real_seq", Long.toString(message.seq()))
			.put("message_type", group ? "group" : "private");
		json.set("sender", sender(message.sender()));
		json.put("raw_message", raw).put("font", FONT);
		json.put("sub_type", group ? "normal" : (message.viaGroup() != null) ? "group" : "friend");
		if (format == MessagePostFormat.ARRAY) {
			json.set("message", segments);
		}
		else {
			json.put("message", raw);
		}
		json.put("message_format", format.wireName()).put("post_type", message.fromBot() ? "message_sent" : "message");
		if (message.fromBot()) {
			json.put("message_sent_type", "self");
		}
		if (group) {
			Group where = this.world.group(message.chat().id());
			json.put("group_id", message.chat().id()).put("group_name", (where != null) ? where.name() : "");
		}
		else if (message.viaGroup() != null) {
			json.put("group_id", message.viaGroup()).put("temp_source", 0);
		}
		return json;
	}

	private static ObjectNode sender(Sender sender) {
		ObjectNode json = Json.object()
			.put("user_id", sender.userId())
			.put("nickname", sender.nickname())
			.put("card", sender.card());
		if (sender.role() != null) {
			json.put("role", sender.role().wireName());
		}
		return json;
	}

}

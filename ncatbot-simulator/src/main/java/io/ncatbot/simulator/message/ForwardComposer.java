package io.ncatbot.simulator.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Forward;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a merged forward of {@code node} segments.
 */
public final class ForwardComposer {

	private static final int MAX_DEPTH = 3;

	private final World world;

	private final OutgoingMessage outgoing;

	/**
	 * Creates a composer.
	 * @param world the world, which keeps the forwards
	 * @param outgoing the rules for what the nodes contain
	 */
	public ForwardComposer(World world, OutgoingMessage outgoing) {
		this.world = world;
		this.outgoing = outgoing;
	}

	/**
	 * Composes a forward.
	 * @param nodes {@code node} segments only
	 * @param card the call's parameters {@code source}, {@code summary}, {@code news}
	 * @param chat where it goes
	 * @return the forward
	 * @throws SendFailedException when nothing is left of it
	 */
	public Forward compose(JsonNode nodes, JsonNode card, Chat chat) {
		Forward forward = compose(nodes, card, chat, new Shown(this.world.bot().id(), null), 1);
		if (forward == null) {
			throw new SendFailedException("消息体无法解析, 请检查是否发送了不支持的消息类型");
		}
		return forward;
	}

	private @Nullable Forward compose(JsonNode nodes, JsonNode card, Chat chat, Shown parent, int depth) {
		List<Forward.Node> composed = new ArrayList<>();
		for (JsonNode node : nodes) {
			if (node.path("data") instanceof ObjectNode data) {
				Forward.Node one = isSet(data.path("id")) ? byId(SegmentRules.text(data.path("id")))
						: byContent(data, chat, parent, depth);
				if (one != null) {
					composed.add(one);
				}
			}
		}
		if (composed.isEmpty()) {
			return null;
		}
		String title = card.path("source").asString(chat.isGroup() ? "群聊的聊天记录" : "聊天记录");
		String summary = card.path("summary").asString("查看" + composed.size() + "条转发消息");
		return this.world.forwards().add(title, summary, composed);
	}

	private Forward.@Nullable Node byId(String id) {
		ChatMessage message = this.world.message(SegmentRules.number(id));
		return (message == null) ? null : new Forward.Node(message.id(), message.sender().userId(),
				message.sender().displayName(), message.time(), message.segments());
	}

	private Forward.@Nullable Node byContent(ObjectNode data, Chat chat, Shown parent, int depth) {
		Shown shown = shown(data, parent);
		JsonNode content = data.path("content");
		if (content.isMissingNode() || content.isNull()) {
			return null;
		}
		ArrayNode segments = Segments.normalise(content, false);
		ArrayNode arriving = containsNodes(segments) ? nested(segments, data, chat, shown, depth)
				: this.outgoing.arrivingParts(segments, chat);
		return arriving.isEmpty() ? null : new Forward.Node(this.world.conversations().newMessageId(), shown.userId(),
				Objects.requireNonNullElse(shown.name(), "QQ用户"), time(data), arriving);
	}

	/** Other segments beside nested nodes are lost, and so is what nests too deep. */
	private ArrayNode nested(ArrayNode segments, ObjectNode data, Chat chat, Shown shown, int depth) {
		ArrayNode nodes = Json.array();
		segments.forEach((segment) -> {
			if (isNode(segment)) {
				nodes.add(segment);
			}
		});
		Forward inner = (depth < MAX_DEPTH) ? compose(nodes, data, chat, shown, depth + 1) : null;
		return (inner == null) ? Json.array()
				: Segments.list(Segments.of("forward", Json.object().put("id", inner.id())));
	}

	private static Shown shown(ObjectNode data, Shown parent) {
		long userId = SegmentRules
			.number(SegmentRules.text(data.has("user_id") ? data.path("user_id") : data.path("uin")));
		String name = SegmentRules.text(data.has("nickname") ? data.path("nickname") : data.path("name"));
		return new Shown((userId > 0) ? userId : parent.userId(), !name.isEmpty() ? name : parent.name());
	}

	private static long time(ObjectNode data) {
		String given = SegmentRules.text(data.path("time"));
		long time = SegmentRules.number((given.length() > 10) ? given.substring(0, 10) : given);
		return (time > 0) ? time : System.currentTimeMillis() / 1000;
	}

	private static boolean containsNodes(ArrayNode segments) {
		return segments.valueStream().anyMatch(ForwardComposer::isNode);
	}

	private static boolean isSet(JsonNode id) {
		String text = SegmentRules.text(id);
		return !text.isEmpty() && !(id.isNumber() && text.equals("0"));
	}

	private static boolean isNode(JsonNode segment) {
		return segment.path("type").asString("").equals("node");
	}

	private record Shown(long userId, @Nullable String name) {
	}

}

package io.ncatbot.simulator.message;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a bot sends into what arrives.
 */
public final class OutgoingMessage {

	private static final Logger log = LoggerFactory.getLogger(OutgoingMessage.class);

	private final World world;

	private final FileStore files;

	/**
	 * Creates the rules for a world.
	 * @param world the world
	 * @param files keeps what segments carry inline
	 */
	public OutgoingMessage(World world, FileStore files) {
		this.world = world;
		this.files = files;
	}

	/**
	 * Applies NapCat's rules to segments.
	 * @param segments what the bot sends, no {@code node} among it
	 * @param chat where it goes
	 * @return what arrives
	 * @throws SendFailedException when a segment fails the send, or nothing is left of it
	 */
	public ArrayNode arrives(JsonNode segments, Chat chat) {
		ArrayNode arriving = arrivingParts(segments, chat);
		if (arriving.isEmpty()) {
			throw new SendFailedException("消息体无法解析, 请检查是否发送了不支持的消息类型");
		}
		return arriving;
	}

	ArrayNode arrivingParts(JsonNode segments, Chat chat) {
		SendContext context = new SendContext(this.world, chat, this.files);
		ArrayNode arriving = Json.array();
		for (JsonNode segment : segments) {
			String type = segment.path("type").asString("undefined");
			SegmentRule rule = SegmentRules.of(type);
			ObjectNode data = (segment.path("data") instanceof ObjectNode given) ? given : Json.object();
			ObjectNode sent = rule.send(data, context);
			if (sent != null) {
				arriving.add(sent);
			}
			else {
				log.info("A segment of type {} vanishes, as in NapCat: {}", type, brief(segment));
			}
		}
		return arriving;
	}

	private static String brief(JsonNode segment) {
		String text = segment.toString();
		return (text.length() > 200) ? text.substring(0, 200) + "..." : text;
	}

}

package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.OutgoingMessage;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The hidden action {@code .handle_quick_operation}. It can reply to messages and nothing
 * else: its parameter check removes what the answer to a request would need. Failures are
 * only logged.
 */
final class QuickOperation {

	private static final Logger log = LoggerFactory.getLogger(QuickOperation.class);

	private final World world;

	private final OutgoingMessage outgoing;

	QuickOperation(World world, OutgoingMessage outgoing) {
		this.world = world;
		this.outgoing = outgoing;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put(".handle_quick_operation", (call) -> {
			try {
				reply(call.param("context"), call.param("operation"));
			}
			catch (RuntimeException ex) {
				log.info(".handle_quick_operation fails: {}", ex.getMessage());
			}
			return ActionResult.nothing();
		});
	}

	private void reply(JsonNode context, JsonNode operation) {
		JsonNode reply = operation.path("reply");
		if (!context.path("post_type").asString("").equals("message") || reply.isMissingNode()) {
			return;
		}
		boolean group = context.path("message_type").asString("").equals("group");
		Chat chat = group ? Chat.group(context.path("group_id").asLong(0))
				: Chat.privateWith(context.path("user_id").asLong(0));
		ArrayNode segments = Json.array();
		if (group) {
			segments.add(Segments.reply(context.path("message_id").asLong(0)));
			if (operation.path("at_sender").asBoolean(false)) {
				segments.add(Segments.at(context.path("user_id").asLong(0)));
			}
		}
		segments.addAll(Segments.normalise(reply, operation.path("auto_escape").asBoolean(false)));
		this.world.say(this.world.bot().id(), chat, this.outgoing.arrives(segments, chat));
	}

}

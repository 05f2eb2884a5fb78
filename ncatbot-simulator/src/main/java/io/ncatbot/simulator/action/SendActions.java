package io.ncatbot.simulator.action;

import java.util.Map;
import java.util.Set;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.ForwardComposer;
import io.ncatbot.simulator.message.OutgoingMessage;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Forward;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The send family. NapCat checks none of its parameters beforehand.
 */
final class SendActions {

	static final Set<String> FAMILY = Set.of("send_msg", "send_group_msg", "send_private_msg", "send_forward_msg",
			"send_group_forward_msg", "send_private_forward_msg");

	private final World world;

	private final OutgoingMessage outgoing;

	private final ForwardComposer forwards;

	SendActions(World world, OutgoingMessage outgoing, ForwardComposer forwards) {
		this.world = world;
		this.outgoing = outgoing;
		this.forwards = forwards;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("send_msg", (call) -> send(call, call.text("message_type"), false));
		handlers.put("send_group_msg", (call) -> send(call, "group", false));
		handlers.put("send_private_msg", (call) -> send(call, "private", false));
		handlers.put("send_forward_msg", (call) -> send(call, call.text("message_type"), true));
		handlers.put("send_group_forward_msg", (call) -> send(call, "group", true));
		handlers.put("send_private_forward_msg", (call) -> send(call, "private", true));
	}

	private ActionResult send(ActionCall call, String type, boolean forward) {
		JsonNode message = (forward && call.params().hasNonNull("messages")) ? call.param("messages")
				: call.param("message");
		if (message.isMissingNode() || message.isNull()) {
			return ActionResult.silence();
		}
		ArrayNode segments = Segments.normalise(message, call.flag("auto_escape"));
		if (segments.valueStream().anyMatch(JsonNode::isNull)) {
			return ActionResult.silence();
		}
		long nodes = segments.valueStream().filter(SendActions::isNode).count();
		if (nodes > 0 && nodes < segments.size()) {
			throw new InvalidParamsException("转发消息不能和普通消息混在一起发送,转发需要保证message只有type为node的元素");
		}
		Target target = target(call, type);
		return this.world
			.standingStill(() -> (nodes > 0) ? sendForward(segments, call, target) : sendPlain(segments, target));
	}

	private ActionResult sendPlain(ArrayNode segments, Target target) {
		ChatMessage message = say(this.outgoing.arrives(segments, target.chat()), target);
		return ActionResult.of(Json.object().put("message_id", message.id()));
	}

	private ActionResult sendForward(ArrayNode nodes, ActionCall call, Target target) {
		Forward forward = this.forwards.compose(nodes, call.params(), target.chat());
		ObjectNode data = Json.object().put("id", forward.id());
		ChatMessage message = say(Segments.list(Segments.of("forward", data)), target);
		return ActionResult.of(Json.object()
			.put("message_id", message.id())
			.put("res_id", forward.resId())
			.put("forward_id", forward.resId()));
	}

	private ChatMessage say(ArrayNode segments, Target target) {
		return this.world.conversations().say(this.world.bot().id(), target.chat(), segments, target.viaGroup());
	}

	private Target target(ActionCall call, String type) {
		if (!type.equals("private") && call.has("group_id")) {
			return new Target(Chat.group(call.id("group_id")), null);
		}
		if (!type.equals("group") && call.has("user_id")) {
			long userId = call.id("user_id");
			if (this.world.user(userId) == null) {
				throw new SendFailedException("无法获取用户信息");
			}
			return new Target(Chat.privateWith(userId),
					call.has("group_id") ? Long.valueOf(call.id("group_id")) : null);
		}
		throw new SendFailedException("请指定正确的 group_id 或 user_id");
	}

	private static boolean isNode(JsonNode segment) {
		return segment.path("type").asString("").equals("node");
	}

	/**
	 * Where a message goes.
	 *
	 * @param chat the chat
	 * @param viaGroup the group of a temporary session, or null
	 */
	private record Target(Chat chat, @Nullable Long viaGroup) {
	}

}

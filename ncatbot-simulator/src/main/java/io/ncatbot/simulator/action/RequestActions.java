package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Answering requests.
 */
final class RequestActions {

	private final World world;

	RequestActions(World world) {
		this.world = world;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("set_friend_add_request", (call) -> decide(call, true, "remark"));
		handlers.put("set_group_add_request", (call) -> decide(call, false, "reason"));
	}

	private ActionResult decide(ActionCall call, boolean friend, String wordsKey) {
		Request request = this.world.requests().find(call.text("flag"));
		if (request == null || (request.kind() == Request.Kind.FRIEND) != friend) {
			throw new SendFailedException("未找到 flag 为 " + call.text("flag") + " 的请求");
		}
		boolean approve = call.unlessFalse("approve");
		@Nullable String words = (approve == friend && call.has(wordsKey)) ? call.text(wordsKey) : null;
		this.world.requests().decide(request.flag(), approve, words);
		return ActionResult.nothing();
	}

}

package io.ncatbot.simulator.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
		handlers.put("set_friend_add_request", this::decideFriendship);
		handlers.put("set_group_add_request", this::decideMembership);
		handlers.put("set_doubt_friends_add_request", this::grantDoubtful);
	}

	private ActionResult decideFriendship(ActionCall call) {
		Request request = find(call, Integer.MAX_VALUE, (one) -> one.kind() == Request.Kind.FRIEND && !one.filtered());
		boolean approve = call.unlessFalse("approve");
		decide(request, approve, approve ? words(call, "remark") : null);
		return ActionResult.nothing();
	}

	/** NapCat looks through so many of the latest, filtered ones too. */
	private ActionResult decideMembership(ActionCall call) {
		Request request = find(call, call.number("count", 100), (one) -> one.kind() != Request.Kind.FRIEND);
		boolean approve = call.unlessFalse("approve");
		decide(request, approve, approve ? null : words(call, "reason"));
		return ActionResult.nothing();
	}

	/** Always granted, whatever the call says, and never a failure. */
	private ActionResult grantDoubtful(ActionCall call) {
		Request request = this.world.requests().find(call.text("flag"));
		if (request != null && request.kind() == Request.Kind.FRIEND && request.filtered()
				&& request.state() == Request.State.PENDING) {
			decide(request, true, null);
		}
		return ActionResult.nothing();
	}

	private Request find(ActionCall call, int latest, Predicate<Request> which) {
		String flag = call.text("flag");
		return latest(this.world, which).stream()
			.limit(Math.max(0, latest))
			.filter((request) -> request.flag().equals(flag))
			.findFirst()
			.orElseThrow(() -> new SendFailedException("未找到 flag 为 " + flag + " 的请求"));
	}

	/** The newest first. */
	static List<Request> latest(World world, Predicate<Request> which) {
		List<Request> requests = new ArrayList<>(world.requests().all());
		Collections.reverse(requests);
		requests.removeIf(which.negate());
		return requests;
	}

	private void decide(Request request, boolean approve, @Nullable String words) {
		this.world.requests().decide(request.flag(), approve, words);
	}

	private static @Nullable String words(ActionCall call, String key) {
		return call.has(key) ? call.text(key) : null;
	}

}

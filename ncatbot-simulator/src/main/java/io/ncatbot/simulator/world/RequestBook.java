package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.world.Request.Kind;
import io.ncatbot.simulator.world.Request.State;
import org.jspecify.annotations.Nullable;

/**
 * The latest requests and what became of them.
 */
final class RequestBook {

	private static final int LIMIT = 1_000;

	private final Map<String, Request> byFlag = new LinkedHashMap<>();

	private long lastGroupFlag;

	/** NapCat's flag of a friend request is its time, so two in one second share none. */
	Request friend(long userId, String comment, long now) {
		long flag = now;
		while (this.byFlag.containsKey(Long.toString(flag))) {
			flag++;
		}
		return add(new Request(Long.toString(flag), Kind.FRIEND, userId, null, comment, now, State.PENDING, null));
	}

	Request group(Kind kind, long groupId, long userId, String comment, long now) {
		this.lastGroupFlag = Math.max(this.lastGroupFlag + 1, now * 1_000_000);
		return add(new Request(Long.toString(this.lastGroupFlag), kind, userId, groupId, comment, now, State.PENDING,
				null));
	}

	private Request add(Request request) {
		this.byFlag.put(request.flag(), request);
		if (this.byFlag.size() > LIMIT) {
			this.byFlag.remove(this.byFlag.keySet().iterator().next());
		}
		return request;
	}

	Request decide(String flag, boolean approve, @Nullable String words) {
		Request request = this.byFlag.get(flag);
		if (request == null) {
			throw new WorldException("There is no request with flag " + flag);
		}
		if (request.state() != State.PENDING) {
			throw new WorldException("The request with flag " + flag + " was answered before");
		}
		Request decided = request.decided(approve ? State.APPROVED : State.REFUSED, approve ? null : words);
		this.byFlag.put(flag, decided);
		return decided;
	}

	@Nullable Request find(String flag) {
		return this.byFlag.get(flag);
	}

	List<Request> all() {
		return List.copyOf(this.byFlag.values());
	}

}

package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.Request.Kind;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lists of requests.
 */
final class RequestQueries {

	private static final int NOTIFIES = 50;

	private final World world;

	RequestQueries(World world) {
		this.world = world;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_group_system_msg", (call) -> ActionResult.of(notifies(call.number("count", NOTIFIES))));
		// It reads the ordinary list, whatever its name says.
		handlers.put("get_group_ignored_notifies", (call) -> ActionResult.of(notifies(NOTIFIES)));
		handlers.put("get_group_ignore_add_request", (call) -> ActionResult.of(filtered()));
		handlers.put("get_doubt_friends_add_request", (call) -> ActionResult.of(doubtful(call.number("count", 50))));
	}

	private ObjectNode notifies(int count) {
		ObjectNode json = Json.object();
		ArrayNode invited = json.putArray("invited_requests");
		ArrayNode repeated = json.putArray("InvitedRequest");
		ArrayNode joining = json.putArray("join_requests");
		List<Request> latest = RequestActions.latest(this.world,
				(request) -> request.kind() != Kind.FRIEND && !request.filtered());
		for (Request request : latest.subList(0, Math.max(0, Math.min(count, latest.size())))) {
			if (request.kind() == Kind.GROUP_ADD) {
				joining.add(notify(request));
			}
			else {
				invited.add(notify(request));
				repeated.add(notify(request));
			}
		}
		return json;
	}

	private ArrayNode filtered() {
		ArrayNode list = Json.array();
		RequestActions.latest(this.world, (request) -> request.kind() == Kind.GROUP_ADD && request.filtered())
			.forEach((request) -> list.add(notify(request)));
		return list;
	}

	/**
	 * QQ's first person is who would join, the bot when it is invited; the inviter is
	 * second.
	 */
	private ObjectNode notify(Request request) {
		boolean invitation = request.kind() == Kind.GROUP_INVITE;
		long groupId = (request.groupId() != null) ? request.groupId() : 0;
		long first = invitation ? this.world.bot().id() : request.userId();
		String nickname = nickname(first);
		Group group = this.world.group(groupId);
		return Json.object()
			.put("request_id", Long.parseLong(request.flag()))
			.put("invitor_uin", first)
			.put("invitor_nick", nickname)
			.put("group_id", groupId)
			.put("message", request.comment())
			.put("group_name", (group != null) ? group.name() : "")
			.put("checked", request.state() != Request.State.PENDING)
			.put("actor", invitation ? request.userId() : 0)
			.put("requester_nick", nickname);
	}

	private ArrayNode doubtful(int count) {
		ArrayNode list = Json.array();
		RequestActions
			.latest(this.world,
					(request) -> request.kind() == Kind.FRIEND && request.filtered()
							&& request.state() == Request.State.PENDING)
			.stream()
			.limit(Math.max(0, count))
			.forEach((request) -> list.addObject()
				.put("flag", request.flag())
				.put("uin", Long.toString(request.userId()))
				.put("nick", nickname(request.userId()))
				.put("source", "QQ号查找")
				.put("reason", "该账号存在风险")
				.put("msg", request.comment())
				.put("group_code", "0")
				.put("time", Long.toString(request.time()))
				.put("type", "doubt"));
		return list;
	}

	private String nickname(long userId) {
		var user = this.world.user(userId);
		return (user != null) ? user.nickname() : "";
	}

}

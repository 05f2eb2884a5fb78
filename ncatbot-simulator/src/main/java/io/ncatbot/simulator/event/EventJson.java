package io.ncatbot.simulator.event;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The table from what happened to the event that NapCat sends.
 */
public final class EventJson {

	private final World world;

	private final MessageJson messages;

	private final Map<Class<?>, BiFunction<WorldEvent, MessagePostFormat, @Nullable ObjectNode>> table = new HashMap<>();

	/**
	 * Creates the table for a world.
	 * @param world the world
	 */
	public EventJson(World world) {
		this.world = world;
		this.messages = new MessageJson(world);
		this.table.put(WorldEvent.MessageSaid.class,
				(event, format) -> this.messages.event(((WorldEvent.MessageSaid) event).message(), format));
		add(WorldEvent.MessageRecalled.class, this::recalled);
		add(WorldEvent.FriendAdded.class, (event) -> notice("friend_add").put("user_id", event.userId()));
		add(WorldEvent.MemberJoined.class, this::joined);
		add(WorldEvent.MemberLeft.class, this::left);
		add(WorldEvent.AdminChanged.class, (event) -> group("group_admin", event.groupId(), event.userId())
			.put("sub_type", event.set() ? "set" : "unset"));
		add(WorldEvent.Banned.class, this::banned);
		add(WorldEvent.CardChanged.class,
				(event) -> group("group_card", event.groupId(), event.userId()).put("card_new", event.after())
					.put("card_old", event.before()));
		add(WorldEvent.Poked.class, this::poked);
		add(WorldEvent.RequestMade.class, (event) -> request(event.request()));
		add(WorldEvent.RequestDecided.class, (event) -> null);
		add(WorldEvent.RosterChanged.class, (event) -> null);
	}

	private <E extends WorldEvent> void add(Class<E> type, Line<E> line) {
		this.table.put(type, (event, format) -> line.write(type.cast(event)));
	}

	/**
	 * The event of something that happened.
	 * @param event what happened
	 * @param format how messages are written
	 * @return the event, or null when NapCat sends none
	 */
	public @Nullable ObjectNode write(WorldEvent event, MessagePostFormat format) {
		BiFunction<WorldEvent, MessagePostFormat, @Nullable ObjectNode> line = this.table.get(event.getClass());
		if (line == null) {
			throw new IllegalStateException("No line for " + event.getClass());
		}
		return line.apply(event, format);
	}

	/**
	 * The first frame of a universal connection.
	 * @return a {@code lifecycle} event
	 */
	public ObjectNode lifecycle() {
		return event("meta_event").put("meta_event_type", "lifecycle").put("sub_type", "connect");
	}

	/**
	 * A heartbeat.
	 * @param intervalMillis the configured interval
	 * @return a {@code heartbeat} event
	 */
	public ObjectNode heartbeat(long intervalMillis) {
		ObjectNode json = event("meta_event").put("meta_event_type", "heartbeat");
		json.putObject("status").put("online", this.world.online()).put("good", true);
		return json.put("interval", intervalMillis);
	}

	private @Nullable ObjectNode recalled(WorldEvent.MessageRecalled event) {
		long author = event.message().sender().userId();
		if (event.message().chat().isGroup()) {
			return group("group_recall", event.message().chat().id(), author).put("operator_id", event.operatorId())
				.put("message_id", event.message().id());
		}
		return notice("friend_recall").put("user_id", author).put("message_id", event.message().id());
	}

	private ObjectNode joined(WorldEvent.MemberJoined event) {
		return group("group_increase", event.groupId(), event.userId()).put("operator_id", event.operatorId())
			.put("sub_type", event.invited() ? "invite" : "approve");
	}

	private ObjectNode left(WorldEvent.MemberLeft event) {
		boolean me = event.userId() == this.world.bot().id();
		String kind = (event.operatorId() == 0) ? "leave" : me ? "kick_me" : "kick";
		return group("group_decrease", event.groupId(), event.userId()).put("operator_id", event.operatorId())
			.put("sub_type", kind);
	}

	private ObjectNode banned(WorldEvent.Banned event) {
		return group("group_ban", event.groupId(), event.userId()).put("operator_id", event.operatorId())
			.put("duration", event.seconds())
			.put("sub_type", (event.seconds() != 0) ? "ban" : "lift_ban");
	}

	private ObjectNode poked(WorldEvent.Poked event) {
		ObjectNode json = notice("notify").put("sub_type", "poke");
		if (event.chat().isGroup()) {
			json.put("group_id", event.chat().id()).put("user_id", event.userId()).put("target_id", event.targetId());
		}
		else {
			json.put("user_id", event.chat().id()).put("sender_id", event.userId()).put("target_id", event.targetId());
		}
		json.putArray("raw_info")
			.add(Json.object().put("col", "1").put("nm", "").put("type", "qq").put("uid", "u_" + event.userId()))
			.add(Json.object().put("txt", "戳了戳").put("type", "nor"))
			.add(Json.object()
				.put("col", "1")
				.put("nm", "")
				.put("tp", "0")
				.put("type", "qq")
				.put("uid", "u_" + event.targetId()));
		return json;
	}

	private ObjectNode request(Request request) {
		boolean friend = request.groupId() == null;
		ObjectNode json = event("request").put("request_type", friend ? "friend" : "group");
		if (request.groupId() != null) {
			json.put("sub_type", (request.kind() == Request.Kind.GROUP_ADD) ? "add" : "invite")
				.put("group_id", request.groupId());
		}
		return json.put("user_id", request.userId()).put("comment", request.comment()).put("flag", request.flag());
	}

	private ObjectNode group(String noticeType, long groupId, long userId) {
		return notice(noticeType).put("group_id", groupId).put("user_id", userId);
	}

	private ObjectNode notice(String noticeType) {
		return event("notice").put("notice_type", noticeType);
	}

	private ObjectNode event(String postType) {
		return Json.object()
			.put("time", System.currentTimeMillis() / 1000)
			.put("self_id", this.world.bot().id())
			.put("post_type", postType);
	}

	/**
	 * One line of the table.
	 *
	 * @param <E> what happened
	 */
	@FunctionalInterface
	private interface Line<E extends WorldEvent> {

		@Nullable ObjectNode write(E event);

	}

}

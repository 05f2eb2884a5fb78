package io.ncatbot.simulator.event;

import java.util.function.Consumer;

import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events that NapCat never sends: those of the OneBot 11 standard and of other
 * implementations (go-cqhttp, LLBot, Lagrange), in their own shapes. They change nothing
 * in the world.
 */
public final class ForeignEvents {

	private final World world;

	private final EventHead head;

	private final Consumer<JsonNode> emit;

	/**
	 * Creates the events of a world.
	 * @param world whose bot gets them
	 * @param emit sends them
	 */
	public ForeignEvents(World world, Consumer<JsonNode> emit) {
		this.world = world;
		this.head = new EventHead(world);
		this.emit = emit;
	}

	/**
	 * The standard's {@code lifecycle} of webhooks.
	 * @param subType {@code enable} or {@code disable}
	 */
	public void lifecycle(String subType) {
		this.emit.accept(this.head.event("meta_event").put("meta_event_type", "lifecycle").put("sub_type", subType));
	}

	/**
	 * The standard's anonymous group message.
	 * @param groupId the group
	 * @param name the name that the speaker took
	 * @param text the text
	 */
	public void anonymousMessage(long groupId, String name, String text) {
		ObjectNode json = message("group", "anonymous", 80_000_000, text).put("group_id", groupId);
		json.putObject("anonymous").put("id", 1).put("name", name).put("flag", "anonymous|" + groupId + "|" + name);
		this.emit.accept(json);
	}

	/**
	 * A group message of another kind, such as the standard's {@code notice}.
	 * @param subType the kind
	 * @param groupId the group
	 * @param userId the speaker
	 * @param text the text
	 */
	public void groupMessage(String subType, long groupId, long userId, String text) {
		this.emit.accept(message("group", subType, userId, text).put("group_id", groupId).putNull("anonymous"));
	}

	/**
	 * A private message of another kind, such as {@code other} or go-cqhttp's
	 * {@code group_self}.
	 * @param subType the kind
	 * @param userId the speaker
	 * @param text the text
	 */
	public void privateMessage(String subType, long userId, String text) {
		this.emit.accept(message("private", subType, userId, text).put("target_id", this.world.bot().id()));
	}

	private ObjectNode message(String type, String subType, long userId, String text) {
		User user = this.world.user(userId);
		int id = this.world.conversations().newMessageId();
		ObjectNode json = this.head.event("message")
			.put("message_type", type)
			.put("sub_type", subType)
			.put("message_id", id)
			.put("user_id", userId)
			.put("raw_message", text)
			.put("message_format", "array")
			.put("font", 0);
		json.putArray("message").addObject().put("type", "text").putObject("data").put("text", text);
		json.putObject("sender").put("user_id", userId).put("nickname", (user != null) ? user.nickname() : "");
		return json;
	}

	/**
	 * The standard's winner of a red packet (运气王).
	 * @param groupId the group
	 * @param userId who gave the packet
	 * @param winnerId who got most of it
	 */
	public void luckyKing(long groupId, long userId, long winnerId) {
		this.emit.accept(this.head.notify("lucky_king")
			.put("group_id", groupId)
			.put("user_id", userId)
			.put("target_id", winnerId));
	}

	/**
	 * The standard's honour of a member.
	 * @param groupId the group
	 * @param userId the member
	 * @param type {@code talkative}, {@code performer} or {@code emotion}
	 */
	public void honor(long groupId, long userId, String type) {
		this.emit
			.accept(this.head.notify("honor").put("group_id", groupId).put("user_id", userId).put("honor_type", type));
	}

	/**
	 * A recalled poke, from LLBot.
	 * @param groupId the group
	 * @param userId who poked
	 * @param targetId who was poked
	 */
	public void pokeRecall(long groupId, long userId, long targetId) {
		this.emit.accept(this.head.notify("poke_recall")
			.put("group_id", groupId)
			.put("user_id", userId)
			.put("target_id", targetId));
	}

	/**
	 * A file that a friend sent for later, from go-cqhttp.
	 * @param userId the friend
	 * @param name the file's name
	 * @param size its bytes
	 * @param url where it can be fetched
	 */
	public void offlineFile(long userId, String name, long size, String url) {
		ObjectNode json = this.head.notice("offline_file").put("user_id", userId);
		json.putObject("file").put("name", name).put("size", size).put("url", url);
		this.emit.accept(json);
	}

	/**
	 * Another device of the bot comes or goes, from go-cqhttp.
	 * @param appId its number
	 * @param deviceName its name
	 * @param deviceKind its kind
	 * @param online whether it is there now
	 */
	public void clientStatus(long appId, String deviceName, String deviceKind, boolean online) {
		ObjectNode json = this.head.notice("client_status").put("online", online);
		json.putObject("client").put("app_id", appId).put("device_name", deviceName).put("device_kind", deviceKind);
		this.emit.accept(json);
	}

	/**
	 * A message is essence no more, from go-cqhttp and LLBot.
	 * @param groupId the group
	 * @param senderId its author
	 * @param operatorId who took it down
	 * @param messageId the message
	 */
	public void essenceDeleted(long groupId, long senderId, long operatorId, long messageId) {
		this.emit.accept(this.head.notice("essence", groupId, senderId)
			.put("sub_type", "delete")
			.put("sender_id", senderId)
			.put("operator_id", operatorId)
			.put("message_id", messageId));
	}

	/**
	 * A group ended, as LLBot tells it.
	 * @param groupId the group
	 * @param userId its owner
	 */
	public void groupDismiss(long groupId, long userId) {
		this.emit.accept(this.head.notice("group_dismiss", groupId, userId));
	}

	/**
	 * A flash file on its way, from LLBot.
	 * @param subType {@code downloading}, {@code downloaded}, {@code uploading} or
	 * {@code uploaded}
	 * @param title the title
	 * @param fileName the only file's name
	 * @param size its bytes
	 */
	public void flashFile(String subType, String title, String fileName, long size) {
		ObjectNode json = this.head.notice("flash_file")
			.put("sub_type", subType)
			.put("title", title)
			.put("share_link", "https://qfile.qq.com/q/simulated")
			.put("file_set_id", "00000000-0000-0000-0000-000000000001");
		json.putArray("files").addObject().put("name", fileName).put("size", size);
		if (subType.endsWith("ing")) {
			json.put("downloaded_size", size / 2).put("total_size", size).put("speed", 1024).put("remain_seconds", 1);
		}
		this.emit.accept(json);
	}

	/**
	 * A reaction to a message, from Lagrange.
	 * @param groupId the group
	 * @param messageId the message
	 * @param operatorId who reacted
	 * @param code the face's number
	 * @param count how many reacted so by now
	 * @param added whether it was added rather than taken back
	 */
	public void reaction(long groupId, long messageId, long operatorId, String code, int count, boolean added) {
		this.emit.accept(this.head.notice("reaction")
			.put("sub_type", added ? "add" : "remove")
			.put("group_id", groupId)
			.put("message_id", messageId)
			.put("operator_id", operatorId)
			.put("code", code)
			.put("count", count));
	}

}

package io.ncatbot.simulator.chat;

import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people see in their chat windows, in plain words.
 */
public final class Words {

	private final Names names;

	private final SegmentJson segments;

	private final Notices notices;

	/**
	 * Creates the words of a world.
	 * @param world the world
	 */
	public Words(World world) {
		this.names = new Names(world);
		this.segments = new SegmentJson(world, this.names);
		this.notices = new Notices(world, new ChatJson(world));
	}

	/**
	 * What a message says: text as it is, mentions as {@code @name}, other segments as
	 * QQ's lists of chats show them, such as {@code [图片]}. A quotation is not part of it.
	 * @param message the message
	 * @return the words, without blanks around them
	 */
	public String of(ChatMessage message) {
		return this.segments.words(message.segments(), message.chat()).strip();
	}

	/**
	 * What somebody is called.
	 * @param chat where, or null
	 * @param userId the QQ number
	 * @return the card or the nickname; the number of whoever is unknown
	 */
	public String name(@Nullable Chat chat, long userId) {
		return this.names.in(chat, userId);
	}

	/**
	 * What a chat shows of something that happened, a message aside.
	 * @param event what happened
	 * @return the words; null where nobody sees anything
	 */
	public @Nullable String of(WorldEvent event) {
		if (event instanceof WorldEvent.MessageRecalled recalled) {
			ChatMessage message = recalled.message();
			return name(message.chat(), recalled.operatorId()) + " 撤回了一条消息: " + of(message);
		}
		if (event instanceof WorldEvent.RequestMade made) {
			return of(made.request());
		}
		ObjectNode notice = this.notices.of(event);
		return (notice != null) ? notice.path("text").asString("") : null;
	}

	private String of(Request request) {
		String who = "%s(%d) ".formatted(name(null, request.userId()), request.userId());
		String what = switch (request.kind()) {
			case FRIEND -> "请求添加好友";
			case GROUP_ADD -> "申请加入群 " + request.groupId();
			case GROUP_INVITE -> "邀请你加入群 " + request.groupId();
		};
		return request.comment().isEmpty() ? who + what : who + what + ": " + request.comment();
	}

	/**
	 * The chat in which people see something that happened.
	 * @param event what happened
	 * @return the chat, or null where it belongs to none
	 */
	public @Nullable Chat chat(WorldEvent event) {
		if (event instanceof WorldEvent.MessageSaid said) {
			return said.message().chat();
		}
		if (event instanceof WorldEvent.MessageRecalled recalled) {
			return recalled.message().chat();
		}
		ObjectNode notice = this.notices.of(event);
		String id = (notice != null) ? notice.path("chat").asString("") : "";
		return id.isEmpty() ? null : Commands.chat(id);
	}

}

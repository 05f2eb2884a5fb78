package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.ncatbot.simulator.world.ChatMessage.Sender;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who may say what where. Guarded by the world's lock.
 */
final class Conversations {

	/** QQ's number for grey lines made of JSON. */
	private static final String TIP_BUSI_ID = "1014";

	private final Roster roster;

	private final Moderation moderation;

	private final MessageStore messages;

	private final GroupFiles files;

	private final Consumer<WorldEvent> tell;

	private final Map<Chat, Long> temporarySessions = new LinkedHashMap<>();

	Conversations(Roster roster, Moderation moderation, MessageStore messages, GroupFiles files,
			Consumer<WorldEvent> tell) {
		this.roster = roster;
		this.moderation = moderation;
		this.messages = messages;
		this.files = files;
		this.tell = tell;
	}

	Set<Chat> chats() {
		Set<Chat> chats = new LinkedHashSet<>();
		this.roster.botGroups().forEach((group) -> chats.add(Chat.group(group.id())));
		this.roster.friends.keySet().forEach((id) -> chats.add(Chat.privateWith(id)));
		chats.addAll(this.temporarySessions.keySet());
		return chats;
	}

	ChatMessage say(long senderId, Chat chat, ArrayNode segments, @Nullable Long viaGroup) {
		ChatMessage message = speak(senderId, chat, segments, viaGroup);
		this.files.arrived(message, null);
		return message;
	}

	private ChatMessage speak(long senderId, Chat chat, ArrayNode segments, @Nullable Long viaGroup) {
		Long via = chat.isGroup() ? null : sessionGroup(chat, viaGroup);
		Sender sender = chat.isGroup() ? speakInGroup(senderId, chat) : speakInPrivate(senderId, chat);
		ChatMessage message = new ChatMessage(this.messages.nextId(), this.messages.nextSeq(chat), chat, sender,
				Roster.now(), segments, via, senderId == this.roster.selfId(), false);
		this.messages.add(message);
		this.tell.accept(new WorldEvent.MessageSaid(message));
		return message;
	}

	GroupFile upload(long senderId, long groupId, ArrayNode segments, String folderId) {
		this.files.needFolder(groupId, folderId);
		return this.files.arrived(speak(senderId, Chat.group(groupId), segments, null), folderId).get(0);
	}

	private Sender speakInGroup(long senderId, Chat chat) {
		Member member = this.moderation.speaks(chat.id(), senderId);
		return new Sender(senderId, member.nickname(), member.card(), member.role());
	}

	private Sender speakInPrivate(long senderId, Chat chat) {
		if (senderId != this.roster.selfId() && senderId != chat.id()) {
			throw new WorldException("User " + senderId + " cannot speak in the bot's private chat with " + chat.id());
		}
		return new Sender(senderId, this.roster.user(senderId).nickname(), "", null);
	}

	/**
	 * Friends and the bot itself need no group; others need one, and a session that was
	 * begun remembers its own.
	 */
	private @Nullable Long sessionGroup(Chat chat, @Nullable Long viaGroup) {
		if (this.roster.isFriend(chat.id())) {
			return null;
		}
		boolean self = chat.id() == this.roster.selfId();
		Long group = self ? Long.valueOf(0) : (viaGroup != null) ? viaGroup : this.temporarySessions.get(chat);
		if (group == null) {
			throw new WorldException("User " + chat.id() + " is no friend of the bot: add one with "
					+ "world().addFriend(id, name), or name a group for a temporary session");
		}
		if (!self) {
			Group between = this.roster.group(group);
			Member other = this.roster.member(between, chat.id());
			Member bot = this.roster.member(between, this.roster.selfId());
			if (between.setting(GroupSetting.MEMBER_TEMPORARY_SESSION) == 0 && other.role() == Role.MEMBER
					&& bot.role() == Role.MEMBER) {
				throw new WorldException("Group " + group + " allows its members no temporary sessions");
			}
		}
		if (this.temporarySessions.put(chat, group) == null) {
			this.tell.accept(new WorldEvent.RosterChanged(null));
		}
		return self ? null : group;
	}

	ChatMessage recall(long operatorId, long messageId) {
		ChatMessage message = this.messages.find(messageId);
		if (message == null || message.recalled()) {
			throw new WorldException("There is no message " + messageId + " to recall");
		}
		long author = message.sender().userId();
		if (author != operatorId && !(message.chat().isGroup()
				&& this.roster.outranks(this.roster.group(message.chat().id()), operatorId, author))) {
			throw new WorldException("User " + operatorId + " may not recall message " + messageId + " of " + author);
		}
		ChatMessage recalled = message.asRecalled();
		this.messages.replace(recalled);
		this.tell.accept(new WorldEvent.MessageRecalled(recalled, operatorId));
		return recalled;
	}

	ChatMessage showTip(long groupId, long userId, String content) {
		Chat chat = Chat.group(groupId);
		ChatMessage tip = new ChatMessage(this.messages.nextId(), this.messages.nextSeq(chat), chat,
				speakInGroup(userId, chat), Roster.now(), JsonNodeFactory.instance.arrayNode(), null,
				userId == this.roster.selfId(), false);
		this.messages.add(tip);
		this.tell.accept(new WorldEvent.TipShown(tip, TIP_BUSI_ID, content));
		return tip;
	}

	void poke(Chat chat, long userId, long targetId) {
		if (chat.isGroup()) {
			Group group = this.roster.group(chat.id());
			this.roster.member(group, userId);
			this.roster.member(group, targetId);
		}
		else if (!this.roster.isFriend(chat.id())) {
			throw new WorldException("User " + chat.id() + " is no friend of the bot and cannot be poked");
		}
		this.tell.accept(new WorldEvent.Poked(chat, userId, targetId));
	}

}

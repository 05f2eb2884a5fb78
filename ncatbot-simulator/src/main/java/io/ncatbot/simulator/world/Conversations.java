package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.ncatbot.simulator.world.ChatMessage.Sender;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who says what where. What somebody has no right to do fails with a
 * {@link WorldException}.
 */
public final class Conversations {

	/** QQ's number for grey lines made of JSON. */
	private static final String TIP_BUSI_ID = "1014";

	private final Object lock;

	private final Roster roster;

	private final Moderation moderation;

	private final MessageStore messages;

	private final GroupFiles files;

	private final Consumer<WorldEvent> tell;

	private final Map<Chat, Long> temporarySessions = new LinkedHashMap<>();

	Conversations(Object lock, Roster roster, Moderation moderation, MessageStore messages, GroupFiles files,
			Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.moderation = moderation;
		this.messages = messages;
		this.files = files;
		this.tell = tell;
	}

	/**
	 * The chats of the bot: its groups, its friends, and temporary sessions.
	 * @return the chats
	 */
	public List<Chat> chats() {
		synchronized (this.lock) {
			Set<Chat> chats = new LinkedHashSet<>();
			this.roster.botGroups().forEach((group) -> chats.add(Chat.group(group.id())));
			this.roster.friends.keySet().forEach((id) -> chats.add(Chat.privateWith(id)));
			chats.addAll(this.temporarySessions.keySet());
			return List.copyOf(chats);
		}
	}

	/**
	 * Looks for a message.
	 * @param messageId its id
	 * @return the message; null when it is unknown, forgotten or recalled
	 */
	public @Nullable ChatMessage message(long messageId) {
		synchronized (this.lock) {
			ChatMessage message = this.messages.find(messageId);
			return (message == null || message.recalled()) ? null : message;
		}
	}

	/**
	 * What was said in a chat, as far as it is remembered.
	 * @param chat the chat
	 * @return the messages, oldest first, recalled ones included
	 */
	public List<ChatMessage> history(Chat chat) {
		synchronized (this.lock) {
			return this.messages.history(chat);
		}
	}

	/**
	 * An id for a message that is shown but was never said here, as in a forward.
	 * @return a new {@code message_id}
	 */
	public int newMessageId() {
		synchronized (this.lock) {
			return this.messages.nextId();
		}
	}

	/**
	 * Somebody says something, perhaps in a temporary session.
	 * @param senderId who speaks: the bot, the other person of a private chat, or a
	 * member
	 * @param chat where
	 * @param segments what, as NapCat reports it
	 * @param viaGroup the group that both are in, which makes a private message one of a
	 * temporary session; or null
	 * @return the message
	 * @throws WorldException when this person cannot speak there
	 */
	public ChatMessage say(long senderId, Chat chat, ArrayNode segments, @Nullable Long viaGroup) {
		synchronized (this.lock) {
			ChatMessage message = speak(senderId, chat, segments, viaGroup);
			this.files.arrived(message, null);
			return message;
		}
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

	/**
	 * Somebody uploads a file to a group, which is a message too.
	 * @param senderId who uploads it
	 * @param groupId the group
	 * @param segments one {@code file} segment, as NapCat reports it
	 * @param folderId the folder it goes to, {@link GroupFiles#ROOT} for none
	 * @return the file
	 * @throws WorldException when this person cannot speak there, or there is no such
	 * folder
	 */
	public GroupFile upload(long senderId, long groupId, ArrayNode segments, String folderId) {
		synchronized (this.lock) {
			this.files.needFolder(groupId, folderId);
			return this.files.arrived(speak(senderId, Chat.group(groupId), segments, null), folderId).get(0);
		}
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

	/**
	 * Recalls a message (撤回).
	 * @param operatorId who recalls: the author, or a member of higher rank
	 * @param messageId the message
	 * @return the message
	 * @throws WorldException when it is unknown, recalled already, or may not be recalled
	 */
	public ChatMessage recall(long operatorId, long messageId) {
		synchronized (this.lock) {
			ChatMessage message = message(messageId);
			if (message == null) {
				throw new WorldException("There is no message " + messageId + " to recall");
			}
			long author = message.sender().userId();
			if (author != operatorId && !(message.chat().isGroup()
					&& this.roster.outranks(this.roster.group(message.chat().id()), operatorId, author))) {
				throw new WorldException(
						"User " + operatorId + " may not recall message " + messageId + " of " + author);
			}
			ChatMessage recalled = message.asRecalled();
			this.messages.replace(recalled);
			this.tell.accept(new WorldEvent.MessageRecalled(recalled, operatorId));
			return recalled;
		}
	}

	/**
	 * A member shows a grey line of their own making, as only a forged client can.
	 * @param groupId the group
	 * @param userId the member
	 * @param content the line's JSON
	 * @return the message under which it can be recalled
	 */
	public ChatMessage showTip(long groupId, long userId, String content) {
		synchronized (this.lock) {
			Chat chat = Chat.group(groupId);
			ChatMessage tip = new ChatMessage(this.messages.nextId(), this.messages.nextSeq(chat), chat,
					speakInGroup(userId, chat), Roster.now(), JsonNodeFactory.instance.arrayNode(), null,
					userId == this.roster.selfId(), false);
			this.messages.add(tip);
			this.tell.accept(new WorldEvent.TipShown(tip, TIP_BUSI_ID, content));
			return tip;
		}
	}

	/**
	 * Somebody begins to write to the bot, or stops.
	 * @param userId who, a known user
	 * @param writing whether they write now
	 */
	public void type(long userId, boolean writing) {
		synchronized (this.lock) {
			this.roster.user(userId);
			this.tell.accept(new WorldEvent.Typing(userId, writing));
		}
	}

	/**
	 * Pokes somebody (戳一戳).
	 * @param chat where
	 * @param userId who pokes
	 * @param targetId who is poked
	 * @throws WorldException when one of them is not there
	 */
	public void poke(Chat chat, long userId, long targetId) {
		synchronized (this.lock) {
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

}

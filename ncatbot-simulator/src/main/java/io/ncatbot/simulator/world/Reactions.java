package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who reacted to which message with which emoji (表情回应). The latest 5,000 messages with
 * reactions are remembered.
 */
public final class Reactions {

	private static final int LIMIT = 5_000;

	private final Object lock;

	private final Roster roster;

	private final MessageStore messages;

	private final Consumer<WorldEvent> tell;

	private final Map<Integer, Map<String, Set<Long>>> byMessage = new LinkedHashMap<>();

	Reactions(Object lock, Roster roster, MessageStore messages, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.messages = messages;
		this.tell = tell;
	}

	/**
	 * Somebody reacts, or takes a reaction back. What is so already changes nothing.
	 * @param userId who: a member of the group, or one of the two in a private chat
	 * @param messageId the message
	 * @param emojiId the emoji
	 * @param on whether it is there now
	 * @return whether anything changed
	 * @throws WorldException when there is no such message, or this person is not there
	 */
	public boolean set(long userId, long messageId, String emojiId, boolean on) {
		synchronized (this.lock) {
			ChatMessage message = this.messages.find(messageId);
			if (message == null || message.recalled()) {
				throw new WorldException("There is no message " + messageId + " to react to");
			}
			if (message.chat().isGroup()) {
				this.roster.member(this.roster.group(message.chat().id()), userId);
			}
			else if (userId != message.chat().id() && userId != this.roster.selfId()) {
				throw new WorldException("User " + userId + " does not see message " + messageId);
			}
			Set<Long> users = this.byMessage.computeIfAbsent(message.id(), (id) -> new LinkedHashMap<>())
				.computeIfAbsent(emojiId, (id) -> new LinkedHashSet<>());
			boolean changed = on ? users.add(userId) : users.remove(userId);
			if (this.byMessage.size() > LIMIT) {
				this.byMessage.remove(this.byMessage.keySet().iterator().next());
			}
			if (changed) {
				this.tell.accept(new WorldEvent.Reacted(message, userId, emojiId, users.size(), on));
			}
			return changed;
		}
	}

	/**
	 * The reactions to a message.
	 * @param messageId the message
	 * @return who reacted, in order, by emoji; emojis that nobody uses any more are left
	 * out
	 */
	public Map<String, List<Long>> to(long messageId) {
		synchronized (this.lock) {
			Map<String, List<Long>> reactions = new LinkedHashMap<>();
			this.byMessage.getOrDefault((int) messageId, Map.of()).forEach((emojiId, users) -> {
				if (!users.isEmpty()) {
					reactions.put(emojiId, List.copyOf(users));
				}
			});
			return reactions;
		}
	}

}

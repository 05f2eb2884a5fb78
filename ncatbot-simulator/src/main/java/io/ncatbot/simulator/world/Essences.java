package io.ncatbot.simulator.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The marked messages of the groups (精华消息), the latest 1,000 of all.
 */
public final class Essences {

	private static final int LIMIT = 1_000;

	private final Object lock;

	private final Roster roster;

	private final MessageStore messages;

	private final Consumer<WorldEvent> tell;

	private final Map<Integer, Essence> byMessage = new LinkedHashMap<>();

	Essences(Object lock, Roster roster, MessageStore messages, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.messages = messages;
		this.tell = tell;
	}

	/**
	 * Marks a message; a marked one stays as it is.
	 * @param operatorId who does it: the owner or an administrator
	 * @param messageId the message, said in a group
	 * @throws WorldException when there is no such message, or this person may not
	 */
	public void add(long operatorId, long messageId) {
		synchronized (this.lock) {
			ChatMessage message = this.messages.find(messageId);
			if (message == null || message.recalled() || !message.chat().isGroup()) {
				throw new WorldException("There is no message " + messageId + " of a group to mark");
			}
			Member operator = operator(message, operatorId);
			if (!this.byMessage.containsKey(message.id())) {
				this.byMessage.put(message.id(),
						new Essence(message, operatorId, operator.displayName(), Roster.now()));
				if (this.byMessage.size() > LIMIT) {
					this.byMessage.remove(this.byMessage.keySet().iterator().next());
				}
				this.tell.accept(new WorldEvent.EssenceSet(message, operatorId, true));
			}
		}
	}

	/**
	 * Takes the mark off a message, which may be recalled or forgotten.
	 * @param operatorId who does it: the owner or an administrator
	 * @param messageId the message
	 * @return false when it is not marked
	 * @throws WorldException when this person may not
	 */
	public boolean remove(long operatorId, long messageId) {
		synchronized (this.lock) {
			Essence essence = find(messageId);
			if (essence == null) {
				return false;
			}
			operator(essence.message(), operatorId);
			this.byMessage.remove(essence.message().id());
			this.tell.accept(new WorldEvent.EssenceSet(essence.message(), operatorId, false));
			return true;
		}
	}

	private Member operator(ChatMessage message, long operatorId) {
		Group group = this.roster.group(message.chat().id());
		this.roster.needRole(group, operatorId, Role.ADMIN, "mark messages of");
		return this.roster.member(group, operatorId);
	}

	/**
	 * Looks for a marked message.
	 * @param messageId its id
	 * @return the essence, or null
	 */
	public @Nullable Essence find(long messageId) {
		synchronized (this.lock) {
			return (messageId == (int) messageId) ? this.byMessage.get((int) messageId) : null;
		}
	}

	/**
	 * The marked messages of a group.
	 * @param groupId the group
	 * @return the essences, latest first
	 */
	public List<Essence> of(long groupId) {
		synchronized (this.lock) {
			List<Essence> essences = new ArrayList<>(this.byMessage.values()
				.stream()
				.filter((essence) -> essence.message().chat().id() == groupId)
				.toList());
			Collections.reverse(essences);
			return essences;
		}
	}

}

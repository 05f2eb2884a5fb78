package io.ncatbot.simulator.world;

import java.util.HashMap;
import java.util.Map;

/**
 * How far the bot's account has read (已读).
 */
public final class ReadMarks {

	private final Object lock;

	private final MessageStore messages;

	private final Map<Chat, Long> readSeq = new HashMap<>();

	ReadMarks(Object lock, MessageStore messages) {
		this.lock = lock;
		this.messages = messages;
	}

	/**
	 * Marks all that was said in a chat as read.
	 * @param chat the chat
	 */
	public void read(Chat chat) {
		synchronized (this.lock) {
			this.messages.history(chat).forEach((message) -> this.readSeq.put(chat, message.seq()));
		}
	}

	/** Marks all that was said anywhere as read. */
	public void readAll() {
		synchronized (this.lock) {
			this.messages.chats().forEach(this::read);
		}
	}

	/**
	 * How many messages of others were not read.
	 * @param chat the chat
	 * @return the number of messages
	 */
	public int unread(Chat chat) {
		synchronized (this.lock) {
			long read = this.readSeq.getOrDefault(chat, 0L);
			return (int) this.messages.history(chat)
				.stream()
				.filter((message) -> message.seq() > read && !message.fromBot() && !message.recalled())
				.count();
		}
	}

}

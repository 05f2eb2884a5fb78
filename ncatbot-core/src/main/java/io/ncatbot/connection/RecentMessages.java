package io.ncatbot.connection;

import java.util.Arrays;

import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMessageSent;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.PrivateMessageSent;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which messages of an account have come since it was connected, so that one
 * that comes twice is delivered once, also where one connection takes the place of
 * another, be it another bot's, and both bring it. It knows at least the latest
 * {@value #GENERATION} of them, in 4 KiB that are taken with the first message.
 */
final class RecentMessages {

	static final int GENERATION = 128;

	private static final int SLOTS = 2 * GENERATION;

	private long @Nullable [] current;

	private long[] previous = {};

	private int size;

	/** Whether an event is a message that came before; and from now on it did. */
	synchronized boolean isRepeated(Event event) {
		long key = key(event);
		if (key == 0) {
			return false;
		}
		if (this.current == null) {
			this.current = new long[SLOTS];
			this.previous = new long[SLOTS];
		}
		int slot = slot(this.current, key);
		if (this.current[slot] == key || this.previous[slot(this.previous, key)] == key) {
			return true;
		}
		if (this.size == GENERATION) {
			turnOver();
			slot = slot(this.current, key);
		}
		this.current[slot] = key;
		this.size++;
		return false;
	}

	/** Whether an event is of those that are remembered. */
	static boolean knows(Event event) {
		return key(event) != 0;
	}

	private void turnOver() {
		long[] oldest = this.previous;
		this.previous = this.current;
		Arrays.fill(oldest, 0);
		this.current = oldest;
		this.size = 0;
	}

	/** Where a key stands, or would stand. At least half of the slots are free. */
	private static int slot(long[] keys, long key) {
		int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 56) & (SLOTS - 1);
		while (keys[slot] != 0 && keys[slot] != key) {
			slot = (slot + 1) & (SLOTS - 1);
		}
		return slot;
	}

	/** The message's id, QQ's own number of it, and its kind; 0 for what has no id. */
	private static long key(Event event) {
		if (event instanceof GroupMessage message) {
			return key(message.messageId(), message.realSeq(), 0);
		}
		if (event instanceof PrivateMessage message) {
			return key(message.messageId(), message.realSeq(), 1);
		}
		if (event instanceof GroupMessageSent message) {
			return key(message.messageId(), message.realSeq(), 2);
		}
		if (event instanceof PrivateMessageSent message) {
			return key(message.messageId(), message.realSeq(), 3);
		}
		return 0;
	}

	private static long key(long messageId, String realSeq, int kind) {
		return (messageId != 0) ? (messageId << 2 | kind) ^ (long) realSeq.hashCode() << 34 : 0;
	}

}

package io.ncatbot.connection.http;

import java.util.Arrays;

/**
 * Collects the bytes of a frame up to a limit. It holds nothing between frames.
 */
final class FrameBuffer {

	private static final byte[] NOTHING = {};

	private static final int FIRST_SIZE = 1 << 10;

	private final long limit;

	private byte[] bytes = NOTHING;

	private int size;

	private boolean oversized;

	FrameBuffer(long limit) {
		this.limit = Math.min(limit, Integer.MAX_VALUE - 16);
	}

	void add(byte next) {
		if (this.size == this.bytes.length) {
			if (this.size >= this.limit) {
				this.oversized = true;
				this.size = 0;
				this.bytes = NOTHING;
			}
			if (!this.oversized) {
				long doubled = Math.max(FIRST_SIZE, (long) this.bytes.length * 2);
				this.bytes = Arrays.copyOf(this.bytes, (int) Math.min(doubled, this.limit));
			}
		}
		if (!this.oversized) {
			this.bytes[this.size++] = next;
		}
	}

	int size() {
		return this.size;
	}

	/** Whether the last bytes are these. */
	boolean endsWith(byte[] end) {
		return this.size >= end.length
				&& Arrays.equals(this.bytes, this.size - end.length, this.size, end, 0, end.length);
	}

	/** Whether more came than the limit allows, and so all of it is gone. */
	boolean isOversized() {
		return this.oversized;
	}

	/** Gives what has been collected, less some bytes at the end, and begins anew. */
	byte[] take(int lessAtTheEnd) {
		byte[] taken = Arrays.copyOf(this.bytes, Math.max(0, this.size - lessAtTheEnd));
		this.bytes = NOTHING;
		this.size = 0;
		this.oversized = false;
		return taken;
	}

}

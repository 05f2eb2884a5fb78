package io.ncatbot.connection.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.ncatbot.connection.FrameListener;

/**
 * Joins the parts of a frame. Memory is taken as parts come and given back with the
 * frame's end, so an idle connection holds nothing, whatever the limit is. A frame beyond
 * the limit is skipped to its end, and told.
 */
final class FrameAssembler {

	private static final byte[] NOTHING = {};

	private static final int FIRST_SIZE = 1 << 16;

	private final FrameListener listener;

	private final long limit;

	private byte[] buffer = NOTHING;

	private int size;

	private boolean oversized;

	private char heldBack;

	FrameAssembler(FrameListener listener, long limit) {
		this.listener = listener;
		this.limit = Math.min(limit, Integer.MAX_VALUE - 16);
	}

	void part(String text, boolean last) {
		if (last && this.size == 0 && this.heldBack == 0 && !this.oversized && text.length() <= this.limit) {
			byte[] whole = text.getBytes(StandardCharsets.UTF_8);
			deliver(whole, whole.length);
			return;
		}
		append(text, last);
		if (last) {
			finish();
		}
	}

	private void append(String text, boolean last) {
		String joined = (this.heldBack != 0) ? this.heldBack + text : text;
		this.heldBack = 0;
		int end = joined.length();
		// A character of two halves may be cut between them; its first half waits for the
		// next part.
		if (!last && end > 0 && Character.isHighSurrogate(joined.charAt(end - 1))) {
			this.heldBack = joined.charAt(end - 1);
			joined = joined.substring(0, end - 1);
		}
		if (this.oversized) {
			return;
		}
		byte[] bytes = joined.getBytes(StandardCharsets.UTF_8);
		if ((long) this.size + bytes.length > this.limit) {
			this.oversized = true;
			this.buffer = NOTHING;
			return;
		}
		reserve(this.size + bytes.length);
		System.arraycopy(bytes, 0, this.buffer, this.size, bytes.length);
		this.size += bytes.length;
	}

	private void reserve(int needed) {
		if (needed > this.buffer.length) {
			long doubled = Math.max(FIRST_SIZE, (long) this.buffer.length * 2);
			this.buffer = Arrays.copyOf(this.buffer, (int) Math.min(this.limit, Math.max(needed, doubled)));
		}
	}

	private void finish() {
		byte[] whole = this.buffer;
		int length = this.size;
		boolean tooBig = this.oversized;
		this.buffer = NOTHING;
		this.size = 0;
		this.oversized = false;
		if (tooBig) {
			this.listener.onOversizedFrame(this.limit);
		}
		else {
			deliver(whole, length);
		}
	}

	private void deliver(byte[] whole, int length) {
		if (length > this.limit) {
			this.listener.onOversizedFrame(this.limit);
		}
		else {
			this.listener.onFrame(whole, 0, length);
		}
	}

}

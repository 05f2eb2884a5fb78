package io.ncatbot.handler.regex;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;

/**
 * A text that can be read for a while. A matcher cannot be stopped from outside, but it
 * reads a character at each step.
 */
final class TimedText implements CharSequence {

	/** Looking at the clock costs more than reading a character. */
	private static final int READS_PER_LOOK = 1024;

	private final String text;

	private final Duration limit;

	private final Timers timers;

	private final long start;

	private int reads;

	TimedText(String text, Duration limit, Timers timers) {
		this.text = text;
		this.limit = limit;
		this.timers = timers;
		this.start = timers.nanoTime();
	}

	@Override
	public char charAt(int index) {
		if (++this.reads == READS_PER_LOOK) {
			this.reads = 0;
			if (this.timers.nanoTime() - this.start > this.limit.toNanos()) {
				throw new RegexLimitException("A regex was given up after %d ms on a text of %d characters"
					.formatted(this.limit.toMillis(), this.text.length()));
			}
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.substring(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

}

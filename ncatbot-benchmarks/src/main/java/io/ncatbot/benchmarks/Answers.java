package io.ncatbot.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.simulator.NapCatSimulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The bot's answers to a number of events: which came, and how long each took. An event's
 * place among them is its message id, less {@link #FIRST_ID}.
 */
final class Answers {

	/** Ids have nine digits, as NapCat's mostly have. */
	static final int FIRST_ID = 100_000_000;

	private final long[] sentAt;

	private final long[] nanos;

	private final CountDownLatch left;

	private final Runnable onAnswer;

	private final AtomicInteger duplicates = new AtomicInteger();

	private volatile long lastAt = System.nanoTime();

	/**
	 * Expects answers.
	 * @param napCat where the bot sends them
	 * @param events how many events there will be
	 * @param onAnswer hears of each answer, on the simulator's thread
	 */
	Answers(NapCatSimulator napCat, int events, Runnable onAnswer) {
		this.sentAt = new long[events];
		this.nanos = new long[events];
		this.left = new CountDownLatch(events);
		this.onAnswer = onAnswer;
		napCat.answer("send_group_msg", this::answer);
	}

	private JsonNode answer(JsonNode params) {
		int event = eventOf(text(params.path("message")));
		if (event >= 0 && event < this.nanos.length) {
			arrived(event);
		}
		return JsonNodeFactory.instance.objectNode().put("message_id", 500_000_000 + event);
	}

	/** The text, whether a string, one segment, or the last of several. */
	private static String text(JsonNode message) {
		JsonNode segment = message.isArray() ? message.path(message.size() - 1) : message;
		return segment.isString() ? segment.stringValue() : segment.path("data").path("text").asString("");
	}

	/** Reads {@code r}, an id, and perhaps more after a blank. */
	private static int eventOf(String text) {
		int end = text.indexOf(' ');
		try {
			return Integer.parseInt(text.substring(Math.min(1, text.length()), (end < 0) ? text.length() : end))
					- FIRST_ID;
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("The bot said '" + text + "', which answers nothing", ex);
		}
	}

	private void arrived(int event) {
		long now = System.nanoTime();
		if (this.nanos[event] != 0) {
			this.duplicates.incrementAndGet();
			return;
		}
		this.nanos[event] = Math.max(1, now - this.sentAt[event]);
		this.lastAt = now;
		this.left.countDown();
		this.onAnswer.run();
	}

	/** Notes that an event leaves now; to be called before it does. */
	int leaves(int event) {
		this.sentAt[event] = System.nanoTime();
		return FIRST_ID + event;
	}

	int count() {
		return this.nanos.length - (int) this.left.getCount();
	}

	int duplicates() {
		return this.duplicates.get();
	}

	/** When the latest answer came, by {@link System#nanoTime()}. */
	long lastAt() {
		return this.lastAt;
	}

	/**
	 * Waits until every event is answered, or none has been for so long.
	 */
	void await(long quietSeconds) throws InterruptedException {
		long begun = System.nanoTime();
		while (!this.left.await(100, TimeUnit.MILLISECONDS)) {
			long since = Math.max(begun, this.lastAt);
			if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(quietSeconds)) {
				return;
			}
		}
	}

	/**
	 * How long answers took, from the shortest to the longest.
	 * @param from the first event to look at
	 * @return microseconds; events without answer are left out
	 */
	long[] sortedMicros(int from) {
		return Arrays.stream(this.nanos, from, this.nanos.length)
			.filter((took) -> took > 0)
			.map((took) -> took / 1000)
			.sorted()
			.toArray();
	}

}

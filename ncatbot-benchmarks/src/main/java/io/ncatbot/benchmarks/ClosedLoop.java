package io.ncatbot.benchmarks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.ncatbot.simulator.NapCatSimulator;

/**
 * Sends events so that a given number is in flight: the next one leaves when an answer
 * arrives.
 */
final class ClosedLoop {

	/** Without any answer for so long the bot has stalled. */
	static final long PATIENCE_SECONDS = 60;

	private final NapCatSimulator napCat;

	private final int window;

	private final int chats;

	private final Semaphore room;

	private final Answers answers;

	ClosedLoop(NapCatSimulator napCat, int window, int chats, int events) {
		this.napCat = napCat;
		this.window = window;
		this.chats = chats;
		this.room = new Semaphore(window);
		this.answers = new Answers(napCat, events, this.room::release);
	}

	/** Sends the events from one number up to another, and waits for their answers. */
	void run(int from, int to) throws InterruptedException {
		for (int event = from; event < to; event++) {
			waitForRoom(1);
			this.napCat.emit(Frames.groupMessage(this.answers.leaves(event), event % this.chats, "测试"));
		}
		waitForRoom(this.window);
		this.room.release(this.window);
	}

	private void waitForRoom(int permits) throws InterruptedException {
		if (!this.room.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException(
					"Stalled: %d events were answered, then none for a minute".formatted(this.answers.count()));
		}
	}

	Answers answers() {
		return this.answers;
	}

}

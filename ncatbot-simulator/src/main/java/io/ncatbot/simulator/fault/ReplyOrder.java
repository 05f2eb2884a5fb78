package io.ncatbot.simulator.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Holds replies until there are enough of them, and then lets them go, the latest first.
 */
public final class ReplyOrder {

	private final List<Runnable> held = new ArrayList<>();

	private int wanted;

	ReplyOrder() {
	}

	synchronized void reverse(int replies) {
		this.wanted = replies;
	}

	/** Lets all go that are held, however few they are. */
	void release() {
		let(this::taken);
	}

	/**
	 * Sends a reply, now or when its turn comes.
	 * @param reply sends it
	 */
	public void pass(Runnable reply) {
		let(() -> {
			this.held.add(reply);
			return (this.held.size() >= this.wanted) ? taken() : List.of();
		});
	}

	private List<Runnable> taken() {
		List<Runnable> all = new ArrayList<>(this.held);
		Collections.reverse(all);
		this.held.clear();
		this.wanted = 0;
		return all;
	}

	private void let(Supplier<List<Runnable>> choice) {
		List<Runnable> go;
		synchronized (this) {
			go = choice.get();
		}
		go.forEach(Runnable::run);
	}

}

package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;

/**
 * Looks on at bots from beside, to measure them. It is called in the middle of the work
 * of others: it must be quick and must not wait.
 */
public interface BotObserver {

	/**
	 * Looks at nothing. Where it is the observer, nothing is measured at all.
	 */
	BotObserver NONE = new BotObserver() {
	};

	/**
	 * There is a new bot, which is not started yet.
	 * @param bot the bot
	 */
	default void onAdded(Bot bot) {
	}

	/**
	 * A bot is no more.
	 * @param bot the bot
	 */
	default void onRemoved(Bot bot) {
	}

	/**
	 * A call has ended; its caller is told next.
	 * @param bot whose call it was
	 * @param action the action's wire name, as the caller gave it
	 * @param outcome how it ended
	 * @param elapsed how long it took, from the call to the answer
	 */
	default void onCallEnded(Bot bot, String action, CallOutcome outcome, Duration elapsed) {
	}

	/**
	 * Makes several observers one. What one of them throws is logged, and hurts neither
	 * the others nor the bots.
	 * @param observers the observers, in the order in which they are told
	 * @return the observer of them all; {@link #NONE} if there are none
	 */
	static BotObserver of(List<BotObserver> observers) {
		return observers.isEmpty() ? NONE : new BotObservers(List.copyOf(observers));
	}

}

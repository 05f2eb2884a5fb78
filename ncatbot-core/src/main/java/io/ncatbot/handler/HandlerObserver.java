package io.ncatbot.handler;

import java.time.Duration;
import java.util.List;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Looks on at handlers from beside, to measure them. It is called in the middle of the
 * work of others: it must be quick and must not wait.
 */
@FunctionalInterface
public interface HandlerObserver {

	/**
	 * Looks at nothing.
	 */
	HandlerObserver NONE = (handler, bot, event, elapsed, failure) -> {
	};

	/**
	 * A handler has ended with an event that was for it, its reply included.
	 * @param handler the handler's name in the registry
	 * @param bot who received the event
	 * @param event what it handled
	 * @param elapsed how long it took; zero where the registry was given no
	 * {@linkplain HandlerRegistryBuilder#slowAfter timers}
	 * @param failure why it failed; null if it did not
	 */
	void onEnded(String handler, Bot bot, Event event, Duration elapsed, @Nullable Throwable failure);

	/**
	 * Makes several observers one. What one of them throws is logged, and hurts neither
	 * the others nor the handlers.
	 * @param observers the observers, in the order in which they are told
	 * @return the observer of them all; {@link #NONE} if there are none
	 */
	static HandlerObserver of(List<HandlerObserver> observers) {
		return observers.isEmpty() ? NONE : new HandlerObservers(List.copyOf(observers));
	}

}

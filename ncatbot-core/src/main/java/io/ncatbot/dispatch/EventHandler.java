package io.ncatbot.dispatch;

import java.util.concurrent.CompletionStage;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Handles events, on a thread that may wait. Its {@code toString()} is the name by which
 * people know it.
 */
@FunctionalInterface
public interface EventHandler {

	/**
	 * Handles an event. The next handler, and the next event of the conversation, wait
	 * until it has ended, unless it is {@link #isConcurrent() concurrent}.
	 * @param bot who received the event
	 * @param event the event
	 * @return completes, on any thread, when handling has ended; null if it has already,
	 * and the next handler has its turn
	 */
	@Nullable CompletionStage<HandlerOutcome> handle(Bot bot, Event event);

	/**
	 * Tells whether the conversation goes on while this handler runs. It can stop no
	 * other then.
	 * @return whether it opts out of the order of its conversation
	 */
	default boolean isConcurrent() {
		return false;
	}

	/**
	 * Tells whether the handler means one bot in particular, so that the same event seen
	 * by another bot is no repetition for it.
	 * @return whether it depends on which bot received an event
	 */
	default boolean isForOneBot() {
		return false;
	}

}

package io.ncatbot.dispatch;

import java.util.concurrent.CompletionStage;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Handles events, on a thread that may wait.
 */
@FunctionalInterface
public interface EventHandler {

	/**
	 * Handles an event. The next handler, and the next event of the conversation, wait
	 * until it has ended.
	 * @param bot who received the event
	 * @param event the event
	 * @return completes, on any thread, when handling has ended; null if it has already,
	 * and the next handler has its turn
	 */
	@Nullable CompletionStage<HandlerOutcome> handle(Bot bot, Event event);

}

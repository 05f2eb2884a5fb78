package io.ncatbot.dispatch;

import java.util.List;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chain of interceptors. Whatever one of them throws, the others have their turn.
 */
final class Interceptors {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.dispatch");

	private final EventInterceptor[] chain;

	Interceptors(List<EventInterceptor> chain) {
		this.chain = chain.toArray(EventInterceptor[]::new);
	}

	boolean isEmpty() {
		return this.chain.length == 0;
	}

	int count() {
		return this.chain.length;
	}

	/**
	 * Asks them in turn.
	 * @return how many let the event pass before the first that did not
	 */
	int before(Bot bot, Event event) {
		for (int i = 0; i < this.chain.length; i++) {
			try {
				if (!this.chain[i].before(bot, event)) {
					return i;
				}
			}
			catch (Throwable ex) {
				logger.error("{} failed before an event of {}, which is therefore not handled", this.chain[i], bot, ex);
				return i;
			}
		}
		return this.chain.length;
	}

	/**
	 * Tells those that let the event pass, the last of them first.
	 */
	void after(int passed, Bot bot, Event event) {
		for (int i = passed - 1; i >= 0; i--) {
			try {
				this.chain[i].after(bot, event);
			}
			catch (Throwable ex) {
				logger.error("{} failed after an event of {}", this.chain[i], bot, ex);
			}
		}
	}

	void onError(Bot bot, Event event, EventHandler handler, Throwable failure) {
		for (EventInterceptor interceptor : this.chain) {
			try {
				interceptor.onError(bot, event, handler.toString(), failure);
			}
			catch (Throwable ex) {
				logger.error("{} failed on the failure of {}", interceptor, handler, ex);
			}
		}
	}

}

package io.ncatbot.dispatch;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns of events that were lost, on a thread that may wait: at most once a second for
 * each bot, and never again before it has returned. What a shutdown loses is only logged.
 */
@FunctionalInterface
public interface DropListener {

	/**
	 * Does not care.
	 */
	DropListener NONE = (dropped) -> {
	};

	/**
	 * Learns of lost events.
	 * @param dropped whose, how many and why
	 */
	void onDropped(EventsDropped dropped);

	/**
	 * Makes several listeners one. What one of them throws is logged, and keeps none of
	 * the others from hearing.
	 * @param listeners the listeners, in the order in which they are told
	 * @return the listener; {@link #NONE} if there are none
	 */
	static DropListener of(List<? extends DropListener> listeners) {
		if (listeners.isEmpty()) {
			return NONE;
		}
		Logger logger = LoggerFactory.getLogger("io.ncatbot.dispatch");
		return (dropped) -> {
			for (DropListener listener : listeners) {
				try {
					listener.onDropped(dropped);
				}
				catch (RuntimeException ex) {
					logger.error("A listener failed on {}", dropped, ex);
				}
			}
		};
	}

}

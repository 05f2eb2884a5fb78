package io.ncatbot.boot.autoconfigure;

import java.util.List;

import io.ncatbot.connection.BotChange;
import io.ncatbot.connection.BotListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/**
 * All listeners of the application as one. They are looked up when there is something to
 * tell, since they may themselves want a BotAPI; none keeps the others from hearing.
 */
final class BotListeners implements BotListener {

	private static final Logger logger = LoggerFactory.getLogger(BotListeners.class);

	private final ObjectProvider<BotListener> beans;

	private volatile List<BotListener> found = List.of();

	BotListeners(ObjectProvider<BotListener> beans) {
		this.beans = beans;
	}

	@Override
	public void onChange(BotChange change) {
		if (this.found.isEmpty()) {
			this.found = this.beans.orderedStream().toList();
		}
		for (BotListener listener : this.found) {
			try {
				listener.onChange(change);
			}
			catch (RuntimeException ex) {
				logger.error("A listener failed on {}", change, ex);
			}
		}
	}

}

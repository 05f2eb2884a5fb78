package io.ncatbot.boot.test.bot;

import io.ncatbot.connection.LoginChange;
import io.ncatbot.handler.BotOfflineEvent;

import org.springframework.stereotype.Component;

/**
 * Knows how often the bot was logged out.
 */
@Component
public class Gatekeeper {

	private volatile int goings;

	public int goings() {
		return this.goings;
	}

	/** Takes its time, so that a test that does not wait sees the old count. */
	@BotOfflineEvent
	void loggedOut(LoginChange change) throws InterruptedException {
		Thread.sleep(50);
		this.goings++;
	}

}

package io.ncatbot.dispatch;

import java.util.List;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.Event;
import io.ncatbot.event.InGroup;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.At;
import io.ncatbot.message.Segment;

/**
 * What several accounts of one application owe each other: what one of them writes, the
 * others do not answer; and what several of them see in a group, only one handles, if
 * that is wished.
 */
public final class AccountRules implements EventHandlers {

	private final EventHandlers handlers;

	private final boolean deduplicate;

	private final boolean answerOwnAccounts;

	private final OwnAccounts accounts = new OwnAccounts();

	private final Claims claims;

	/**
	 * Sets the rules for some handlers.
	 * @param handlers the handlers
	 * @param deduplicate whether what several accounts see in a group is handled once
	 * @param answerOwnAccounts whether what an account of this application writes is
	 * handled by another
	 * @param timers measures time
	 */
	public AccountRules(EventHandlers handlers, boolean deduplicate, boolean answerOwnAccounts, Timers timers) {
		this.handlers = handlers;
		this.deduplicate = deduplicate;
		this.answerOwnAccounts = answerOwnAccounts;
		this.claims = new Claims(timers);
	}

	@Override
	public boolean wants(Bot bot, Event event) {
		this.accounts.learn(bot, event);
		return !isOwn(event) && this.handlers.wants(bot, event);
	}

	@Override
	public void forget(Bot bot) {
		this.accounts.forget(bot);
		this.claims.forget(bot);
		this.handlers.forget(bot);
	}

	private boolean isOwn(Event event) {
		return !this.answerOwnAccounts && event instanceof IncomingMessage message
				&& this.accounts.find(message.userId()) != null;
	}

	@Override
	public List<? extends EventHandler> matching(Bot bot, Event event) {
		if (isOwn(event)) {
			return List.of();
		}
		List<? extends EventHandler> found = this.handlers.matching(bot, event);
		if (!this.deduplicate || found.isEmpty() || !isShared(event) || isForThis(bot, event)) {
			return found;
		}
		return found.stream().filter(EventHandler::isForOneBot).toList();
	}

	private static boolean isShared(Event event) {
		return event instanceof InGroup inGroup && inGroup.groupId() != 0;
	}

	/** A message that calls one of the accounts by name is for that one. */
	private boolean isForThis(Bot bot, Event event) {
		if (event instanceof IncomingMessage message) {
			for (Segment segment : message.message()) {
				Bot called = (segment instanceof At at && at.userId() != null) ? this.accounts.find(at.userId()) : null;
				if (called != null && called.link() == LinkState.CONNECTED) {
					return called == bot;
				}
			}
		}
		return this.claims.claim(bot, event);
	}

}

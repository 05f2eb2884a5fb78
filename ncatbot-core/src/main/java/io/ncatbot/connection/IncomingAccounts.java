package io.ncatbot.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Which bot an account belongs to that NapCat brings here: the bot that has it or expects
 * it, else one that waits for any, else a new one.
 */
final class IncomingAccounts {

	/** How many bots there may be at a time that nobody configured. */
	private static final int MOST_UNINVITED = 1000;

	private final BotRoster bots;

	private final AccountTable accounts;

	private final BiFunction<String, BotOrigin, BotClient> adding;

	private final Set<BotClient> uninvited = ConcurrentHashMap.newKeySet();

	/**
	 * Begins without any.
	 * @param bots the bots that there are
	 * @param accounts the accounts that they have
	 * @param adding adds a further bot
	 */
	IncomingAccounts(BotRoster bots, AccountTable accounts, BiFunction<String, BotOrigin, BotClient> adding) {
		this.bots = bots;
		this.accounts = accounts;
		this.adding = adding;
	}

	/** The bot of an account, from now on at the latest. */
	BotClient of(long selfId) {
		if (selfId <= 0) {
			throw new IllegalArgumentException("%d is no QQ number".formatted(selfId));
		}
		BotClient known = this.accounts.find(selfId);
		return (known != null) ? known : adopt(selfId);
	}

	private synchronized BotClient adopt(long selfId) {
		BotClient known = this.accounts.find(selfId);
		if (known != null) {
			return known;
		}
		for (BotClient bot : this.bots.all()) {
			if (bot.takesAnyAccount()) {
				bot.becomes(selfId);
				this.accounts.expect(selfId, bot);
				return bot;
			}
		}
		if (this.uninvited.size() >= MOST_UNINVITED) {
			throw new IllegalStateException(
					"There are %d accounts already that nobody configured".formatted(MOST_UNINVITED));
		}
		BotClient fresh = this.adding.apply(this.bots.freeName(String.valueOf(selfId)), BotOrigin.waiting(selfId));
		this.uninvited.add(fresh);
		return fresh;
	}

	/** A bot is gone for good, and leaves room for another. */
	void forget(BotClient bot) {
		this.uninvited.remove(bot);
	}

}

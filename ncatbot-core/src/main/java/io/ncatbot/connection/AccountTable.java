package io.ncatbot.connection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.concurrent.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Which bot has which account. An account that is reached in two ways must not be heard
 * twice: the newer connection wins, and the other bot stands by until that has ended.
 */
final class AccountTable {

	private final Map<Long, BotClient> bots = new ConcurrentHashMap<>();

	private final Map<BotClient, BotClient> standingBy = new ConcurrentHashMap<>();

	private final Timers timers;

	private volatile boolean atRest = true;

	AccountTable(Timers timers) {
		this.timers = timers;
	}

	/** From now on a bot that stands by takes over when it can. */
	void start() {
		this.atRest = false;
	}

	/** All bots are about to be stopped, so none takes over from another. */
	void stop() {
		this.atRest = true;
		this.standingBy.clear();
	}

	@Nullable BotClient find(long selfId) {
		return this.bots.get(selfId);
	}

	/** An account will be a bot's, whether it is connected or not. */
	void expect(long selfId, BotClient bot) {
		this.bots.putIfAbsent(selfId, bot);
	}

	/**
	 * A bot has opened a connection for an account. Another bot that has it gives way:
	 * soon and on another thread, since this one holds the bot's lock.
	 * @param before the account that the bot had before, 0 for none
	 * @return what the other bot has heard of the account; null if there is none
	 */
	@Nullable RecentMessages claim(long before, long selfId, BotClient bot) {
		if (before != selfId) {
			this.bots.remove(before, bot);
		}
		this.standingBy.remove(bot);
		BotClient other = this.bots.put(selfId, bot);
		if (other == null || other == bot) {
			return null;
		}
		RecentMessages heard = other.supersede();
		soon(() -> giveWay(other, selfId));
		return heard;
	}

	private void giveWay(BotClient other, long selfId) {
		// Maybe a third bot by now.
		BotClient winner = this.bots.get(selfId);
		if (winner == null || winner == other) {
			other.keepsAccount();
			return;
		}
		if (other.link() == LinkState.CLOSED) {
			return;
		}
		// Who waits for a bot that gives way waits for its winner, or the bots of one
		// account would take it from each other for ever.
		this.standingBy.replaceAll((waiting, present) -> (present == other) ? winner : present);
		this.standingBy.put(other, winner);
		other.yieldTo(winner);
		if (!winner.isConnected()) {
			// It lost its connection meanwhile, when nobody stood by yet.
			released(winner);
		}
	}

	/** A bot has lost its connection: who stands by for it tries again. */
	void released(BotClient bot) {
		if (this.atRest) {
			return;
		}
		this.standingBy.forEach((other, winner) -> {
			if (winner == bot && this.standingBy.remove(other, bot)) {
				soon(other::resume);
			}
		});
	}

	/** A bot is gone for good. */
	void forget(BotClient bot) {
		this.bots.remove(bot.selfId(), bot);
		this.standingBy.remove(bot);
		released(bot);
	}

	private void soon(Runnable task) {
		this.timers.schedule(Duration.ZERO, task);
	}

}

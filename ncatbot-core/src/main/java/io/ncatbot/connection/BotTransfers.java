package io.ncatbot.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.connection.transfer.TransferTask;
import io.ncatbot.connection.transfer.Transfers;
import org.jspecify.annotations.Nullable;

/**
 * The work with files of one bot. What waits for a thread, since other bots have taken
 * all, need not do so any more when the bot's connections have ended.
 */
final class BotTransfers {

	private final Transfers transfers;

	private final Set<TransferTask<?>> underWay = ConcurrentHashMap.newKeySet();

	private volatile @Nullable String over;

	BotTransfers(Transfers transfers) {
		this.transfers = transfers;
	}

	void begin(TransferTask<?> task) {
		this.underWay.add(task);
		task.raw().whenComplete((result, failure) -> this.underWay.remove(task));
		this.transfers.begin(task);
		String why = this.over;
		if (why != null) {
			this.transfers.end(task, why);
		}
	}

	/** There may be connections again. */
	void start() {
		this.over = null;
	}

	/** Ends what has not begun, until {@link #start()}. */
	void end(String why) {
		this.over = why;
		this.underWay.forEach((task) -> this.transfers.end(task, why));
	}

}

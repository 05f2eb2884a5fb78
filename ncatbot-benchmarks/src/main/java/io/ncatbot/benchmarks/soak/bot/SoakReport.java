package io.ncatbot.benchmarks.soak.bot;

import java.util.List;

import io.ncatbot.dispatch.DispatchActivity;

/**
 * What the bot's process tells about itself.
 *
 * @param heapBytes what its heap holds, garbage included unless it was weighed
 * @param threads the names of its threads, empty unless it was weighed
 * @param dispatcher what became of the events, of all bots together
 * @param bots each bot
 */
public record SoakReport(long heapBytes, List<String> threads, DispatchActivity dispatcher, List<BotReport> bots) {

	/**
	 * How many events wait or are being handled.
	 * @return events of all bots together
	 */
	public long backlog() {
		return this.dispatcher.admitted() - this.dispatcher.finished();
	}

	/**
	 * Tells whether there is nothing left to do.
	 * @return whether no event waits, no handler runs, and no call is under way
	 */
	public boolean isIdle() {
		return this.dispatcher.isIdle() && this.bots.stream().allMatch((bot) -> bot.activity().callsPending() == 0);
	}

}

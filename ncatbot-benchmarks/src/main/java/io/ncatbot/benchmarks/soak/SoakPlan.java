package io.ncatbot.benchmarks.soak;

import java.util.List;

/**
 * What a soak is to be.
 *
 * @param events how many events, of all accounts together
 * @param faults how many faults
 * @param accounts how many accounts
 * @param chats how many chats an account has: groups and friends in turn
 * @param rate how many events a second at most, of all accounts together
 * @param transports what the accounts use, in turn
 * @param seed decides who speaks where, and which faults strike whom
 * @param heap the largest heap of the bot, as {@code -Xmx} takes it
 */
public record SoakPlan(int events, int faults, int accounts, int chats, int rate, List<Transport> transports, long seed,
		String heap) {

	Transport transport(int account) {
		return this.transports.get(account % this.transports.size());
	}

}

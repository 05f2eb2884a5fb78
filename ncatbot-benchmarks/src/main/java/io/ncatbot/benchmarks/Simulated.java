package io.ncatbot.benchmarks;

import java.time.Duration;

import io.ncatbot.simulator.NapCatSimulator;

/**
 * The NapCat of the benchmarks: a simulated one without people, whose events are written
 * beforehand, so that it costs as little as possible beside the bot.
 */
final class Simulated {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private Simulated() {
	}

	static NapCatSimulator napCat() {
		return NapCatSimulator.builder().selfId(Frames.SELF_ID).callLogSize(1).start();
	}

	static void awaitConnections(NapCatSimulator napCat, int count, BotProcess bot) {
		try {
			napCat.awaitConnections(count, PATIENCE);
		}
		catch (AssertionError ex) {
			bot.mustLive();
			throw ex;
		}
	}

	static void awaitNobody(NapCatSimulator napCat) {
		napCat.awaitConnections(0, PATIENCE);
	}

	static void awaitCalls(NapCatSimulator napCat, int count) {
		napCat.awaitCalls("send_group_msg", count, PATIENCE);
	}

}

package io.ncatbot.benchmarks;

import java.time.Duration;
import java.util.List;

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

	/** Waits until so many messages were sent in groups, by all accounts together. */
	static void awaitCalls(List<NapCatSimulator> napCats, int count) throws InterruptedException {
		long begun = System.nanoTime();
		while (napCats.stream().mapToLong((napCat) -> napCat.callCount("send_group_msg")).sum() < count) {
			if (System.nanoTime() - begun > PATIENCE.toNanos()) {
				throw new IllegalStateException("The bot does not answer");
			}
			Thread.sleep(50);
		}
	}

}

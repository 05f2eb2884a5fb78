package io.ncatbot.benchmarks.soak;

import java.util.Map;

import io.ncatbot.benchmarks.soak.bot.CallOutcome;
import io.ncatbot.simulator.fault.FaultPlan.Kind;

/**
 * What a soak came to.
 *
 * @param seed of what was decided at random
 * @param events events that were said
 * @param delivered events among them that handlers got
 * @param brokenByFaults events that faults broke on their way
 * @param lostWithLinks events that were given to a connection that broke before it
 * delivered them, or to nobody
 * @param repeated events that came twice and were delivered once
 * @param dropped events that a limit of the bot lost
 * @param faults how often which fault struck
 * @param connections how often a connection was established
 * @param calls how many calls ended in which way
 * @param repliesUnclaimed answers that no call waited for any more
 * @param seconds how long it took
 * @param heapKb what the heap held after a tenth of the events
 * @param heapKbAtEnd what it held after all of them
 * @param threads how many threads there were before the first event
 * @param threadsAtEnd how many there were in the end
 * @param violations how often something was not as it must be
 */
public record SoakResult(long seed, int events, int delivered, long brokenByFaults, long lostWithLinks, long repeated,
		long dropped, Map<Kind, Integer> faults, long connections, Map<CallOutcome, Integer> calls,
		long repliesUnclaimed, double seconds, long heapKb, long heapKbAtEnd, int threads, int threadsAtEnd,
		int violations) {

}

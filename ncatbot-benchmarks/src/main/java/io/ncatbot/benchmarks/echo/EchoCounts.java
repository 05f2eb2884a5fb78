package io.ncatbot.benchmarks.echo;

import io.ncatbot.connection.BotActivity;
import io.ncatbot.dispatch.DispatchActivity;

/**
 * What the bot counted, as one line at its end tells.
 *
 * @param dispatcher what became of the events
 * @param bots what came and went, all bots together
 * @param heapBytes what the heap held before the connections were closed, once garbage
 * was collected
 * @param threads how many threads there were then
 */
public record EchoCounts(DispatchActivity dispatcher, BotActivity bots, long heapBytes, int threads) {

}

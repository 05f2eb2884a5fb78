package io.ncatbot.benchmarks.soak.bot;

import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.LinkState;

/**
 * What one bot has done.
 *
 * @param selfId its QQ number, 0 when it has not connected yet
 * @param link its connection's state
 * @param activity what its connections counted
 * @param messages how many messages its handlers got
 * @param metas how many meta events its handlers got
 * @param calls how many calls of its handlers have ended
 * @param lastEvent the highest number of an event that a handler got
 */
public record BotReport(long selfId, LinkState link, BotActivity activity, long messages, long metas, long calls,
		int lastEvent) {

}

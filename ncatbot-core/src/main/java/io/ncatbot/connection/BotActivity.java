package io.ncatbot.connection;

/**
 * What a bot has done since its start, and what it has under way.
 *
 * @param framesReceived frames that came from NapCat
 * @param framesMalformed frames among them that were no readable JSON object, or too big;
 * each was logged and dropped
 * @param eventsReceived events among them
 * @param callsStarted calls that were begun
 * @param callsPending calls that wait for their answer, or whose continuations have not
 * ended
 * @param repliesUnclaimed answers that no call waited for: too late, or not to one of
 * ours
 * @param connections how often a connection was established
 */
public record BotActivity(long framesReceived, long framesMalformed, long eventsReceived, long callsStarted,
		int callsPending, long repliesUnclaimed, long connections) {

}

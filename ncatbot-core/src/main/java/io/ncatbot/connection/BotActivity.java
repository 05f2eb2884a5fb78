package io.ncatbot.connection;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a bot has done since its start, and what it has under way.
 *
 * @param framesReceived frames that came from NapCat
 * @param framesTaken frames that came over the connection that is open now and have been
 * taken care of as far as the socket's thread does: an answer is with its call, an event
 * with the dispatcher; 0 while there is no connection. Answers to requests over HTTP are
 * not among them, nor is what was posted: those are over with their request. Once this is
 * as many as NapCat sent, nothing is on its way
 * @param framesMalformed frames among them that were no readable JSON object, or too big;
 * each was logged and dropped
 * @param eventsReceived events among them
 * @param unknownEvents how many of the events were of a kind that is not known here, by
 * what was not known of them; each still reached the handlers of {@code UnknownEvent}
 * @param eventsRepeated events that were not delivered again, since they had come before:
 * within a connection, or over another transport of the same account
 * @param callsStarted calls that were begun
 * @param callsPending calls that wait for their answer, or whose continuations have not
 * ended
 * @param repliesUnclaimed answers that no call waited for: too late, or not to one of
 * ours
 * @param repliesLate answers that came on a later connection than their call left on, and
 * completed a call that had chosen to wait for them
 * @param changesPending changes of link and login of which listeners have not been told,
 * or are being told
 * @param connections how often a connection was established
 */
public record BotActivity(long framesReceived, long framesTaken, long framesMalformed, long eventsReceived,
		Map<String, Long> unknownEvents, long eventsRepeated, long callsStarted, int callsPending,
		long repliesUnclaimed, long repliesLate, int changesPending, long connections) {

	/**
	 * What a bot has done that has not done anything.
	 */
	public static final BotActivity NONE = new BotActivity(0, 0, 0, 0, Map.of(), 0, 0, 0, 0, 0, 0, 0);

	/**
	 * Adds what another bot has done.
	 * @param other the other bot's activity
	 * @return the sums
	 */
	public BotActivity plus(BotActivity other) {
		Map<String, Long> unknown = new TreeMap<>(this.unknownEvents);
		other.unknownEvents.forEach((reason, count) -> unknown.merge(reason, count, Long::sum));
		return new BotActivity(this.framesReceived + other.framesReceived, this.framesTaken + other.framesTaken,
				this.framesMalformed + other.framesMalformed, this.eventsReceived + other.eventsReceived, unknown,
				this.eventsRepeated + other.eventsRepeated, this.callsStarted + other.callsStarted,
				this.callsPending + other.callsPending, this.repliesUnclaimed + other.repliesUnclaimed,
				this.repliesLate + other.repliesLate, this.changesPending + other.changesPending,
				this.connections + other.connections);
	}

}

package io.ncatbot.simulator.server;

/**
 * What the simulator really sent since its start, so that whoever counts what arrived can
 * compare.
 *
 * @param events what happened and is told to bots, once each, however many hear of it
 * @param unheard events among them that nobody was there to hear
 * @param lost events among them that a fault kept back
 * @param duplicated events among them that a fault sent twice
 * @param garbled events among them that a fault broke
 * @param framesWritten frames of all kinds that were written to sockets; what a broken
 * connection did not deliver is among them
 * @param framesDiscarded frames that still waited when their connection ended
 * @param postsDelivered events that a webhook took (2xx)
 * @param postsFailed events that a webhook did not take, or that could not be posted
 */
public record SentCounts(long events, long unheard, long lost, long duplicated, long garbled, long framesWritten,
		long framesDiscarded, long postsDelivered, long postsFailed) {
}

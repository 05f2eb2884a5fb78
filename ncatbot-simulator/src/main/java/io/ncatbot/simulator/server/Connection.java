package io.ncatbot.simulator.server;

import java.time.Instant;

/**
 * A bot that is connected, at one moment.
 *
 * @param id counts the connections, from 1
 * @param path the path it asked for, without the query
 * @param apiOnly whether it gets no events ({@code /api})
 * @param since when it was accepted
 * @param framesReceived frames that came from it
 * @param framesSent frames that went to it
 */
public record Connection(int id, String path, boolean apiOnly, Instant since, long framesReceived, long framesSent) {
}

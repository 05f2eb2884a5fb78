package io.ncatbot.connection;

import java.util.concurrent.atomic.LongAdder;

/**
 * What has come over a bot's connections, all of them together.
 */
final class LinkCounts {

	final LongAdder frames = new LongAdder();

	final LongAdder malformed = new LongAdder();

	final LongAdder events = new LongAdder();

	final LongAdder connections = new LongAdder();

}

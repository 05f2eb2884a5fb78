package io.ncatbot.simulator.server;

import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what is sent.
 */
final class Tally {

	final LongAdder events = new LongAdder();

	final LongAdder unheard = new LongAdder();

	final LongAdder lost = new LongAdder();

	final LongAdder duplicated = new LongAdder();

	final LongAdder garbled = new LongAdder();

	final LongAdder delivered = new LongAdder();

	final LongAdder failed = new LongAdder();

	private long writtenBefore;

	private long discardedBefore;

	/** A connection has ended: nobody else remembers what it was sent. */
	synchronized void gone(Client client) {
		this.writtenBefore += client.sent();
		this.discardedBefore += client.discarded();
	}

	synchronized SentCounts counts(Collection<Client> present) {
		long written = present.stream().mapToLong(Client::sent).sum();
		return new SentCounts(this.events.sum(), this.unheard.sum(), this.lost.sum(), this.duplicated.sum(),
				this.garbled.sum(), this.writtenBefore + written, this.discardedBefore, this.delivered.sum(),
				this.failed.sum());
	}

}

package io.ncatbot.benchmarks.soak;

import java.util.HashMap;
import java.util.Map;

/**
 * Holds what handlers got against what NapCat gave.
 * <p>
 * An event belongs to the newest connection that it was given to. A connection delivers
 * in order, so an event has been <em>received</em> when a later one of the same
 * connection was delivered, and every event of a connection has been when the connection
 * still stands at the end. What is missing at the end of a broken connection may never
 * have arrived; whether it did is what the bot's own counts say, in {@link BalanceCheck}.
 * Events that a fault broke are never delivered, and those that were posted belong to no
 * connection.
 */
final class DeliveryCheck {

	private final String account;

	private final Ledger ledger;

	private final Violations violations;

	DeliveryCheck(String account, Ledger ledger, Violations violations) {
		this.account = account;
		this.ledger = ledger;
		this.violations = violations;
	}

	/**
	 * Checks.
	 * @param deliveries what handlers got
	 * @param ordered whether events of a chat have an order
	 * @return how many different events were delivered
	 */
	int check(Deliveries deliveries, boolean ordered) {
		boolean[] delivered = new boolean[this.ledger.events() + 1];
		Map<Integer, Integer> latest = new HashMap<>();
		int different = 0;
		for (int place = 0; place < deliveries.size(); place++) {
			int event = deliveries.event(place);
			int chat = deliveries.chat(place);
			if (event < 1 || event > this.ledger.events() || this.ledger.chat(event) != chat) {
				this.violations.add("never said", "%s, event %d in chat %d".formatted(this.account, event, chat));
				continue;
			}
			if (delivered[event]) {
				this.violations.add("twice", words(event));
				continue;
			}
			delivered[event] = true;
			different++;
			int connection = this.ledger.connection(event);
			if (connection == Ledger.NOBODY || connection == Ledger.BROKEN) {
				this.violations.add("never given", words(event));
			}
			Integer before = latest.put(chat, event);
			if (ordered && before != null && before > event) {
				this.violations.add("out of order", "%s, after event %d".formatted(words(event), before));
			}
		}
		holes(delivered);
		return different;
	}

	/** From the end: whatever comes before what was delivered has been received. */
	private void holes(boolean[] delivered) {
		Map<Integer, Integer> received = new HashMap<>();
		int standing = standing();
		if (standing > 0) {
			received.put(standing, this.ledger.events());
		}
		for (int event = this.ledger.events(); event > 0; event--) {
			int connection = this.ledger.connection(event);
			if (connection <= 0) {
				continue;
			}
			if (delivered[event]) {
				received.putIfAbsent(connection, event);
			}
			else if (received.containsKey(connection)) {
				int later = received.get(connection);
				this.violations.add("lost", words(event) + ((connection == standing) ? ", which stands"
						: ", which delivered event %d".formatted(later)));
			}
		}
	}

	/** The last connection, which must stand while the last event is said. */
	private int standing() {
		return (this.ledger.events() > 0) ? this.ledger.connection(this.ledger.events()) : 0;
	}

	private String words(int event) {
		int connection = this.ledger.connection(event);
		return "%s, event %d in chat %d, %s".formatted(this.account, event, this.ledger.chat(event),
				(connection > 0) ? "connection " + connection : (connection == Ledger.POSTED) ? "posted"
						: (connection == Ledger.BROKEN) ? "broken by a fault" : "heard by nobody");
	}

}

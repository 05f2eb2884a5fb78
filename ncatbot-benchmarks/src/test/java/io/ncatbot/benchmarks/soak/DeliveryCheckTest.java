package io.ncatbot.benchmarks.soak;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The check of deliveries finds what it is there to find: each test changes one thing in
 * a record of a run in which all was well.
 */
class DeliveryCheckTest {

	private static final int CHAT = 0;

	private static final int OTHER = 1;

	private final Ledger ledger = new Ledger();

	private final Violations violations = new Violations();

	/**
	 * Two connections: events 1 to 4 go over the first, which breaks after event 3; 5 is
	 * heard by nobody; 6 to 8 go over the second, and a fault breaks 7.
	 */
	DeliveryCheckTest() {
		this.ledger.given(CHAT, 1);
		this.ledger.given(OTHER, 1);
		this.ledger.given(CHAT, 1);
		this.ledger.given(CHAT, 1);
		this.ledger.given(OTHER, Ledger.NOBODY);
		this.ledger.given(CHAT, 2);
		this.ledger.given(OTHER, Ledger.BROKEN);
		this.ledger.given(CHAT, 2);
	}

	private int check(int... deliveries) {
		return new DeliveryCheck("10001", this.ledger, this.violations).check(Deliveries.of(deliveries), true);
	}

	@Test
	void whatABrokenConnectionDidNotBringIsNoLoss() {
		assertThat(check(OTHER, 2, CHAT, 1, CHAT, 3, CHAT, 6, CHAT, 8)).isEqualTo(5);
		assertThat(this.violations.lines()).isEmpty();
	}

	@Test
	void aLostEventIsFoundByALaterOneOfItsConnection() {
		check(CHAT, 1, CHAT, 3, CHAT, 6, CHAT, 8);
		assertThat(this.violations.lines())
			.containsExactly("lost: 10001, event 2 in chat 1, connection 1, which delivered event 3");
	}

	@Test
	void theLastEventOfTheConnectionThatStandsIsMissed() {
		check(CHAT, 1, OTHER, 2, CHAT, 6);
		assertThat(this.violations.lines())
			.containsExactly("lost: 10001, event 8 in chat 0, connection 2, which stands");
	}

	@Test
	void anEventThatComesTwiceIsFound() {
		assertThat(check(CHAT, 1, OTHER, 2, CHAT, 3, CHAT, 3, CHAT, 6, CHAT, 8)).isEqualTo(5);
		assertThat(this.violations.lines()).containsExactly("twice: 10001, event 3 in chat 0, connection 1");
	}

	@Test
	void theWrongOrderIsFoundWithinAChatOnly() {
		check(OTHER, 2, CHAT, 3, CHAT, 1, CHAT, 6, CHAT, 8);
		assertThat(this.violations.lines())
			.containsExactly("out of order: 10001, event 1 in chat 0, connection 1, after event 3");
	}

	@Test
	void whatNobodyWasGivenIsFound() {
		check(CHAT, 1, OTHER, 2, OTHER, 5, CHAT, 6, OTHER, 7, CHAT, 8, CHAT, 9, OTHER, 1);
		assertThat(this.violations.lines()).containsExactly("never given: 10001, event 5 in chat 1, heard by nobody",
				"never given: 10001, event 7 in chat 1, broken by a fault", "never said: 10001, event 9 in chat 0",
				"never said: 10001, event 1 in chat 1");
	}

	@Test
	void ofManyViolationsTheFirstAreShownAndAllAreCounted() {
		for (int event = 9; event <= 100; event++) {
			this.ledger.given(CHAT, 2);
		}
		check(CHAT, 1, OTHER, 2, CHAT, 100);
		assertThat(this.violations.count()).isEqualTo(93);
		assertThat(this.violations.lines()).hasSize(6).last().isEqualTo("lost: and 88 more");
	}

}

package io.ncatbot.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.ncatbot.benchmarks.soak.bot.CallOutcome;
import io.ncatbot.benchmarks.soak.bot.CallStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The check of calls finds what it is there to find.
 */
class CallCheckTest {

	private static final int EVENTS = 16;

	private static final long STRIKE = 1_000_000;

	private final Ledger ledger = new Ledger();

	private final Violations violations = new Violations();

	private final int[] deliveries = new int[2 * EVENTS];

	private final List<CallRecord> calls = new ArrayList<>();

	@BeforeEach
	void allIsAnswered() {
		for (int event = 1; event <= EVENTS; event++) {
			this.ledger.given(0, 1);
			this.deliveries[2 * event - 1] = event;
			for (int place = 0; place < CallStyle.of(event).calls(); place++) {
				int call = CallStyle.call(event, place);
				this.ledger.called(call);
				this.calls.add(new CallRecord(call, CallOutcome.ANSWERED, 10, 20));
			}
		}
	}

	private Map<CallOutcome, Integer> check() {
		return new CallCheck("10001", this.ledger, this.violations).check(Deliveries.of(this.deliveries), this.calls,
				List.of(STRIKE));
	}

	private void secondEnds(CallOutcome outcome, long at) {
		CallRecord call = this.calls.get(1);
		this.calls.set(1, new CallRecord(call.number(), outcome, at, at + 5));
	}

	@Test
	void whenAllCallsAreAnsweredAllIsWell() {
		assertThat(check()).containsExactly(Map.entry(CallOutcome.ANSWERED, 6));
		assertThat(this.violations.lines()).isEmpty();
	}

	@Test
	void aCallMayFailWhileAFaultIsNear() {
		secondEnds(CallOutcome.SENT_AND_LOST, STRIKE + 100);
		assertThat(check()).containsEntry(CallOutcome.SENT_AND_LOST, 1).containsEntry(CallOutcome.ANSWERED, 5);
		assertThat(this.violations.lines()).isEmpty();
	}

	@Test
	void aCallThatFailsWithoutAFaultIsFound() {
		secondEnds(CallOutcome.TIMED_OUT, STRIKE - 100_000);
		check();
		assertThat(this.violations.lines()).singleElement()
			.asString()
			.startsWith("a call failed while no fault was near");
	}

	@Test
	void aCallThatFailsInAnotherWayIsFound() {
		secondEnds(CallOutcome.REJECTED, STRIKE);
		check();
		assertThat(this.violations.lines()).containsExactly(
				"a call failed in a way that no fault explains: 10001, call 12 (RETURNED), REJECTED after 5 ms");
	}

	@Test
	void aCallThatNeverEndedIsFound() {
		this.calls.remove(1);
		check();
		assertThat(this.violations.lines()).containsExactly("a call that never ended: 10001, call 12");
	}

	@Test
	void aCallThatEndedTwiceIsFound() {
		this.calls.add(this.calls.get(1));
		check();
		assertThat(this.violations.lines()).singleElement().asString().startsWith("a call ended twice: 10001, call 12");
	}

	@Test
	void aCallThatWasSentTwiceIsFound() {
		this.ledger.called(12);
		check();
		assertThat(this.violations.lines()).singleElement().asString().startsWith("a call was carried out twice");
	}

	@Test
	void aCallThatWasSaidNotToBeSentMustNotHaveArrived() {
		secondEnds(CallOutcome.NOT_SENT, STRIKE);
		check();
		assertThat(this.violations.lines()).singleElement()
			.asString()
			.startsWith("a call was carried out but said not to have been sent: 10001, call 12");
	}

	@Test
	void anAnswerToWhatNapCatNeverDidIsFound() {
		this.calls.add(new CallRecord(14, CallOutcome.ANSWERED, 1, 2));
		check();
		assertThat(this.violations.lines()).hasSize(2)
			.anySatisfy((line) -> assertThat(line).startsWith("a call that nobody was to make"))
			.anySatisfy((line) -> assertThat(line).startsWith("a call was answered but never carried out"));
	}

}

package io.ncatbot.benchmarks.soak;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ncatbot.benchmarks.soak.bot.CallOutcome;
import io.ncatbot.benchmarks.soak.bot.CallStyle;

/**
 * Holds how calls ended against what handlers had to call and what NapCat carried out:
 * each that was to be made has ended, once; NapCat carried out none twice, what it
 * answered once, what was not sent never; and none failed but in the way that faults make
 * calls fail, and while one was near.
 */
final class CallCheck {

	/**
	 * A fault lasts up to six seconds, a call ten; then there may be no connection for a
	 * few more.
	 */
	private static final long REACH_MILLIS = 25_000;

	private static final Set<CallOutcome> FORESEEN = EnumSet.of(CallOutcome.ANSWERED, CallOutcome.NOT_SENT,
			CallOutcome.SENT_AND_LOST, CallOutcome.TIMED_OUT);

	private final String account;

	private final Ledger ledger;

	private final Violations violations;

	CallCheck(String account, Ledger ledger, Violations violations) {
		this.account = account;
		this.ledger = ledger;
		this.violations = violations;
	}

	/**
	 * Checks.
	 * @param deliveries what handlers got
	 * @param calls how their calls ended
	 * @param strikes when faults struck the account, in milliseconds since 1970
	 * @return how many ended in which way
	 */
	Map<CallOutcome, Integer> check(Deliveries deliveries, List<CallRecord> calls, List<Long> strikes) {
		Map<CallOutcome, Integer> counts = new EnumMap<>(CallOutcome.class);
		BitSet wanted = wanted(deliveries);
		BitSet ended = new BitSet();
		for (CallRecord call : calls) {
			counts.merge(call.outcome(), 1, Integer::sum);
			if (ended.get(call.number())) {
				this.violations.add("a call ended twice", words(call));
			}
			ended.set(call.number());
			if (!wanted.get(call.number())) {
				this.violations.add("a call that nobody was to make", words(call));
			}
			carriedOut(call);
			if (!FORESEEN.contains(call.outcome())) {
				this.violations.add("a call failed in a way that no fault explains", words(call));
			}
			else if (call.outcome() != CallOutcome.ANSWERED && !isNear(call, strikes)) {
				this.violations.add("a call failed while no fault was near", words(call));
			}
		}
		wanted.andNot(ended);
		wanted.stream()
			.forEach((call) -> this.violations.add("a call that never ended", this.account + ", call " + call));
		return counts;
	}

	private static BitSet wanted(Deliveries deliveries) {
		BitSet wanted = new BitSet();
		for (int place = 0; place < deliveries.size(); place++) {
			int event = deliveries.event(place);
			for (int call = 0; call < CallStyle.of(event).calls(); call++) {
				wanted.set(CallStyle.call(event, call));
			}
		}
		return wanted;
	}

	private void carriedOut(CallRecord call) {
		int times = this.ledger.timesCalled(call.number());
		if (times > 1) {
			this.violations.add("a call was carried out twice", words(call));
		}
		if (call.outcome() == CallOutcome.ANSWERED && times == 0) {
			this.violations.add("a call was answered but never carried out", words(call));
		}
		if (call.outcome() == CallOutcome.NOT_SENT && times > 0) {
			this.violations.add("a call was carried out but said not to have been sent", words(call));
		}
	}

	private static boolean isNear(CallRecord call, List<Long> strikes) {
		return strikes.stream().anyMatch((at) -> call.ended() >= at && call.begun() <= at + REACH_MILLIS);
	}

	private String words(CallRecord call) {
		return "%s, call %d (%s), %s after %d ms".formatted(this.account, call.number(),
				CallStyle.of(call.number() / 2), call.outcome(), call.ended() - call.begun());
	}

}

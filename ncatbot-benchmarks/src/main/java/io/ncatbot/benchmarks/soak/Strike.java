package io.ncatbot.benchmarks.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.ncatbot.simulator.fault.FaultPlan;
import io.ncatbot.simulator.fault.FaultPlan.Kind;
import io.ncatbot.simulator.fault.Faults;

/**
 * One fault of a soak.
 *
 * @param event before which event it strikes, of all accounts together
 * @param account whom it strikes, from 0
 * @param kind what it is
 * @param seed decides how hard it is
 */
record Strike(int event, int account, Kind kind, long seed) {

	/**
	 * Plans all faults, evenly over the events. Every kind comes up before one comes
	 * again; each strikes an account that feels it, if there is one.
	 */
	static List<Strike> plan(SoakPlan plan) {
		Random random = new Random(plan.seed());
		List<Kind> deck = new ArrayList<>();
		List<Strike> strikes = new ArrayList<>();
		for (int i = 0; i < plan.faults(); i++) {
			if (deck.isEmpty()) {
				deck.addAll(List.of(Kind.values()));
				Collections.shuffle(deck, random);
			}
			Kind kind = deck.remove(0);
			int event = (int) (((i + 0.5) * plan.events()) / plan.faults()) + 1;
			strikes.add(new Strike(event, victim(plan, kind, random), kind, random.nextLong()));
		}
		return strikes;
	}

	private static int victim(SoakPlan plan, Kind kind, Random random) {
		int[] feeling = IntStream.range(0, plan.accounts())
			.filter((account) -> plan.transport(account).feels(kind))
			.toArray();
		return (feeling.length > 0) ? feeling[random.nextInt(feeling.length)] : random.nextInt(plan.accounts());
	}

	void on(Faults faults) {
		FaultPlan.of(this.seed, this.kind).strike(faults);
	}

}

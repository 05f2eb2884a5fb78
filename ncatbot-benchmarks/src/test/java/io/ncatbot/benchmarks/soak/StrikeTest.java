package io.ncatbot.benchmarks.soak;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import io.ncatbot.simulator.fault.FaultPlan.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StrikeTest {

	private static SoakPlan plan(int faults, long seed, Transport... transports) {
		return new SoakPlan(1000, faults, 8, 4, 1000, List.of(transports), seed, "64m");
	}

	@Test
	void theSameSeedPlansTheSameFaults() {
		assertThat(Strike.plan(plan(100, 7, Transport.values()))).hasSize(100)
			.isEqualTo(Strike.plan(plan(100, 7, Transport.values())))
			.isNotEqualTo(Strike.plan(plan(100, 8, Transport.values())));
	}

	@Test
	void everyKindComesUpBeforeOneComesAgain() {
		List<Strike> strikes = Strike.plan(plan(2 * Kind.values().length, 7, Transport.FORWARD));
		assertThat(strikes.subList(0, Kind.values().length).stream().map(Strike::kind).collect(Collectors.toSet()))
			.isEqualTo(EnumSet.allOf(Kind.class));
		assertThat(strikes).extracting(Strike::event).isSorted().allMatch((event) -> event >= 1 && event <= 1000);
	}

	@Test
	void aFaultStrikesWhomItConcerns() {
		SoakPlan plan = plan(500, 7, Transport.values());
		assertThat(Strike.plan(plan)).allMatch((strike) -> plan.transport(strike.account()).feels(strike.kind()));
	}

}

package io.ncatbot.benchmarks;

import io.ncatbot.simulator.fault.FaultPlan.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The soak in short: one fault of each kind. Each run has another seed; one that fails
 * prints it, and {@code soak --seed} plays it again.
 */
@Tag("long")
class SoakTest {

	private static final int FAULTS = Kind.values().length;

	@Test
	void nothingIsLostDoubledTurnedRoundOrLeftOpenWhileEachFaultStrikes() throws Exception {
		Run run = Run.of("soak", "--events", "20000", "--faults", String.valueOf(FAULTS), "--accounts", "4", "--chats",
				"10", "--rate", "1500");
		assertThat(run.status()).as(run.output()).isZero();
		JsonNode result = run.result();
		assertThat(run.output()).contains("--seed " + result.path("seed").longValue());
		assertThat(result.path("faults").size()).isEqualTo(FAULTS);
		assertThat(result.path("delivered").intValue()).isGreaterThan(10_000);
		assertThat(result.path("calls").path("ANSWERED").intValue()).isGreaterThan(3_000);
		assertThat(result.path("dropped").intValue()).isZero();
	}

	@Test
	void aTransportThatDoesNotExistIsRefusedWithThoseThereAre() throws Exception {
		Run run = Run.of("soak", "--transports", "forward,pigeon");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.output()).contains("There is no transport 'pigeon'; choose from forward,reverse,sse,webhook");
	}

}

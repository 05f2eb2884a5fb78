package io.ncatbot.boot.test;

import io.ncatbot.connection.Bots;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a test finds where events come over a connection, whoever opens it.
 */
abstract class EveryConnection extends EveryTransport {

	@Test
	void aConnectionThatIsLostIsOpenedAgain(NapCatSimulator sim, Bots bots) {
		assertThat(bots.primary()).reconnectsAfter(sim::dropConnections);
		assertThat(bots.primary()).reconnectsAfter(() -> sim.faults().links().restart());
		sim.friend(456).says("你好");
		assertThat(sim).friend(456).received("你好，小明[表情]");
	}

	@Test
	void aConnectionBreaksAfterAnEvent(NapCatSimulator sim, Bots bots) {
		assertThat(bots.primary()).reconnectsAfter(() -> {
			sim.faults().links().dropAfter(1);
			sim.friend(456).says("没人答");
		});
	}

	@Test
	void aLossThatTheBotHasNotNoticedIsNotIdle(NapCatSimulator sim) {
		long unheard = sim.sent().unheard();
		for (int i = 0; i < 5; i++) {
			sim.dropConnections();
			assertThat(sim).isIdle();
			sim.friend(456).says("没人答");
		}
		assertThat(sim).isIdle();
		assertThat(sim.sent().unheard()).isEqualTo(unheard);
	}

}

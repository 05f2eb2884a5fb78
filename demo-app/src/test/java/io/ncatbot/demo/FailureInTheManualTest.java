package io.ncatbot.demo;

import java.nio.file.Files;
import java.nio.file.Path;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A failing assertion says what the manual shows.
 */
@NcatBotTest(CallStyles.class)
class FailureInTheManualTest {

	@Test
	void isTheRealOne(NapCatSimulator sim) throws Exception {
		sim.friend(456).says("你是谁");
		AssertionError failure = catchThrowableOfType(AssertionError.class,
				() -> assertThat(sim).friend(456).received("我是 小红，QQ 号 10001 喵~"));
		assertThat(Files.readString(Path.of("../docs/testing.md"))).contains(failure.getMessage().strip());
	}

}

package io.ncatbot.boot.test;

import java.nio.file.Files;
import java.nio.file.Path;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@NcatBotTest
@ContextConfiguration(classes = TestApplication.class)
class SnapshotTest {

	private static final String FOLDER = "ncatbot.snapshots.folder";

	private static final String MODE = "ncatbot.snapshots";

	@AfterEach
	void asBefore() {
		System.clearProperty(FOLDER);
		System.clearProperty(MODE);
	}

	@Test
	void whatWasSentIsAsInTheFile(NapCatSimulator sim) {
		sim.group(123).member(458).says("/ban @小明 10m");
		assertThat(sim).sentAsInSnapshot("moderator/ban");
	}

	@Test
	void aDifferenceIsShownByLines(NapCatSimulator sim) {
		sim.group(123).member(458).says("/ban @小红 10m");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(sim).sentAsInSnapshot("moderator/ban"))
			.withMessageStartingWith(
					"""

							What was sent is not as in src/test/resources/snapshots/moderator/ban.json (- expected, + sent):
							    ...
							      "action" : "set_group_ban",
							      "params" : {
							        "group_id" : "123",
							  -     "user_id" : "456",
							  +     "user_id" : "457",
							        "duration" : 600
							      }
							    }, {
							    ...
							If it is right as it is now: Run the test once with -Dncatbot.snapshots=update to write it; then look at it and commit it.
							The bot is idle, so nothing more will come.
							""");
	}

	@Test
	void aMissingFileIsNoSuccess(NapCatSimulator sim, @TempDir Path folder) {
		System.setProperty(FOLDER, folder.toString());
		sim.friend(456).says("状态");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(sim).sentAsInSnapshot("new"))
			.withMessageStartingWith("\nThere is no snapshot " + folder.resolve("new.json")
					+ ".\nRun the test once with -Dncatbot.snapshots=update to write it; then look at it and commit it.\n"
					+ "It would be\n  [ {\n    \"action\" : \"get_status\",");
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void theSwitchWritesTheFile(NapCatSimulator sim, @TempDir Path folder) throws Exception {
		System.setProperty(FOLDER, folder.toString());
		System.setProperty(MODE, "update");
		sim.friend(456).says("状态");
		assertThat(sim).sentAsInSnapshot("of/status");
		System.clearProperty(MODE);
		assertThat(sim).sentAsInSnapshot("of/status");
		assertThat(Files.readString(folder.resolve("of/status.json"))).contains("\"action\" : \"send_private_msg\"");
	}

	@Test
	void aNameStaysInTheFolder(NapCatSimulator sim) {
		assertThatIllegalArgumentException().isThrownBy(() -> assertThat(sim).sentAsInSnapshot("../../secret"))
			.withMessage("'../../secret' is no name for a file in src/test/resources/snapshots");
	}

}

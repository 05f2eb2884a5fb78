package io.ncatbot.boot.docker.compose;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application in a process of its own, with the real Docker Compose support of Spring
 * Boot and a stand-in for Docker's command line that answers with recorded output.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-in for Docker's command line is a shell script")
class NapCatDockerComposeConnectionDetailsFactoryTest {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	@TempDir
	private Path folder;

	@Test
	void aNapCatServiceIsTheBotsNapCat() throws Exception {
		assertThatTheBotAnswers("change-me");
	}

	@Test
	void aServiceThatDoesNotSayItsTokenIsGivenTheConfiguredOne() throws Exception {
		recordOtherwise("\"io.ncatbot.token\":\"change-me\",", "");
		assertThatTheBotAnswers("from-properties", "--ncatbot.token=from-properties");
	}

	@Test
	void theSimulatorsImageIsRecognisedToo() throws Exception {
		recordOtherwise("mlikiowa/napcat-docker:v4.18.19", "ncatbot-simulator");
		assertThatTheBotAnswers("change-me");
	}

	@Test
	void anyImageIsRecognisedByTheLabel() throws Exception {
		recordOtherwise("mlikiowa/napcat-docker:v4.18.19", "registry.example/team/qq:1");
		recordOtherwise("\"io.ncatbot.token\"",
				"\"org.springframework.boot.service-connection\":\"napcat\",\"io.ncatbot.token\"");
		assertThatTheBotAnswers("change-me");
	}

	private void assertThatTheBotAnswers(String token, String... arguments) throws Exception {
		World world = World.of(10001, "喵喵").addFriend(456, "小明");
		try (NapCatSimulator sim = NapCatSimulator.builder().token(token).world(world).start()) {
			Path log = this.folder.resolve("log");
			Process process = start(sim.port(), log, arguments);
			try {
				sim.awaitConnections(1, PATIENCE);
				sim.friend(456).says("在吗");
				sim.awaitCall("send_private_msg", (call) -> call.retcode() == 0, PATIENCE);
			}
			catch (AssertionError ex) {
				throw new AssertionError("The application says:\n" + Files.readString(log), ex);
			}
			finally {
				process.destroy();
				assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
				assertThat(this.folder.resolve("started")).as("what Spring Boot started, it stops").doesNotExist();
			}
		}
	}

	private Process start(int napCatPort, Path log, String... arguments) throws Exception {
		Path docker = copied("docker");
		Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
		for (String file : List.of("config.json", "ps.json", "inspect.json", "compose.yaml")) {
			copied(file);
		}
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				ComposedBot.class.getName(), "--spring.docker.compose.file=" + this.folder.resolve("compose.yaml"),
				"--spring.main.web-application-type=none"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		Map<String, String> environment = builder.environment();
		environment.put("PATH", this.folder + File.pathSeparator + environment.get("PATH"));
		environment.put("NAPCAT_PORT", String.valueOf(napCatPort));
		return builder.start();
	}

	private void recordOtherwise(String recorded, String instead) throws Exception {
		for (String file : List.of("config.json", "ps.json", "inspect.json")) {
			Path copy = copied(file);
			Files.writeString(copy, Files.readString(copy).replace(recorded, instead));
		}
	}

	/** A copy of a recorded file, which a test may have changed already. */
	private Path copied(String name) throws IOException, URISyntaxException {
		Path copy = this.folder.resolve(name);
		if (!Files.exists(copy)) {
			Files.copy(Path.of(Objects.requireNonNull(getClass().getResource(name)).toURI()), copy);
		}
		return copy;
	}

}

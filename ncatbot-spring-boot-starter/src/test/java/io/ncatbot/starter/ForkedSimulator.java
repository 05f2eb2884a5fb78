package io.ncatbot.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.simulator.NapCatSimulatorMain;

import static org.awaitility.Awaitility.await;

/**
 * The simulated NapCat as a process of its own, so that it shares neither memory nor
 * threads with anybody.
 */
final class ForkedSimulator implements AutoCloseable {

	private static final Pattern URL = Pattern.compile("ws://\\S+");

	private final Process process;

	private final Path log;

	private ForkedSimulator(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static ForkedSimulator start(Path folder, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						NapCatSimulatorMain.class.getName(), "--port", "0", "--chat-port", "-1"));
		command.addAll(List.of(arguments));
		Path log = Files.createTempFile(folder, "simulator", ".log");
		return new ForkedSimulator(
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
	}

	String url() throws IOException {
		await().atMost(EmptyApplicationTest.PATIENCE)
			.until(() -> URL.matcher(Files.readString(this.log)).find() || !this.process.isAlive());
		Matcher url = URL.matcher(Files.readString(this.log));
		if (!url.find()) {
			throw new AssertionError("The simulator did not start: " + Files.readString(this.log));
		}
		return url.group();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}

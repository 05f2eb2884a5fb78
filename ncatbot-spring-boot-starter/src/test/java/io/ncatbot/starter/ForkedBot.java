package io.ncatbot.starter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The empty bot as a process of its own, with what the starter brings on its class path
 * and nothing of the tests.
 */
final class ForkedBot implements AutoCloseable {

	private static final String DEVTOOLS = "spring-boot-devtools";

	private static final List<String> OF_TESTS = List.of("ncatbot-simulator", "netty-", "junit-", "assertj-",
			"awaitility-", "surefire", "opentest4j", "apiguardian", "byte-buddy", "hamcrest");

	/** How the kernel writes what a socket is doing, and in which column which port. */
	private static final String LISTENING = "0A";

	private static final String ESTABLISHED = "01";

	private static final int LOCAL = 1;

	private static final int REMOTE = 2;

	private final Process process;

	private final Path log;

	private ForkedBot(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static ForkedBot start(Path folder, String heap, String... arguments) throws IOException {
		return start(EmptyBot.class, folder, heap, arguments);
	}

	/**
	 * Starts a bot whose classes are in a folder of their own, with devtools beside it.
	 */
	static ForkedBot withDevtools(Class<?> bot, Path folder, Path classes, String... arguments) throws IOException {
		String others = Arrays.stream(classPathOfTests())
			.filter((entry) -> !isOfTests(entry) && !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		return start(bot, folder, "256m", classes + File.pathSeparator + others, arguments);
	}

	static ForkedBot start(Class<?> bot, Path folder, String heap, String... arguments) throws IOException {
		return start(bot, folder, heap, classPath(), arguments);
	}

	private static ForkedBot start(Class<?> bot, Path folder, String heap, String classPath, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-cp", classPath,
				bot.getName()));
		command.addAll(List.of(arguments));
		Path log = Files.createTempFile(folder, "bot", ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new ForkedBot(process, log);
	}

	private static String classPath() {
		return Arrays.stream(classPathOfTests())
			.filter((entry) -> !isOfTests(entry) && !entry.contains(File.separator + DEVTOOLS))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String[] classPathOfTests() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
			.split(File.pathSeparator);
	}

	private static boolean isOfTests(String entry) {
		return OF_TESTS.stream().anyMatch((name) -> entry.contains(File.separator + name));
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Stops it as an operator would, and tells whether it ended by itself then. */
	boolean stop() throws InterruptedException {
		this.process.destroy();
		return this.process.waitFor(30, TimeUnit.SECONDS);
	}

	/** The ports that the process listens on; only where the system tells. */
	Set<Integer> listeningPorts() throws IOException {
		return ports(LISTENING, LOCAL).keySet();
	}

	/** How many connections the process has to a port; only where the system tells. */
	int connectionsTo(int port) throws IOException {
		return ports(ESTABLISHED, REMOTE).getOrDefault(port, 0);
	}

	private Map<Integer, Integer> ports(String state, int column) throws IOException {
		Path proc = Path.of("/proc", String.valueOf(this.process.pid()));
		Set<String> inodes = new HashSet<>();
		try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
			for (Path descriptor : descriptors.toList()) {
				try {
					String target = Files.readSymbolicLink(descriptor).toString();
					if (target.startsWith("socket:[")) {
						inodes.add(target.substring(8, target.length() - 1));
					}
				}
				catch (IOException gone) {
					// Closed since it was listed.
				}
			}
		}
		Map<Integer, Integer> ports = new HashMap<>();
		for (String table : List.of("net/tcp", "net/tcp6")) {
			for (String line : Files.readAllLines(proc.resolve(table))) {
				String[] columns = line.strip().split("\\s+");
				if (columns.length > 9 && columns[3].equals(state) && inodes.contains(columns[9])) {
					ports.merge(Integer.parseInt(columns[column].substring(columns[column].indexOf(':') + 1), 16), 1,
							Integer::sum);
				}
			}
		}
		return ports;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

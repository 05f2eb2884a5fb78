package io.ncatbot.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A JVM with the same class path as this one. A line of its output that begins with a
 * brace is a report; the latest of the others are kept, for who wants to know why it
 * failed.
 */
public final class ForkedJvm {

	private static final int LINES_KEPT = 200;

	private final Process process;

	private final Consumer<String> reports;

	private final Thread reader;

	private final Deque<String> lines = new ArrayDeque<>();

	private ForkedJvm(Process process, Consumer<String> reports) {
		this.process = process;
		this.reports = reports;
		this.reader = new Thread(this::read, "jvm-output");
		this.reader.setDaemon(true);
	}

	/**
	 * Starts a JVM.
	 * @param heap its largest heap, as {@code -Xmx} takes it
	 * @param main the class whose main method it runs
	 * @param arguments the arguments of that method
	 * @param reports gets each report, a line of JSON, on a thread of its own
	 * @return the JVM, which has only begun to start
	 * @throws IOException if it cannot be started
	 */
	public static ForkedJvm start(String heap, Class<?> main, List<String> arguments, Consumer<String> reports)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
						"-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(arguments);
		ForkedJvm jvm = new ForkedJvm(new ProcessBuilder(command).redirectErrorStream(true).start(), reports);
		jvm.reader.start();
		return jvm;
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.startsWith("{")) {
					this.reports.accept(line);
				}
				else {
					keep(line);
				}
			}
		}
		catch (IOException ex) {
			keep(ex.toString());
		}
	}

	private synchronized void keep(String line) {
		this.lines.add(line);
		if (this.lines.size() > LINES_KEPT) {
			this.lines.remove();
		}
	}

	/**
	 * Returns the process.
	 * @return the process, whose output is read already
	 */
	public Process process() {
		return this.process;
	}

	/**
	 * Waits until all of its output has been read, which it does not give before it ends.
	 * @throws InterruptedException if interrupted
	 */
	public void awaitOutput() throws InterruptedException {
		this.reader.join();
	}

	/**
	 * Returns the latest lines that were no reports.
	 * @return the lines, the oldest first
	 */
	public synchronized List<String> lastLines() {
		return List.copyOf(this.lines);
	}

	/**
	 * Returns the same lines as one text.
	 * @return the text
	 */
	public String lastWords() {
		return String.join(System.lineSeparator(), lastLines());
	}

}

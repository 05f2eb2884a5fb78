package io.ncatbot.benchmarks.soak;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.ncatbot.benchmarks.soak.bot.SoakBot;
import io.ncatbot.benchmarks.soak.bot.SoakReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot in a JVM of its own, with the same class path as this one: its heap and its
 * threads are its alone.
 */
final class SoakProcess implements AutoCloseable {

	/** As long as a machine may take that does much else. */
	private static final long PATIENCE_SECONDS = 120;

	private static final int LINES_KEPT = 200;

	private final Process process;

	private final BufferedWriter orders;

	private final LinkedBlockingQueue<String> reports = new LinkedBlockingQueue<>();

	private final Deque<String> lines = new ArrayDeque<>();

	private SoakProcess(Process process) {
		this.process = process;
		this.orders = process.outputWriter(StandardCharsets.UTF_8);
		Thread reader = new Thread(this::read, "soak-output");
		reader.setDaemon(true);
		reader.start();
	}

	static SoakProcess start(String heap, List<String> properties) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
				"-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), SoakBot.class.getName()));
		command.addAll(properties);
		return new SoakProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.startsWith("{")) {
					this.reports.add(line);
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

	/** The latest lines that the bot has logged. */
	synchronized List<String> log() {
		return List.copyOf(this.lines);
	}

	SoakReport report() throws IOException, InterruptedException {
		return ask(SoakBot.REPORT);
	}

	SoakReport weigh() throws IOException, InterruptedException {
		return ask(SoakBot.WEIGH);
	}

	private SoakReport ask(String order) throws IOException, InterruptedException {
		this.orders.write(order);
		this.orders.newLine();
		this.orders.flush();
		String report = null;
		for (int second = 0; report == null && second < PATIENCE_SECONDS && this.process.isAlive(); second++) {
			report = this.reports.poll(1, TimeUnit.SECONDS);
		}
		if (report == null) {
			throw new IllegalStateException("The bot does not answer; it is %s, and its last words were:%n%s"
				.formatted(this.process.isAlive() ? "alive" : "dead", String.join(System.lineSeparator(), log())));
		}
		return JsonMapper.shared().readValue(report, SoakReport.class);
	}

	@Override
	public void close() throws IOException {
		try {
			this.orders.close();
			this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.process.destroyForcibly();
		}
	}

}

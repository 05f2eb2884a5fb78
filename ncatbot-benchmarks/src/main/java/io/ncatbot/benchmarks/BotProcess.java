package io.ncatbot.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.ncatbot.benchmarks.echo.EchoCounts;
import io.ncatbot.benchmarks.echo.EchoStyle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot that is measured, in a JVM of its own, with the same class path as this one.
 */
final class BotProcess implements AutoCloseable {

	/** Longer than the bot takes to let its handlers end. */
	private static final long PATIENCE_SECONDS = 60;

	private static final int LINES_KEPT = 50;

	private final Process process;

	private final ProcessUsage usage;

	private final Thread reader;

	private final Deque<String> lines = new ArrayDeque<>();

	private volatile @Nullable EchoCounts counts;

	private BotProcess(Process process) {
		this.process = process;
		this.usage = new ProcessUsage(process);
		this.reader = new Thread(this::read, "bot-output");
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/**
	 * Starts a bot.
	 * @param heap its largest heap, as {@code -Xmx} takes it
	 * @param url where it connects
	 * @param style how it answers
	 * @param properties further Spring properties, each with {@code --}
	 * @return the bot, which is not connected yet
	 */
	static BotProcess start(String heap, String url, EchoStyle style, List<String> properties) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
						"-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
						BenchmarksMain.class.getName(), "echo", url, style.word()));
		command.addAll(properties);
		return new BotProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.startsWith("{")) {
					this.counts = JsonMapper.shared().readValue(line, EchoCounts.class);
				}
				keep(line);
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

	private synchronized String lastLines() {
		return String.join(System.lineSeparator(), this.lines);
	}

	ProcessUsage usage() {
		return this.usage;
	}

	/**
	 * Fails if the bot has died.
	 */
	void mustLive() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The bot has ended:%n%s".formatted(lastLines()));
		}
	}

	/**
	 * Ends the bot as an operator would: what it has begun, it ends.
	 * @return what it counted
	 */
	EchoCounts stop() throws InterruptedException {
		// Not Process.destroy(), which would close the stream that it tells the counts
		// on.
		this.process.toHandle().destroy();
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
		}
		this.reader.join();
		EchoCounts told = this.counts;
		if (told == null) {
			throw new IllegalStateException("The bot did not tell what it counted:%n%s".formatted(lastLines()));
		}
		return told;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

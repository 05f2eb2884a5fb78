package io.ncatbot.benchmarks.soak;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.ncatbot.benchmarks.process.ForkedJvm;
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

	private final ForkedJvm jvm;

	private final BufferedWriter orders;

	private final LinkedBlockingQueue<String> reports = new LinkedBlockingQueue<>();

	SoakProcess(String heap, List<String> properties) throws IOException {
		this.jvm = ForkedJvm.start(heap, SoakBot.class, properties, this.reports::add);
		this.orders = this.jvm.process().outputWriter(StandardCharsets.UTF_8);
	}

	/** The latest lines that the bot has logged. */
	List<String> log() {
		return this.jvm.lastLines();
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
		for (int second = 0; report == null && second < PATIENCE_SECONDS && this.jvm.process().isAlive(); second++) {
			report = this.reports.poll(1, TimeUnit.SECONDS);
		}
		if (report == null) {
			throw new IllegalStateException("The bot does not answer; it is %s, and its last words were:%n%s"
				.formatted(this.jvm.process().isAlive() ? "alive" : "dead", this.jvm.lastWords()));
		}
		return JsonMapper.shared().readValue(report, SoakReport.class);
	}

	@Override
	public void close() throws IOException {
		try {
			this.orders.close();
			this.jvm.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.jvm.process().destroyForcibly();
		}
	}

}

package io.ncatbot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.ncatbot.benchmarks.echo.EchoCounts;
import io.ncatbot.benchmarks.echo.EchoStyle;
import io.ncatbot.benchmarks.process.ForkedJvm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot that is measured, in a JVM of its own, with the same class path as this one.
 */
final class BotProcess implements AutoCloseable {

	/** Longer than the bot takes to let its handlers end. */
	private static final long PATIENCE_SECONDS = 60;

	private final ForkedJvm jvm;

	private final ProcessUsage usage;

	private volatile @Nullable EchoCounts counts;

	private BotProcess(String heap, List<String> arguments) throws IOException {
		this.jvm = ForkedJvm.start(heap, BenchmarksMain.class, arguments,
				(report) -> this.counts = JsonMapper.shared().readValue(report, EchoCounts.class));
		this.usage = new ProcessUsage(this.jvm.process());
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
		List<String> arguments = new ArrayList<>(List.of("echo", url, style.word()));
		arguments.addAll(properties);
		return new BotProcess(heap, arguments);
	}

	ProcessUsage usage() {
		return this.usage;
	}

	/**
	 * Fails if the bot has died.
	 */
	void mustLive() {
		if (!this.jvm.process().isAlive()) {
			throw new IllegalStateException("The bot has ended:%n%s".formatted(this.jvm.lastWords()));
		}
	}

	/**
	 * Ends the bot as an operator would: what it has begun, it ends.
	 * @return what it counted
	 */
	EchoCounts stop() throws InterruptedException {
		// Not Process.destroy(), which would close the stream that it tells the counts
		// on.
		this.jvm.process().toHandle().destroy();
		if (!this.jvm.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			this.jvm.process().destroyForcibly();
		}
		this.jvm.awaitOutput();
		EchoCounts told = this.counts;
		if (told == null) {
			throw new IllegalStateException(
					"The bot did not tell what it counted:%n%s".formatted(this.jvm.lastWords()));
		}
		return told;
	}

	@Override
	public void close() {
		this.jvm.process().destroyForcibly();
	}

}

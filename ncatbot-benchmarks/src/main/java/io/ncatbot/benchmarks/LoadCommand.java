package io.ncatbot.benchmarks;

import java.time.Duration;
import java.util.List;

import io.ncatbot.benchmarks.echo.EchoCounts;
import io.ncatbot.simulator.NapCatSimulator;

/**
 * A closed loop: so many events in flight, each answered by a bot in another JVM.
 */
final class LoadCommand implements Command {

	@Override
	public String name() {
		return "load";
	}

	@Override
	public String usage() {
		return """
				[--window 64] [--chats 1000] [--events 100000] [--warmup 20000] [--style %s] [--heap 512m]
				    keeps that many events in flight: events/s, latency, CPU and memory of the bot
				""".formatted(StyleOption.WORDS);
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "window", "chats", "events", "warmup", "style", "heap");
		int window = options.positive("window", 64);
		int chats = options.positive("chats", 1000);
		int events = options.positive("events", 100_000);
		int warmup = options.atLeast(0, "warmup", 20_000);
		try (NapCatSimulator napCat = Simulated.napCat();
				BotProcess bot = BotProcess.start(options.text("heap", "512m"), napCat.url(), StyleOption.of(options),
						List.of())) {
			Simulated.awaitConnections(napCat, 1, bot);
			ClosedLoop loop = new ClosedLoop(napCat, window, chats, warmup + events);
			loop.run(0, warmup);
			Duration cpu = bot.usage().cpu();
			long begun = System.nanoTime();
			loop.run(warmup, warmup + events);
			double seconds = (System.nanoTime() - begun) / 1e9;
			cpu = bot.usage().cpu().minus(cpu);
			double resident = bot.usage().residentMb();
			double peak = bot.usage().peakMb();
			long[] micros = loop.answers().sortedMicros(warmup);
			EchoCounts counts = bot.stop();
			Result result = new Result(events, micros.length, loop.answers().duplicates(),
					counts.dispatcher().dropped(), Math.round(events / seconds), micros[micros.length / 2],
					micros[(int) (micros.length * 0.99)], Math.round(cpu.toNanos() / 10.0 / events) / 100.0, resident,
					peak);
			JsonLine.print(result);
			return (result.answered == events && result.dropped == 0 && result.duplicates == 0) ? 0 : 1;
		}
	}

	record Result(int events, int answered, int duplicates, long dropped, long eventsPerSecond, long p50Micros,
			long p99Micros, double cpuMicrosPerEvent, double residentMb, double peakMb) {

	}

}

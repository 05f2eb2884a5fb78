package io.ncatbot.benchmarks;

import java.util.Arrays;
import java.util.List;

import io.ncatbot.benchmarks.echo.EchoStyle;
import io.ncatbot.simulator.NapCatSimulator;

/**
 * How long a bot takes from its launch to its connection, and what it then holds.
 */
final class StartupCommand implements Command {

	@Override
	public String name() {
		return "startup";
	}

	@Override
	public String usage() {
		return """
				[--runs 5] [--heap 512m]
				    from launch to connected and to the first answer, and memory: medians
				""";
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "runs", "heap");
		int runs = options.positive("runs", 5);
		double[] connected = new double[runs];
		double[] answered = new double[runs];
		double[] resident = new double[runs];
		try (NapCatSimulator napCat = Simulated.napCat()) {
			for (int i = 0; i < runs; i++) {
				long begun = System.nanoTime();
				try (BotProcess bot = BotProcess.start(options.text("heap", "512m"), napCat.url(), EchoStyle.SYNC,
						List.of())) {
					Simulated.awaitConnections(napCat, 1, bot);
					connected[i] = (System.nanoTime() - begun) / 1e6;
					new ClosedLoop(napCat, 1, 1, 1).run(0, 1);
					answered[i] = (System.nanoTime() - begun) / 1e6;
					resident[i] = bot.usage().residentMb();
				}
				Simulated.awaitNobody(napCat);
			}
		}
		JsonLine.print(new Result(runs, Math.round(median(connected)), Math.round(median(answered)), median(resident)));
		return 0;
	}

	private static double median(double[] values) {
		double[] sorted = Arrays.stream(values).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	record Result(int runs, long connectedMillis, long answeredMillis, double residentMb) {

	}

}

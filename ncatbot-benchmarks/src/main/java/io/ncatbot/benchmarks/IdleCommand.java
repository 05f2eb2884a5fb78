package io.ncatbot.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import io.ncatbot.benchmarks.echo.EchoStyle;
import io.ncatbot.simulator.NapCatSimulator;

/**
 * What a connection costs that nobody uses: a bot with one, against a bot with many.
 */
final class IdleCommand implements Command {

	@Override
	public String name() {
		return "idle";
	}

	@Override
	public String usage() {
		return """
				[--connections 100] [--heap 512m]
				    memory of each further connection: of the heap after a collection, and resident
				""";
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "connections", "heap");
		int connections = options.atLeast(2, "connections", 100);
		String heap = options.text("heap", "512m");
		Weight one = weigh(1, heap);
		Weight all = weigh(connections, heap);
		double heapEach = (all.heapBytes - one.heapBytes) / 1024.0 / (connections - 1);
		double residentEach = (all.residentMb - one.residentMb) * 1024 / (connections - 1);
		JsonLine.print(new Result(connections, Math.round(heapEach), Math.round(residentEach), one.residentMb,
				all.residentMb));
		return 0;
	}

	private static Weight weigh(int connections, String heap) throws IOException, InterruptedException {
		try (NapCatSimulator napCat = Simulated.napCat()) {
			List<String> bots = IntStream.range(0, connections)
				.mapToObj((i) -> "--ncatbot.bots.bot%d.url=%s".formatted(i, napCat.url()))
				.toList();
			try (BotProcess bot = BotProcess.start(heap, napCat.url(), EchoStyle.SYNC, bots)) {
				Simulated.awaitConnections(napCat, connections, bot);
				// Every bot gets the event, and all answer through the primary one: from
				// then on each has read a frame.
				ClosedLoop loop = new ClosedLoop(napCat, 1, 1, 1);
				loop.run(0, 1);
				Simulated.awaitCalls(napCat, connections);
				double resident = bot.usage().residentMb();
				return new Weight(bot.stop().heapBytes(), resident);
			}
		}
	}

	record Weight(long heapBytes, double residentMb) {

	}

	record Result(int connections, long heapKbEach, long residentKbEach, double oneConnectionMb, double allMb) {

	}

}

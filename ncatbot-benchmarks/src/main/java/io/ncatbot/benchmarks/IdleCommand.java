package io.ncatbot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.benchmarks.echo.EchoStyle;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;

/**
 * What an account costs that nobody speaks to: an application with one, against an
 * application with many.
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
				    memory of each further account with its connection: of the heap after a
				    collection, and resident
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
		try (NapCatSimulator napCat = Simulated.napCat(); SimulatedAccounts others = new SimulatedAccounts()) {
			for (int i = 1; i < connections; i++) {
				others.add(Frames.SELF_ID + i, (settings) -> settings.callLogSize(1));
			}
			List<String> bots = new ArrayList<>();
			// Options have no order, so there is no first one.
			bots.add("--ncatbot.primary=bot0");
			bots.add("--ncatbot.bots.bot0.url=" + napCat.url());
			others.all()
				.forEach((other) -> bots.add("--ncatbot.bots.bot%d.url=%s".formatted(bots.size() - 1, other.url())));
			try (BotProcess bot = BotProcess.start(heap, napCat.url(), EchoStyle.SYNC, bots)) {
				Simulated.awaitConnections(napCat, 1, bot);
				others.all().forEach((other) -> Simulated.awaitConnections(other, 1, bot));
				// Every bot gets an event, and all answer through the primary one.
				ClosedLoop loop = new ClosedLoop(napCat, 1, 1, 1);
				loop.run(0, 1);
				others.all().forEach((other) -> other.emit(Frames.groupMessage(1, 0, "测试")));
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

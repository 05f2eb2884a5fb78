package io.ncatbot.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.benchmarks.echo.EchoCounts;
import io.ncatbot.benchmarks.echo.EchoStyle;
import io.ncatbot.benchmarks.soak.Soak;
import io.ncatbot.benchmarks.soak.Transport;
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
				[--connections 100] [--transport forward|reverse|sse] [--rest 70] [--heap 512m]
				    memory of each further account with its connection: of the heap after a
				    collection, and resident; threads of one account and of all, after so many
				    seconds of rest: what pools have in reserve ends within a minute
				""";
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "connections", "transport", "rest", "heap");
		int connections = options.atLeast(2, "connections", 100);
		Transport transport = transport(options.text("transport", "forward"));
		String heap = options.text("heap", "512m");
		Duration rest = Duration.ofSeconds(options.atLeast(0, "rest", 70));
		Weight one = weigh(1, transport, rest, heap);
		Weight all = weigh(connections, transport, rest, heap);
		double heapEach = (all.counts.heapBytes() - one.counts.heapBytes()) / 1024.0 / (connections - 1);
		double residentEach = (all.residentMb - one.residentMb) * 1024 / (connections - 1);
		JsonLine.print(new Result(connections, transport.word(), Math.round(heapEach), Math.round(residentEach),
				one.residentMb, all.residentMb, one.counts.threads(), all.counts.threads()));
		return 0;
	}

	private static Transport transport(String word) {
		try {
			Transport transport = Transport.of(word);
			if (transport == Transport.WEBHOOK) {
				throw new IllegalArgumentException("A webhook has no connection: choose from forward, reverse, sse");
			}
			return transport;
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private static Weight weigh(int connections, Transport transport, Duration rest, String heap)
			throws IOException, InterruptedException {
		try (SimulatedAccounts napCats = new SimulatedAccounts()) {
			int port = Soak.freePort();
			List<String> properties = new ArrayList<>(List.of("--server.port=" + port, "--server.address=127.0.0.1",
					"--ncatbot.token=" + Transport.TOKEN));
			for (int i = 0; i < connections; i++) {
				NapCatSimulator napCat = napCats.add(Frames.SELF_ID + i, (settings) -> {
					settings.callLogSize(1);
					transport.open(settings, port, Duration.ofSeconds(30));
				});
				properties.addAll(transport.properties(napCat, "bot" + i));
			}
			try (BotProcess bot = BotProcess.start(heap, "-", EchoStyle.ASYNC,
					properties.stream().distinct().toList())) {
				napCats.all().forEach((napCat) -> Simulated.awaitConnections(napCat, 1, bot));
				// Every bot gets an event, and all answer, through whichever is the
				// primary one.
				napCats.all().forEach((napCat) -> napCat.emit(Frames.groupMessage(1, 0, "测试")));
				Simulated.awaitCalls(napCats.all(), connections);
				Thread.sleep(rest.toMillis());
				double resident = bot.usage().residentMb();
				return new Weight(bot.stop(), resident);
			}
		}
	}

	record Weight(EchoCounts counts, double residentMb) {

	}

	record Result(int connections, String transport, long heapKbEach, long residentKbEach, double oneConnectionMb,
			double allMb, int threadsOfOne, int threadsOfAll) {

	}

}

package io.ncatbot.benchmarks;

import java.util.Arrays;
import java.util.List;

import io.ncatbot.benchmarks.soak.Soak;
import io.ncatbot.benchmarks.soak.SoakPlan;
import io.ncatbot.benchmarks.soak.SoakResult;
import io.ncatbot.benchmarks.soak.Transport;

/**
 * Many events and many faults: nothing may be lost, doubled, turned round or left open.
 */
final class SoakCommand implements Command {

	@Override
	public String name() {
		return "soak";
	}

	@Override
	public String usage() {
		return """
				[--events 1000000] [--faults 100] [--accounts 8] [--chats 20] [--rate 2000]
				[--transports forward,reverse,sse,webhook] [--seed S] [--heap 256m]
				    faults of all kinds strike while events are handled and calls are made: tells
				    what was lost, doubled, out of order or left open; the seed gives the same again.
				    Transports are %s
				""".formatted(Transport.words());
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "events", "faults", "accounts", "chats", "rate", "transports",
				"seed", "heap");
		SoakPlan plan = new SoakPlan(options.positive("events", 1_000_000), options.atLeast(0, "faults", 100),
				options.positive("accounts", 8), options.positive("chats", 20), options.positive("rate", 2000),
				transports(options.text("transports", Transport.words())),
				options.atLeast(0, "seed", (int) (System.nanoTime() & 0xFFFFF)), options.text("heap", "256m"));
		System.out.println("--seed " + plan.seed());
		try (Soak soak = new Soak(plan, System.out)) {
			SoakResult result = soak.run();
			if (result.violations() > 0) {
				soak.explain();
			}
			JsonLine.print(result);
			return (result.violations() == 0) ? 0 : 1;
		}
	}

	private static List<Transport> transports(String words) {
		try {
			return Arrays.stream(words.split(",")).map(String::strip).map(Transport::of).toList();
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

}

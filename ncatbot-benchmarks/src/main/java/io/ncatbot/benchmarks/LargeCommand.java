package io.ncatbot.benchmarks;

import java.util.List;

import io.ncatbot.benchmarks.echo.EchoStyle;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;

/**
 * One event with a very long text, to a bot with little memory.
 */
final class LargeCommand implements Command {

	@Override
	public String name() {
		return "large";
	}

	@Override
	public String usage() {
		return """
				[--megabytes 40] [--heap 512m]
				    one text of that size: the bot must tell its length
				""";
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "megabytes", "heap");
		int megabytes = options.positive("megabytes", 40);
		try (NapCatSimulator napCat = Simulated.napCat();
				BotProcess bot = BotProcess.start(options.text("heap", "512m"), napCat.url(), EchoStyle.LENGTH,
						List.of())) {
			Simulated.awaitConnections(napCat, 1, bot);
			Answers answers = new Answers(napCat, 1, () -> {
			});
			double idle = bot.usage().residentMb();
			int length = megabytes * 1_000_000;
			byte[] frame = Frames.bigGroupMessage(answers.leaves(0), length);
			napCat.emit(frame);
			answers.await(ClosedLoop.PATIENCE_SECONDS);
			double peak = bot.usage().peakMb();
			bot.stop();
			boolean right = napCat.calls()
				.stream()
				.map(RecordedCall::params)
				.anyMatch((params) -> params.toString().contains("has %d characters".formatted(length)));
			long[] micros = answers.sortedMicros(0);
			JsonLine.print(new Result(frame.length, right, (micros.length > 0) ? micros[0] / 1000 : -1, idle, peak));
			return right ? 0 : 1;
		}
	}

	record Result(int frameBytes, boolean answered, long millis, double idleMb, double peakMb) {

	}

}

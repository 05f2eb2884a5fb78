package io.ncatbot.benchmarks;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.benchmarks.echo.EchoCounts;
import io.ncatbot.simulator.NapCatSimulator;

/**
 * Many events at once: each is answered, or counted as dropped.
 */
final class BurstCommand implements Command {

	/**
	 * Answers come far faster than this; after it none is to be expected, and the bot
	 * itself tells what it dropped.
	 */
	private static final long QUIET_SECONDS = 10;

	@Override
	public String name() {
		return "burst";
	}

	@Override
	public String usage() {
		return """
				[--events 100000] [--backlog N] [--chats 1000] [--style %s] [--heap 512m]
				    sends all of them at once, with the default limits or room for N: answered and
				    dropped must make up what was sent
				""".formatted(StyleOption.WORDS);
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "events", "backlog", "chats", "style", "heap");
		int events = options.positive("events", 100_000);
		int chats = options.positive("chats", 1000);
		int backlog = options.atLeast(0, "backlog", 0);
		try (NapCatSimulator napCat = Simulated.napCat();
				BotProcess bot = BotProcess.start(options.text("heap", "512m"), napCat.url(), StyleOption.of(options),
						limits(backlog))) {
			Simulated.awaitConnections(napCat, 1, bot);
			Answers answers = new Answers(napCat, events, () -> {
			});
			double idle = bot.usage().residentMb();
			long begun = System.nanoTime();
			for (int event = 0; event < events; event++) {
				napCat.emit(Frames.groupMessage(answers.leaves(event), event % chats, "测试"));
			}
			answers.await(QUIET_SECONDS);
			bot.mustLive();
			double seconds = Math.round((answers.lastAt() - begun) / 1e7) / 100.0;
			double peak = bot.usage().peakMb();
			EchoCounts counts = bot.stop();
			long dropped = counts.dispatcher().dropped();
			long sum = answers.count() + dropped;
			JsonLine
				.print(new Result(events, answers.count(), dropped, sum, answers.duplicates(), seconds, idle, peak));
			boolean fits = sum == events && answers.duplicates() == 0 && (backlog < events || dropped == 0);
			return fits ? 0 : 1;
		}
	}

	private static List<String> limits(int backlog) {
		List<String> limits = new ArrayList<>();
		if (backlog > 0) {
			limits.add("--ncatbot.limits.backlog-events=" + backlog);
			limits.add("--ncatbot.limits.backlog-size=1GB");
		}
		return limits;
	}

	record Result(int events, int answered, long dropped, long sum, int duplicates, double seconds, double idleMb,
			double peakMb) {

	}

}

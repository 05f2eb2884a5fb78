package io.ncatbot.benchmarks;

import java.util.List;

/**
 * The benchmarks of single pieces, run by JMH.
 */
final class JmhCommand implements Command {

	@Override
	public String name() {
		return "jmh";
	}

	@Override
	public String usage() {
		return """
				[JMH's own arguments; -h lists them]
				    decoding frames, finding handlers and writing requests, piece by piece
				""";
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
		return 0;
	}

}

package io.ncatbot.benchmarks;

import java.util.List;

/**
 * Runs the command that the first argument names.
 */
public final class BenchmarksMain {

	private static final List<Command> COMMANDS = List.of(new EchoCommand(), new LoadCommand(), new BurstCommand(),
			new StartupCommand(), new ApiCommand(), new IdleCommand(), new LargeCommand(), new SoakCommand(),
			new TestKitCommand(), new JmhCommand());

	private BenchmarksMain() {
	}

	/**
	 * Runs a command and, unless all was well, exits with its status.
	 * @param args the command's name and its arguments
	 * @throws Exception whatever ends the command
	 */
	public static void main(String[] args) throws Exception {
		int status = run(List.of(args));
		if (status != 0) {
			System.exit(status);
		}
	}

	private static int run(List<String> args) throws Exception {
		String name = args.isEmpty() ? "" : args.get(0);
		for (Command command : COMMANDS) {
			if (command.name().equals(name)) {
				return run(command, args.subList(1, args.size()));
			}
		}
		if (!name.isEmpty()) {
			System.err.println("There is no command '" + name + "'.");
		}
		System.err.println("Usage: java -jar ncatbot-benchmarks.jar COMMAND ...");
		COMMANDS.forEach((command) -> System.err.println(indented(command)));
		return 2;
	}

	private static int run(Command command, List<String> arguments) throws Exception {
		try {
			return command.run(arguments);
		}
		catch (UsageException ex) {
			System.err.println(ex.getMessage());
			System.err.println("Usage: java -jar ncatbot-benchmarks.jar ...");
			System.err.println(indented(command));
			return 2;
		}
	}

	private static String indented(Command command) {
		return (command.name() + " " + command.usage()).strip().indent(2).stripTrailing();
	}

}

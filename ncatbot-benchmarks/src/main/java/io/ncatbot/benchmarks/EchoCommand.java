package io.ncatbot.benchmarks;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.benchmarks.echo.EchoApplication;
import io.ncatbot.benchmarks.echo.EchoStyle;

/**
 * Runs the bot that is measured, until the process is ended.
 */
final class EchoCommand implements Command {

	@Override
	public String name() {
		return "echo";
	}

	@Override
	public String usage() {
		return """
				URL [%s] [TOKEN] [--any.spring.property=VALUE ...]
				    a bot that answers each group message 测试 with r and its message_id, or only what
				    properties name with - for the URL;
				    at its end it prints what it counted
				""".formatted(StyleOption.WORDS);
	}

	@Override
	public int run(List<String> arguments) {
		List<String> words = arguments.stream().filter((word) -> !word.startsWith("--")).toList();
		List<String> properties = new ArrayList<>(arguments.stream().filter((word) -> word.startsWith("--")).toList());
		if (words.isEmpty() || words.size() > 3) {
			throw new UsageException(
					"echo needs the URL of NapCat's WebSocket server, and at most a style and a token");
		}
		if (!words.get(0).equals("-")) {
			properties.add("--ncatbot.url=" + words.get(0));
		}
		properties.add("--" + EchoStyle.PROPERTY + "="
				+ StyleOption.of((words.size() > 1) ? words.get(1) : EchoStyle.ASYNC.word()).word());
		if (words.size() > 2) {
			properties.add("--ncatbot.token=" + words.get(2));
		}
		EchoApplication.run(properties);
		return 0;
	}

}

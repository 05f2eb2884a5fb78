package io.ncatbot.handler.command;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import io.ncatbot.handler.HandlerInfo;
import io.ncatbot.handler.HandlerMatch;

/**
 * Writes the answers of the help.
 */
final class HelpText {

	private final Commands commands;

	private final CommandTexts texts;

	private final int pageSize;

	HelpText(Commands commands, int pageSize) {
		this.commands = commands;
		this.texts = commands.texts();
		this.pageSize = pageSize;
	}

	/** A page of the list, of which one line is a command. */
	String list(Map<String, HandlerInfo> byName, HandlerInfo help, int page) {
		List<HandlerInfo> others = byName.values()
			.stream()
			.filter((handler) -> handler.match() != help.match())
			.toList();
		if (others.isEmpty()) {
			return this.texts.text("help.none");
		}
		int pages = (others.size() + this.pageSize - 1) / this.pageSize;
		int shown = Math.max(1, Math.min(page, pages));
		StringJoiner lines = new StringJoiner("\n");
		lines.add(this.texts.text("help.title", Integer.toString(others.size())));
		others.subList((shown - 1) * this.pageSize, Math.min(shown * this.pageSize, others.size()))
			.forEach((handler) -> lines.add(line(handler)));
		String name = this.commands.shown(help.match().command());
		if (pages > 1) {
			lines.add((shown < pages)
					? this.texts.text("help.page", Integer.toString(shown), Integer.toString(pages),
							name + " " + (shown + 1))
					: this.texts.text("help.last-page", Integer.toString(shown), Integer.toString(pages)));
		}
		lines.add(this.texts.text("help.more", name + " " + others.get(0).match().command()));
		return lines.toString();
	}

	private String line(HandlerInfo handler) {
		String description = handler.match().description();
		return description.isEmpty() ? this.commands.usage(handler)
				: this.commands.shown(handler.match().command()) + "  " + description;
	}

	/** All about one command. */
	String details(HandlerInfo handler, Map<String, HandlerInfo> byName) {
		HandlerMatch match = handler.match();
		StringJoiner lines = new StringJoiner("\n");
		lines.add(this.commands.usage(handler));
		if (!match.description().isEmpty()) {
			lines.add(match.description());
		}
		List<Argument> arguments = this.commands.arguments(handler);
		if (!arguments.isEmpty()) {
			lines.add(this.texts.text("help.arguments"));
			arguments.forEach((argument) -> lines.add(describe(argument)));
		}
		if (!match.aliases().isEmpty()) {
			lines.add(this.texts.text("help.aliases", String.join("、", match.aliases())));
		}
		String prefix = this.commands.key(match.command()) + " ";
		List<HandlerInfo> below = byName.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(prefix))
			.map(Map.Entry::getValue)
			.toList();
		if (!below.isEmpty()) {
			lines.add(this.texts.text("help.sub-commands"));
			below.forEach((sub) -> lines.add(line(sub)));
		}
		return lines.toString();
	}

	private String describe(Argument argument) {
		String expected = this.texts.expected(argument.reader().expects());
		String defaultValue = argument.defaultValue();
		if (defaultValue != null && !defaultValue.isEmpty()) {
			expected += this.texts.text("help.default", defaultValue);
		}
		return argument.description().isEmpty() ? this.texts.text("help.argument", argument.name(), expected)
				: this.texts.text("help.described-argument", argument.name(), expected, argument.description());
	}

	String unknown(String asked) {
		return this.texts.text("help.unknown", InputProblem.excerpt(asked));
	}

}

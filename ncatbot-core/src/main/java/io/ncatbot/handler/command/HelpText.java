package io.ncatbot.handler.command;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

import io.ncatbot.handler.HandlerInfo;

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

	/**
	 * All about one command.
	 * @param forms its handlers, one at least
	 */
	String details(List<HandlerInfo> forms, Map<String, HandlerInfo> byName) {
		StringJoiner lines = new StringJoiner("\n");
		addAll(lines, forms.stream().map(this.commands::usage));
		addAll(lines, forms.stream().map((form) -> form.match().description()).filter((text) -> !text.isEmpty()));
		List<Argument> arguments = forms.stream().flatMap((form) -> this.commands.arguments(form).stream()).toList();
		if (!arguments.isEmpty()) {
			lines.add(this.texts.text("help.arguments"));
			addAll(lines, arguments.stream().map(this::describe));
		}
		List<String> aliases = forms.stream().flatMap((form) -> form.match().aliases().stream()).distinct().toList();
		if (!aliases.isEmpty()) {
			lines.add(this.texts.text("help.aliases", String.join("、", aliases)));
		}
		String prefix = this.commands.key(forms.get(0).match().command()) + " ";
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

	private static void addAll(StringJoiner lines, Stream<String> texts) {
		texts.distinct().forEach(lines::add);
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

package io.ncatbot.handler.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.handler.HandlerInfo;
import io.ncatbot.handler.HandlerMatch;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.RefusedCallException;
import org.jspecify.annotations.Nullable;

/**
 * Answers the command for help (帮助): with the commands that the asking user may use where
 * they are, or with the usage of one. It says nothing where the application has a command
 * of the same name.
 */
public final class HelpCommand {

	private final HandlerRegistry handlers;

	private final Commands commands;

	private final HelpText text;

	/**
	 * Creates the handler.
	 * @param handlers has the commands
	 * @param commands knows how they are written
	 * @param pageSize how many commands one answer lists
	 */
	public HelpCommand(HandlerRegistry handlers, Commands commands, int pageSize) {
		this.handlers = handlers;
		this.commands = commands;
		this.text = new HelpText(commands, pageSize);
	}

	@MessageEvent(command = "${ncatbot.commands.help.name:help}", aliases = "${ncatbot.commands.help.aliases:帮助}",
			id = "ncatbot.help")
	String help(Bot bot, IncomingMessage message, @Arg(rest = true) Optional<String> command) {
		List<HandlerInfo> usable = this.handlers.usableFor(bot, message)
			.stream()
			.filter((handler) -> handler.match().isCommand())
			.toList();
		HandlerInfo own = own(usable);
		if (own == null || isTaken(message, own.match(), usable)) {
			throw new RefusedCallException("The application has a command of this name", null);
		}
		Map<String, HandlerInfo> byName = byName(usable);
		String asked = command.map((name) -> name.strip()).orElse("");
		if (asked.length() < 4 && !asked.isEmpty() && asked.chars().allMatch((c) -> Characters.isDigit((char) c))) {
			return this.text.list(byName, own, Integer.parseInt(Characters.normalize(asked)));
		}
		return asked.isEmpty() ? this.text.list(byName, own, 1) : one(usable, byName, asked);
	}

	private static @Nullable HandlerInfo own(List<HandlerInfo> usable) {
		return usable.stream().filter((handler) -> handler.id().equals("ncatbot.help")).findFirst().orElse(null);
	}

	private boolean isTaken(IncomingMessage message, HandlerMatch own, List<HandlerInfo> usable) {
		List<String> names = names(own).toList();
		String called = this.commands.find(message.message(), names::contains);
		return usable.stream()
			.filter((handler) -> handler.match() != own)
			.flatMap((handler) -> names(handler.match()))
			.anyMatch((name) -> name.equals(called));
	}

	private Stream<String> names(HandlerMatch match) {
		return Stream.concat(Stream.of(match.command()), match.aliases().stream()).map(this.commands::key);
	}

	/** The commands by the key of their own name, in its order. */
	private Map<String, HandlerInfo> byName(List<HandlerInfo> usable) {
		Map<String, HandlerInfo> byName = new TreeMap<>();
		usable.forEach((handler) -> byName.putIfAbsent(this.commands.key(handler.match().command()), handler));
		return byName;
	}

	private String one(List<HandlerInfo> usable, Map<String, HandlerInfo> byName, String asked) {
		String name = this.commands.withoutPrefix(asked);
		HandlerInfo found = byName.get(name);
		if (found == null) {
			found = byName.values()
				.stream()
				.filter((handler) -> names(handler.match()).anyMatch(name::equals))
				.findFirst()
				.orElse(null);
		}
		return (found != null) ? this.text.details(formsOf(found, usable), byName) : this.text.unknown(asked);
	}

	/** The handlers of one command, in their order. */
	private List<HandlerInfo> formsOf(HandlerInfo one, List<HandlerInfo> usable) {
		String key = this.commands.key(one.match().command());
		return usable.stream()
			.filter((handler) -> this.commands.key(handler.match().command()).equals(key))
			.sorted(Comparator.comparingInt(HandlerInfo::order))
			.toList();
	}

}

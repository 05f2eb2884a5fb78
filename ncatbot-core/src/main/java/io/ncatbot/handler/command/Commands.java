package io.ncatbot.handler.command;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.ncatbot.handler.ArgumentSource;
import io.ncatbot.handler.CallGuard;
import io.ncatbot.handler.CallGuardFactory;
import io.ncatbot.handler.CommandLookup;
import io.ncatbot.handler.HandlerArgumentResolver;
import io.ncatbot.handler.HandlerInfo;
import io.ncatbot.handler.HandlerMatch;
import io.ncatbot.handler.HandlerParameter;
import io.ncatbot.handler.InvalidHandlerException;
import io.ncatbot.handler.RefusedCallException;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Commands (命令): a prefix, a name, and arguments that are bound to the parameters of a
 * handler method by their type. Who makes a registry of handlers gives it this in three
 * roles: it finds commands, it knows their arguments, and it refuses calls whose
 * arguments are not what was written.
 */
public final class Commands implements CommandLookup, CallGuardFactory {

	private static final Logger logger = LoggerFactory.getLogger(Commands.class);

	private final CommandFinder finder;

	private final ArgumentFactory arguments;

	private final CommandTexts texts;

	private final @Nullable ArgumentValidator validator;

	private final boolean usageReplies;

	private final String shownPrefix;

	private final Map<String, BoundCommand> bound = new ConcurrentHashMap<>();

	Commands(CommandsBuilder settings) {
		this.finder = new CommandFinder(settings.prefixes, settings.blankRequired);
		this.arguments = new ArgumentFactory(new ValueReaders(settings.converters, settings.conversion, settings::now));
		this.texts = new CommandTexts(settings.messages, settings.locale);
		this.validator = settings.validator;
		this.usageReplies = settings.usageReplies;
		this.shownPrefix = settings.prefixes.get(0);
	}

	/**
	 * Begins a description of how commands are written.
	 * @return what can be said, all of which has a default
	 */
	public static CommandsBuilder builder() {
		return new CommandsBuilder();
	}

	@Override
	public String key(String name) {
		return this.finder.key(name);
	}

	@Override
	public @Nullable String find(Message message, Predicate<String> known) {
		CommandCall call = this.finder.find(message, known);
		return (call != null) ? call.key() : null;
	}

	/**
	 * Knows the arguments for parameters that are annotated with {@link Arg}. It is asked
	 * before all others.
	 * @return the resolver
	 */
	public HandlerArgumentResolver declaredArguments() {
		return (parameter) -> {
			Arg arg = AnnotatedElementUtils.findMergedAnnotation(parameter.parameter(), Arg.class);
			if (arg == null) {
				return null;
			}
			if (!parameter.match().isCommand()) {
				throw new IllegalArgumentException("it is an argument of a command, but the method handles none");
			}
			return bind(parameter);
		};
	}

	/**
	 * Knows the arguments for other parameters of commands, by their type. It is asked
	 * after those of the application and before the built-in one.
	 * @return the resolver
	 */
	public HandlerArgumentResolver argumentsByType() {
		return (parameter) -> parameter.match().isCommand() ? bind(parameter) : null;
	}

	private @Nullable ArgumentSource bind(HandlerParameter parameter) {
		ArgumentGroup group = ArgumentGroup.of(parameter, this.arguments);
		if (group == null) {
			return null;
		}
		Method method = (Method) parameter.method();
		int position = List.of(method.getParameters()).indexOf(parameter.parameter());
		BoundCommand command = this.bound.compute(InvalidHandlerException.name(method),
				(name, known) -> (known == null || known.isComplete() || known.has(position))
						? new BoundCommand(method, parameter.match()) : known);
		int begin = command.add(position, group);
		List<String> keys = keys(parameter.match());
		return (call) -> {
			try {
				return group.value(command.values(call, this.finder, keys), begin);
			}
			catch (InputProblem ex) {
				throw refused(command, ex);
			}
		};
	}

	private List<String> keys(HandlerMatch match) {
		return Stream.concat(Stream.of(match.command()), match.aliases().stream()).map(this::key).toList();
	}

	@Override
	public @Nullable CallGuard guard(Method method, HandlerMatch match) {
		if (!match.isCommand()) {
			return null;
		}
		BoundCommand command = this.bound.compute(InvalidHandlerException.name(method),
				(name, known) -> (known == null || known.isComplete()) ? new BoundCommand(method, match) : known);
		command.complete();
		List<String> keys = keys(match);
		ArgumentValidator validates = (this.validator != null && this.validator.constrains(method)) ? this.validator
				: null;
		return (call, bean, arguments) -> {
			try {
				command.values(call, this.finder, keys);
				if (validates != null) {
					check(validates.validate(bean, method, arguments, this.texts.locale()), command);
				}
			}
			catch (InputProblem ex) {
				throw refused(command, ex);
			}
		};
	}

	private static void check(List<ArgumentValidator.Violation> violations, BoundCommand command) {
		if (!violations.isEmpty()) {
			ArgumentValidator.Violation first = violations.get(0);
			String argument = command.argumentOf(first.parameter(), first.component());
			throw (argument != null) ? InputProblem.refused(argument, first.message())
					: InputProblem.refusedAltogether(first.message());
		}
	}

	private RefusedCallException refused(BoundCommand command, InputProblem problem) {
		logger.debug("{} is not called: {}", command.method(), problem.getMessage());
		if (!this.usageReplies || problem.key().equals(InputProblem.SILENT)) {
			return new RefusedCallException(String.valueOf(problem.getMessage()), null);
		}
		String answer = this.texts.problem(problem) + "\n" + this.texts.text("usage", usage(command));
		return new RefusedCallException(String.valueOf(problem.getMessage()), Message.of(answer));
	}

	private String usage(BoundCommand command) {
		StringBuilder usage = new StringBuilder(shown(command.match().command()));
		for (Argument argument : command.signature().arguments()) {
			usage.append(' ').append(argument.usage());
		}
		return usage.toString();
	}

	/** A command as users write it. */
	String shown(String name) {
		return this.shownPrefix + name;
	}

	/** How a command is used; only its name if the method is not known. */
	String usage(HandlerInfo handler) {
		BoundCommand command = this.bound.get(handler.method());
		return (command != null) ? usage(command) : shown(handler.match().command());
	}

	List<Argument> arguments(HandlerInfo handler) {
		BoundCommand command = this.bound.get(handler.method());
		return (command != null) ? command.signature().arguments() : List.of();
	}

	CommandTexts texts() {
		return this.texts;
	}

	/** Takes the prefix off what may be the name of a command. */
	String withoutPrefix(String name) {
		return this.finder.withoutPrefix(name);
	}

}

package io.ncatbot.handler.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.handler.InvalidHandlerException;
import io.ncatbot.message.At;

/**
 * The arguments of a command in their order, of which it is certain what is which.
 */
final class CommandSignature {

	private final List<Argument> arguments;

	private CommandSignature(List<Argument> arguments) {
		this.arguments = arguments;
	}

	List<Argument> arguments() {
		return this.arguments;
	}

	/**
	 * Puts the arguments of a method together.
	 * @throws InvalidHandlerException if users could not know, or nobody tell, what
	 * belongs to which
	 */
	static CommandSignature of(Method method, List<Argument> declared) {
		List<Argument> arguments = new ArrayList<>(declared);
		for (int i = 0; i < arguments.size(); i++) {
			Argument argument = arguments.get(i);
			List<Argument> later = arguments.subList(i + 1, arguments.size());
			if (argument.extent() == Extent.VALUES && later.stream().anyMatch(argument::overlaps)
					&& argument.reader() instanceof UserReader) {
				argument = argument.with(UserReader.onlyMentions());
				arguments.set(i, argument);
			}
			checkOrder(method, argument, later);
			checkDefault(method, argument);
		}
		return new CommandSignature(List.copyOf(arguments));
	}

	private static void checkOrder(Method method, Argument argument, List<Argument> later) {
		for (Argument other : later) {
			if (!argument.overlaps(other)) {
				continue;
			}
			if (argument.extent().isRest()) {
				throw ambiguous(method, argument, other, "takes all that is left");
			}
			if (argument.extent() == Extent.VALUES) {
				throw ambiguous(method, argument, other, "takes all values that come");
			}
			if (!argument.isRequired() && other.isRequired()) {
				throw ambiguous(method, argument, other, "may be left out");
			}
		}
	}

	private static InvalidHandlerException ambiguous(Method method, Argument argument, Argument other, String why) {
		return new InvalidHandlerException(method,
				"its argument '%s' %s, so nobody can tell what belongs to '%s' after it".formatted(argument.name(), why,
						other.name()),
				"Move '%s' to the end, or give it a type of which no value could be one of '%s', such as %s."
					.formatted(argument.name(), other.name(), At.class.getSimpleName()));
	}

	private static void checkDefault(Method method, Argument argument) {
		String text = argument.defaultValue();
		if (text == null) {
			return;
		}
		try {
			CommandParser.readDefault(argument, text);
		}
		catch (InputProblem ex) {
			throw new InvalidHandlerException(method,
					"the default '%s' of its argument '%s' is no value of it".formatted(text, argument.name()),
					"Write the default as a user would.");
		}
	}

}

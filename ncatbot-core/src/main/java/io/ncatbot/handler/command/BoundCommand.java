package io.ncatbot.handler.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.OutgoingMessage;
import io.ncatbot.handler.HandlerCall;
import io.ncatbot.handler.HandlerMatch;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A command and the method that it calls. Its arguments come together while the
 * parameters of the method are bound, one after the other.
 */
final class BoundCommand {

	private final Method method;

	private final HandlerMatch match;

	private final List<Argument> arguments = new ArrayList<>();

	private final List<Integer> parameters = new ArrayList<>();

	private volatile @Nullable CommandSignature signature;

	BoundCommand(Method method, HandlerMatch match) {
		this.method = method;
		this.match = match;
	}

	Method method() {
		return this.method;
	}

	HandlerMatch match() {
		return this.match;
	}

	boolean isComplete() {
		return this.signature != null;
	}

	boolean has(int parameter) {
		return this.parameters.contains(parameter);
	}

	/**
	 * Adds the argument for a parameter.
	 * @return which argument it is
	 */
	int add(int parameter, Argument argument) {
		this.parameters.add(parameter);
		this.arguments.add(argument);
		return this.arguments.size() - 1;
	}

	void complete() {
		this.signature = CommandSignature.of(this.method, this.arguments);
	}

	CommandSignature signature() {
		CommandSignature known = this.signature;
		if (known == null) {
			throw new IllegalStateException(
					"The arguments of %s are not complete: the registry of handlers lacks the commands among its guards"
						.formatted(this.method));
		}
		return known;
	}

	/** The name that users know the argument by that a parameter takes; null for none. */
	@Nullable String argumentOf(int parameter) {
		int index = this.parameters.indexOf(parameter);
		return (index >= 0) ? this.arguments.get(index).name() : null;
	}

	/**
	 * Reads the arguments of a call, once.
	 * @throws InputProblem if they are not what was written
	 */
	@Nullable Object[] values(HandlerCall call, CommandFinder finder, List<String> keys) {
		return call.remember(this, (unread) -> {
			Message message = messageOf(call.event());
			CommandCall found = finder.find(message, keys::contains);
			if (found == null) {
				throw new IllegalStateException("%s is no call of %s".formatted(message, keys));
			}
			return CommandParser.parse(signature().arguments(), message, found);
		});
	}

	static Message messageOf(Event event) {
		if (event instanceof IncomingMessage incoming) {
			return incoming.message();
		}
		return (event instanceof OutgoingMessage outgoing) ? outgoing.message() : Message.empty();
	}

}

package io.ncatbot.handler.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	private final Map<Integer, ArgumentGroup> groups = new HashMap<>();

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
		return this.groups.containsKey(parameter);
	}

	/**
	 * Adds the arguments for a parameter.
	 * @return which argument is the first of them
	 */
	int add(int parameter, ArgumentGroup group) {
		int begin = this.arguments.size();
		this.groups.put(parameter, group);
		this.arguments.addAll(group.arguments());
		return begin;
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

	/**
	 * The name that users know the argument by that a parameter, or a component of it,
	 * takes; null for none.
	 */
	@Nullable String argumentOf(int parameter, @Nullable String component) {
		ArgumentGroup group = this.groups.get(parameter);
		return (group != null) ? group.nameOf(component) : null;
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

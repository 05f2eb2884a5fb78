package io.ncatbot.handler.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.ncatbot.event.Event;
import io.ncatbot.event.Sender;
import io.ncatbot.handler.HandlerParameter;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that one parameter of a handler method takes: one, or those of a record's
 * components.
 */
final class ArgumentGroup {

	private final List<Argument> arguments;

	private final List<String> components;

	private final @Nullable Constructor<?> record;

	private ArgumentGroup(List<Argument> arguments, List<String> components, @Nullable Constructor<?> record) {
		this.arguments = arguments;
		this.components = components;
		this.record = record;
	}

	/**
	 * Makes the arguments of a parameter. A record that can be read as a whole, by a
	 * converter, is one argument.
	 * @return the arguments; null if the parameter is none
	 * @throws IllegalArgumentException if it cannot be what it is said to be
	 */
	static @Nullable ArgumentGroup of(HandlerParameter parameter, ArgumentFactory factory) {
		ArgumentPlace place = ArgumentPlace.of(parameter);
		Argument argument = factory.make(place);
		if (argument != null) {
			return new ArgumentGroup(List.of(argument), List.of(), null);
		}
		return isGroup(parameter.type()) ? ofRecord(parameter, factory) : null;
	}

	/** Records of our own are what a message is, not what is written in it. */
	private static boolean isGroup(Class<?> type) {
		return type.isRecord() && !Event.class.isAssignableFrom(type) && !Segment.class.isAssignableFrom(type)
				&& type != Sender.class;
	}

	private static ArgumentGroup ofRecord(HandlerParameter handled, ArgumentFactory factory) {
		RecordComponent[] components = handled.type().getRecordComponents();
		Constructor<?> constructor = constructor(handled.type(), components);
		List<Argument> arguments = new ArrayList<>();
		for (int i = 0; i < components.length; i++) {
			Parameter parameter = constructor.getParameters()[i];
			arguments.add(component(ArgumentPlace.of(parameter, components[i].getName(), handled), factory));
		}
		List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
		return new ArgumentGroup(List.copyOf(arguments), names, constructor);
	}

	private static Argument component(ArgumentPlace place, ArgumentFactory factory) {
		try {
			Argument argument = factory.make(place);
			if (argument == null) {
				throw ArgumentFactory.unreadable(place.parameter().getType());
			}
			return argument;
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("its component '%s': %s".formatted(place.ownName(), ex.getMessage()));
		}
	}

	private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(type + " is a record without its constructor", ex);
		}
	}

	List<Argument> arguments() {
		return this.arguments;
	}

	/**
	 * What users know an argument by.
	 * @param component the record's component that it is; null for the whole parameter
	 * @return the argument's name; null if it takes more than one to tell
	 */
	@Nullable String nameOf(@Nullable String component) {
		int index = (component != null) ? this.components.indexOf(component) : -1;
		return (this.record == null || index >= 0) ? this.arguments.get(Math.max(0, index)).name() : null;
	}

	/**
	 * Makes what the parameter gets.
	 * @param values the values of all arguments
	 * @param from where those of this group begin
	 */
	@Nullable Object value(@Nullable Object[] values, int from) {
		if (this.record == null) {
			return values[from];
		}
		try {
			return this.record.newInstance(Arrays.copyOfRange(values, from, from + this.arguments.size()));
		}
		catch (InvocationTargetException ex) {
			throw failure(ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A record may have its own say about what is in it. */
	private static RuntimeException failure(Throwable cause) {
		if (cause instanceof WrongArgumentException wrong) {
			return InputProblem.refusedAltogether(String.valueOf(wrong.getMessage()));
		}
		if (cause instanceof Error error) {
			throw error;
		}
		return (cause instanceof RuntimeException exception) ? exception : new IllegalStateException(cause);
	}

}

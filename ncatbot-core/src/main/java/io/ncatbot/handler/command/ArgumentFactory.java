package io.ncatbot.handler.command;

import java.lang.reflect.Parameter;

import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Makes the argument of a command out of a parameter.
 */
final class ArgumentFactory {

	private final ValueReaders readers;

	ArgumentFactory(ValueReaders readers) {
		this.readers = readers;
	}

	/**
	 * Makes an argument.
	 * @return the argument; null if nobody can read such values
	 * @throws IllegalArgumentException if the parameter cannot be what it is said to be
	 */
	@Nullable Argument make(ArgumentPlace place) {
		ArgumentShape shape = ArgumentShape.of(MethodParameter.forParameter(place.parameter()));
		Class<?> type = shape.element().getType();
		boolean declared = place.arg() != null;
		Extent extent = extent(shape, type, place.isRest());
		ValueReader reader = switch (extent) {
			case REST -> new RestReader();
			case QUOTE -> new SegmentReader(Reply.class);
			default -> this.readers.find(shape.element(), declared);
		};
		if (reader == null) {
			if (!declared) {
				return null;
			}
			throw unreadable(type);
		}
		String defaultValue = place.defaultValue();
		boolean optional = shape.isOptional() || place.isOptional();
		check(place.parameter(), shape, extent, optional, defaultValue);
		return new Argument(place.name(), place.description(), extent, reader, shape, defaultValue, optional);
	}

	static IllegalArgumentException unreadable(Class<?> type) {
		return new IllegalArgumentException(
				"no argument of a command can be a %s; declare a Converter<String, %s> bean, or take a String"
					.formatted(type.getSimpleName(), type.getSimpleName()));
	}

	private static Extent extent(ArgumentShape shape, Class<?> type, boolean rest) {
		if (type == Message.class && !shape.many()) {
			return Extent.REST;
		}
		if (rest) {
			if (type != String.class || shape.many()) {
				throw new IllegalArgumentException(
						"only a String or a Message can be the rest of a message, not a " + type.getSimpleName());
			}
			return Extent.REST_OF_TEXT;
		}
		if (type == Reply.class && !shape.many()) {
			return Extent.QUOTE;
		}
		return shape.many() ? Extent.VALUES : Extent.VALUE;
	}

	private static void check(Parameter parameter, ArgumentShape shape, Extent extent, boolean optional,
			@Nullable String defaultValue) {
		if (optional && defaultValue != null) {
			throw new IllegalArgumentException("it is optional and has a default; keep one of the two");
		}
		if (optional && parameter.getType().isPrimitive()) {
			throw new IllegalArgumentException(
					"it may be left out, but %s cannot be null; take an Optional or give a default"
						.formatted(parameter.getType().getSimpleName()));
		}
		if (extent == Extent.QUOTE && defaultValue != null) {
			throw new IllegalArgumentException("a quoted message has no default");
		}
		if (shape.many() && shape.element().getType() == Object.class) {
			throw new IllegalArgumentException("nobody knows what it is a list of; name the type of its elements");
		}
	}

}

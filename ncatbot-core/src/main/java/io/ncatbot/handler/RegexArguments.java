package io.ncatbot.handler;

import java.util.Optional;

import io.ncatbot.handler.regex.TextPattern;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * The parameters that are named like a group of the handler's regular expression.
 */
final class RegexArguments {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private final ConversionService conversion;

	RegexArguments(ConversionService conversion) {
		this.conversion = conversion;
	}

	@Nullable ArgumentSource bind(HandlerParameter parameter, @Nullable TextPattern pattern) {
		String name = parameter.name();
		if (pattern == null || !pattern.groups().contains(name)) {
			return null;
		}
		TypeDescriptor target = new TypeDescriptor(MethodParameter.forParameter(parameter.parameter()));
		boolean isOptional = parameter.type() == Optional.class;
		if (!this.conversion.canConvert(TEXT, target)) {
			throw new IllegalArgumentException(
					"the text of the group '%s' cannot be converted to %s; declare a Converter".formatted(name,
							parameter.type().getSimpleName()) + " bean, or take a String");
		}
		boolean isPrimitive = parameter.type().isPrimitive();
		return (call) -> {
			String text = call.group(name);
			if (text != null) {
				return this.conversion.convert(text, TEXT, target);
			}
			if (isPrimitive) {
				throw new IllegalArgumentException(("The group '%s' took no part in the match, and %s cannot be null;"
						+ " make the parameter an object or an Optional")
					.formatted(name, target.getType().getSimpleName()));
			}
			return isOptional ? Optional.empty() : null;
		};
	}

}

package io.ncatbot.handler.command;

import java.text.ParseException;
import java.time.DateTimeException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * Reads what a converter of the application, or of Spring, makes of a word.
 */
final class ConvertedReader implements ValueReader {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private final ConversionService conversion;

	private final TypeDescriptor type;

	ConvertedReader(ConversionService conversion, TypeDescriptor type) {
		this.conversion = conversion;
		this.type = type;
	}

	static boolean canConvert(ConversionService conversion, TypeDescriptor type) {
		return type.getType() != String.class && conversion.canConvert(TEXT, type);
	}

	@Override
	public Expectation expects() {
		return Expectation.of("converted", this.type.getType().getSimpleName());
	}

	@Override
	public WordForm form() {
		return WordForm.VERBATIM;
	}

	@Override
	public @Nullable Object read(String word) {
		try {
			return this.conversion.convert(word, TEXT, this.type);
		}
		catch (ConversionException ex) {
			if (ex.getCause() instanceof RuntimeException cause && !isAboutTheText(cause)) {
				throw cause;
			}
			if (ex.getCause() instanceof WrongArgumentException wrong) {
				throw wrong;
			}
			return null;
		}
	}

	/** What converters throw at a text that they cannot read; others are faults. */
	private static boolean isAboutTheText(Throwable cause) {
		return cause instanceof IllegalArgumentException || cause instanceof DateTimeException
				|| cause.getCause() instanceof ParseException;
	}

}

package io.ncatbot.handler.command;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What users are told, in their language: the application's words, else our own.
 */
final class CommandTexts {

	private static final String PREFIX = "ncatbot.commands.";

	private final @Nullable MessageSource application;

	private final ResourceBundleMessageSource own = new ResourceBundleMessageSource();

	private final Locale locale;

	CommandTexts(@Nullable MessageSource application, Locale locale) {
		this.application = application;
		this.locale = locale;
		this.own.setBasename(CommandTexts.class.getPackageName() + ".messages");
		this.own.setBundleClassLoader(CommandTexts.class.getClassLoader());
		this.own.setDefaultEncoding("UTF-8");
		this.own.setFallbackToSystemLocale(false);
	}

	Locale locale() {
		return this.locale;
	}

	String text(String key, String... details) {
		String code = PREFIX + key;
		String text = (this.application != null) ? this.application.getMessage(code, details, null, this.locale) : null;
		// A source may be set to answer with the code itself.
		return (text != null && !text.equals(code)) ? text : this.own.getMessage(code, details, this.locale);
	}

	String expected(Expectation expectation) {
		if (expectation.key().equals("segment")) {
			String kind = expectation.details().get(0);
			String known = this.own.getMessage(PREFIX + "segment." + kind, null, null, this.locale);
			return (known != null) ? text("segment." + kind) : text("segment.other", kind);
		}
		return text("expected." + expectation.key(), expectation.details().toArray(String[]::new));
	}

	String problem(InputProblem problem) {
		String[] details = problem.details()
			.stream()
			.map((detail) -> (detail instanceof Expectation expectation) ? expected(expectation) : detail.toString())
			.toArray(String[]::new);
		return text(problem.key(), details);
	}

}

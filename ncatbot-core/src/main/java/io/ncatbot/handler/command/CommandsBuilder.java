package io.ncatbot.handler.command;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * How commands are written, and what users are told about them.
 */
public final class CommandsBuilder {

	List<String> prefixes = List.of("/");

	boolean blankRequired;

	boolean usageReplies = true;

	Locale locale = Locale.SIMPLIFIED_CHINESE;

	@Nullable MessageSource messages;

	ConversionService converters = new GenericConversionService();

	ConversionService conversion = DefaultConversionService.getSharedInstance();

	@Nullable ArgumentValidator validator;

	private Supplier<LocalDateTime> clock = LocalDateTime::now;

	CommandsBuilder() {
	}

	LocalDateTime now() {
		return this.clock.get();
	}

	/**
	 * Sets what is written before the name of a command; by default a slash.
	 * @param prefixes one or more; an empty one stands for none
	 * @return this
	 */
	public CommandsBuilder prefixes(List<String> prefixes) {
		if (prefixes.isEmpty()) {
			throw new IllegalArgumentException("There is no prefix; an empty one stands for none");
		}
		this.prefixes = List.copyOf(prefixes);
		return this;
	}

	/**
	 * Sets whether arguments must always be set off from the name by a blank. By default
	 * they may directly follow a name that ends in a Chinese character, as in
	 * {@code /天气北京}, where there is a prefix.
	 * @param blankRequired whether they must
	 * @return this
	 */
	public CommandsBuilder blankRequired(boolean blankRequired) {
		this.blankRequired = blankRequired;
		return this;
	}

	/**
	 * Sets whether users are told what was expected in place of what they wrote; by
	 * default they are.
	 * @param usageReplies whether they are
	 * @return this
	 */
	public CommandsBuilder usageReplies(boolean usageReplies) {
		this.usageReplies = usageReplies;
		return this;
	}

	/**
	 * Sets the language in which users are answered; by default Chinese.
	 * @param locale the language
	 * @return this
	 */
	public CommandsBuilder locale(Locale locale) {
		this.locale = locale;
		return this;
	}

	/**
	 * Sets who may have other words for the answers, by the codes of our own.
	 * @param messages the application's texts
	 * @return this
	 */
	public CommandsBuilder messages(MessageSource messages) {
		this.messages = messages;
		return this;
	}

	/**
	 * Sets the application's own converters, which come before all that is built in.
	 * @param converters knows those and no others
	 * @return this
	 */
	public CommandsBuilder converters(ConversionService converters) {
		this.converters = converters;
		return this;
	}

	/**
	 * Sets what reads types that nobody else can, where {@link Arg} says that the
	 * parameter is an argument; by default Spring's converters.
	 * @param conversion converts
	 * @return this
	 */
	public CommandsBuilder conversion(ConversionService conversion) {
		this.conversion = conversion;
		return this;
	}

	/**
	 * Sets who checks arguments for more than their type; by default nobody.
	 * @param validator checks them
	 * @return this
	 */
	public CommandsBuilder validator(ArgumentValidator validator) {
		this.validator = validator;
		return this;
	}

	/**
	 * Sets where the users are, which tells what today is; by default where the
	 * application runs.
	 * @param zone the time zone
	 * @return this
	 */
	public CommandsBuilder zone(ZoneId zone) {
		return clock(() -> LocalDateTime.now(zone));
	}

	/** Sets what the time is. */
	CommandsBuilder clock(Supplier<LocalDateTime> clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Makes the commands.
	 * @return for a registry of handlers
	 */
	public Commands build() {
		return new Commands(this);
	}

}

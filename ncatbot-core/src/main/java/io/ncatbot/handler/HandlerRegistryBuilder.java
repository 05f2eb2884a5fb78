package io.ncatbot.handler;

import java.time.Duration;
import java.util.List;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.handler.regex.RegexEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;

/**
 * What a registry of handlers is made of. All of it has a default.
 */
public final class HandlerRegistryBuilder {

	private List<HandlerArgumentResolver> resolvers = List.of();

	private HandlerErrorStrategy errors = new LoggingErrorStrategy();

	private RegexEngine regexes = RegexEngine.linear();

	private @Nullable CommandLookup commands;

	private List<CallGuardFactory> guards = List.of();

	private ConversionService conversion = DefaultConversionService.getSharedInstance();

	private ReplyStyle inGroups = ReplyStyle.QUOTE;

	private ReplyStyle inPrivate = ReplyStyle.PLAIN;

	private Duration slowAfter = Duration.ofSeconds(30);

	private @Nullable Timers timers;

	private HandlerObserver observer = HandlerObserver.NONE;

	HandlerRegistryBuilder() {
	}

	/**
	 * Sets who knows where arguments come from, beside the built-in ones.
	 * @param resolvers asked in this order, before the built-in one
	 * @return this
	 */
	public HandlerRegistryBuilder resolvers(List<HandlerArgumentResolver> resolvers) {
		this.resolvers = List.copyOf(resolvers);
		return this;
	}

	/**
	 * Sets who deals with failures; by default they are logged.
	 * @param errors deals with failures
	 * @return this
	 */
	public HandlerRegistryBuilder errors(HandlerErrorStrategy errors) {
		this.errors = errors;
		return this;
	}

	/**
	 * Sets the dialect of regular expressions; by default RE2/J's.
	 * @param regexes compiles them
	 * @return this
	 */
	public HandlerRegistryBuilder regexes(RegexEngine regexes) {
		this.regexes = regexes;
		return this;
	}

	/**
	 * Sets how commands are written; without it there can be none.
	 * @param commands finds the command in a text, or null
	 * @return this
	 */
	public HandlerRegistryBuilder commands(@Nullable CommandLookup commands) {
		this.commands = commands;
		return this;
	}

	/**
	 * Sets who looks at calls before they are made; by default nobody.
	 * @param guards asked for guards in this order
	 * @return this
	 */
	public HandlerRegistryBuilder guards(List<CallGuardFactory> guards) {
		this.guards = List.copyOf(guards);
		return this;
	}

	/**
	 * Sets what converts text to the types of parameters; by default Spring's default
	 * converters.
	 * @param conversion converts
	 * @return this
	 */
	public HandlerRegistryBuilder conversion(ConversionService conversion) {
		this.conversion = conversion;
		return this;
	}

	/**
	 * Sets how replies refer to the message where a handler does not say; by default they
	 * quote in groups and are plain in private chats.
	 * @param inGroups the style in groups, not the default one
	 * @param inPrivate the style in private chats, not the default one
	 * @return this
	 */
	public HandlerRegistryBuilder replyStyles(ReplyStyle inGroups, ReplyStyle inPrivate) {
		if (inGroups == ReplyStyle.DEFAULT || inPrivate == ReplyStyle.DEFAULT) {
			throw new IllegalArgumentException("DEFAULT refers to these styles and so cannot be one of them");
		}
		this.inGroups = inGroups;
		this.inPrivate = inPrivate;
		return this;
	}

	/**
	 * Sets when handlers are slow, which is said in the log. Without it nobody watches.
	 * @param slowAfter for how long a handler may run before it is called slow
	 * @param timers measures it
	 * @return this
	 */
	public HandlerRegistryBuilder slowAfter(Duration slowAfter, Timers timers) {
		if (slowAfter.isZero() || slowAfter.isNegative()) {
			throw new IllegalArgumentException("Handlers are slow after some time, not after " + slowAfter);
		}
		this.slowAfter = slowAfter;
		this.timers = timers;
		return this;
	}

	/**
	 * Sets who measures the handlers; by default nobody.
	 * @param observer measures them
	 * @return this
	 */
	public HandlerRegistryBuilder observer(HandlerObserver observer) {
		this.observer = observer;
		return this;
	}

	/**
	 * Makes the registry.
	 * @return a registry without handlers
	 */
	public HandlerRegistry build() {
		ArgumentBinder arguments = new ArgumentBinder(this.resolvers, this.conversion);
		ReturnedValues returned = new ReturnedValues(new ReplySender(this.inGroups, this.inPrivate));
		HandlerServices services = new HandlerServices(new FailureHandling(this.errors, returned), returned,
				new QuotedAuthors(), new HandlerWatch(this.slowAfter, this.timers, this.observer));
		return new HandlerRegistry(new HandlerBinder(arguments, this.regexes, this.commands, this.guards),
				new ErrorBinder(arguments), services, this.commands);
	}

}

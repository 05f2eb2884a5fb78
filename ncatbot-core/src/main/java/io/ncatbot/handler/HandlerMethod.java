package io.ncatbot.handler;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.dispatch.HandlerOutcome;
import io.ncatbot.event.Event;
import io.ncatbot.handler.regex.TextMatch;
import io.ncatbot.handler.regex.TextPattern;
import org.jspecify.annotations.Nullable;

/**
 * A handler method of a bean: what happens from an event that is probably for it to the
 * end of its reply.
 */
final class HandlerMethod implements EventHandler {

	private static final CompletableFuture<HandlerOutcome> STOPPED = CompletableFuture
		.completedFuture(HandlerOutcome.STOP);

	private final HandlerDefinition definition;

	private final HandlerTarget target;

	private final MatcherBeans matchers;

	private final HandlerServices services;

	private final int number;

	HandlerMethod(HandlerDefinition definition, HandlerTarget target, MatcherBeans matchers, HandlerServices services,
			int number) {
		this.definition = definition;
		this.target = target;
		this.matchers = matchers;
		this.services = services;
		this.number = number;
	}

	HandlerDefinition definition() {
		return this.definition;
	}

	/** Its place among handlers of the same order. */
	int number() {
		return this.number;
	}

	@Override
	public @Nullable CompletionStage<HandlerOutcome> handle(Bot bot, Event event) {
		HandlerCall call;
		try {
			call = match(bot, event);
		}
		catch (Throwable ex) {
			return CompletableFuture.completedFuture(failed(bot, event, ex, false));
		}
		return (call != null) ? run(bot, event, call) : null;
	}

	/** Decides what takes longer to tell; null if the event is not for this handler. */
	private @Nullable HandlerCall match(Bot bot, Event event) {
		TextPattern pattern = this.definition.pattern();
		HandlerCall call = new HandlerCall(bot, event);
		if (pattern != null) {
			TextMatch match = pattern.match(call.text());
			if (match == null) {
				return null;
			}
			call.matched(match);
		}
		boolean agreed = this.matchers.agree(bot, event)
				&& (!this.definition.match().repliesToBot() || this.services.quotedAuthors().quotesBot(bot, event));
		return agreed ? call : null;
	}

	private @Nullable CompletionStage<HandlerOutcome> run(Bot bot, Event event, HandlerCall call) {
		boolean stops = this.definition.blocking();
		try {
			CompletionStage<?> stage = send(bot, event, call);
			if (stage == null) {
				return stops ? STOPPED : null;
			}
			return stage.handle((value, failure) -> {
				if (failure != null) {
					return failed(bot, event, failure, stops);
				}
				return stops ? HandlerOutcome.STOP : HandlerOutcome.CONTINUE;
			});
		}
		catch (Throwable ex) {
			return CompletableFuture.completedFuture(failed(bot, event, ex, stops));
		}
	}

	private @Nullable CompletionStage<?> send(Bot bot, Event event, HandlerCall call) throws Throwable {
		Object returned;
		try {
			returned = this.target.invoke(arguments(call));
		}
		catch (RefusedCallException ex) {
			returned = ex.answer();
		}
		return this.services.replies().send(bot, event, returned, this.definition.replyStyle());
	}

	private @Nullable Object[] arguments(HandlerCall call) {
		ArgumentSource[] sources = this.definition.arguments();
		@Nullable Object[] arguments = new Object[sources.length];
		for (int i = 0; i < sources.length; i++) {
			arguments[i] = sources[i].get(call);
		}
		return arguments;
	}

	private HandlerOutcome failed(Bot bot, Event event, Throwable failure, boolean stops) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		this.services.errors().onError(new HandlerFailure(toString(), bot, event, cause));
		return new HandlerOutcome(stops, cause);
	}

	/** Tells whether a message could reach it with another text. */
	boolean isUsableFor(Bot bot, Event event) {
		return this.definition.records().contains(event.getClass()) && this.definition.isInScope(bot, event)
				&& this.matchers.agree(bot, event);
	}

	/** What is told of it to people. */
	HandlerInfo info(String id, boolean enabled) {
		return new HandlerInfo(id, this.target.beanName(), toString(), this.definition.match(), this.definition.order(),
				this.definition.blocking(), enabled);
	}

	@Override
	public String toString() {
		return InvalidHandlerException.name(this.definition.method());
	}

}

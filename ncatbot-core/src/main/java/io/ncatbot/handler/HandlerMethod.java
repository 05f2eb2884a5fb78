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
final class HandlerMethod extends RegisteredMethod implements EventHandler {

	private static final CompletableFuture<HandlerOutcome> STOPPED = CompletableFuture
		.completedFuture(HandlerOutcome.STOP);

	private final String id;

	private final HandlerDefinition definition;

	private final MatcherBeans matchers;

	private final HandlerServices services;

	private final int number;

	HandlerMethod(String id, HandlerDefinition definition, HandlerTarget target, MatcherBeans matchers,
			HandlerServices services, int number) {
		super(target);
		this.id = id;
		this.definition = definition;
		this.matchers = matchers;
		this.services = services;
		this.number = number;
	}

	/** Its name in the registry. */
	String id() {
		return this.id;
	}

	HandlerDefinition definition() {
		return this.definition;
	}

	/** Its place among handlers of the same order. */
	int number() {
		return this.number;
	}

	@Override
	public boolean isConcurrent() {
		return this.definition.concurrent();
	}

	@Override
	public boolean isForOneBot() {
		HandlerMatch match = this.definition.match();
		return !match.bots().isEmpty() || match.mentionsBot() || match.repliesToBot();
	}

	@Override
	public @Nullable CompletionStage<HandlerOutcome> handle(Bot bot, Event event) {
		return handle(bot, event, Refusals.ALONE);
	}

	@Nullable CompletionStage<HandlerOutcome> handle(Bot bot, Event event, Refusals refusals) {
		HandlerWatch.Run run = this.services.watch().begin(this, bot, event);
		CompletionStage<HandlerOutcome> stage = matchAndRun(run, bot, event, refusals);
		if (stage == null || stage == STOPPED) {
			this.services.watch().end(run, null);
			return stage;
		}
		run.leftThread();
		return stage.whenComplete(
				(outcome, failure) -> this.services.watch().end(run, (outcome != null) ? outcome.failure() : failure));
	}

	private @Nullable CompletionStage<HandlerOutcome> matchAndRun(HandlerWatch.Run run, Bot bot, Event event,
			Refusals refusals) {
		HandlerCall call;
		try {
			call = match(bot, event);
		}
		catch (Throwable ex) {
			run.matched();
			refusals.accepted();
			return failed(bot, event, ex, false);
		}
		if (call != null) {
			run.matched();
			return run(bot, event, call, refusals);
		}
		Refusals.Verdict verdict = refusals.absent();
		return outcome(bot, event, verdict.answer(), verdict.stops());
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

	private @Nullable CompletionStage<HandlerOutcome> run(Bot bot, Event event, HandlerCall call, Refusals refusals) {
		boolean blocking = this.definition.blocking();
		Object returned;
		try {
			returned = call(call);
		}
		catch (RefusedCallException ex) {
			Refusals.Verdict verdict = refusals.refused(ex.answer(), blocking);
			return outcome(bot, event, verdict.answer(), verdict.stops());
		}
		catch (Throwable ex) {
			refusals.accepted();
			return failed(bot, event, ex, blocking);
		}
		refusals.accepted();
		return outcome(bot, event, returned, blocking);
	}

	private @Nullable Object call(HandlerCall call) throws Throwable {
		@Nullable Object[] arguments = arguments(call);
		Object bean = target().bean();
		for (CallGuard guard : this.definition.guards()) {
			guard.check(call, bean, arguments);
		}
		return target().invoke(bean, arguments);
	}

	private @Nullable CompletionStage<HandlerOutcome> outcome(Bot bot, Event event, @Nullable Object returned,
			boolean stops) {
		try {
			CompletionStage<Propagation> stage = this.services.returned()
				.handle(bot, event, returned, this.definition.replyStyle());
			if (stage == null) {
				return stops ? STOPPED : null;
			}
			return stage
				.thenApply((propagation) -> (stops || propagation == Propagation.STOP) ? HandlerOutcome.STOP
						: HandlerOutcome.CONTINUE)
				.exceptionallyCompose((failure) -> failed(bot, event, failure, stops));
		}
		catch (Throwable ex) {
			return failed(bot, event, ex, stops);
		}
	}

	private @Nullable Object[] arguments(HandlerCall call) {
		ArgumentSource[] sources = this.definition.arguments();
		@Nullable Object[] arguments = new Object[sources.length];
		for (int i = 0; i < sources.length; i++) {
			arguments[i] = sources[i].get(call);
		}
		return arguments;
	}

	private CompletionStage<HandlerOutcome> failed(Bot bot, Event event, Throwable failure, boolean stops) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		HandlerOutcome outcome = new HandlerOutcome(stops, cause);
		CompletionStage<?> dealing = this.services.failures()
			.deal(beanName(), new HandlerFailure(toString(), bot, event, cause));
		return (dealing != null) ? dealing.handle((done, second) -> outcome)
				: CompletableFuture.completedFuture(outcome);
	}

	/** Tells whether a message could reach it with another text. */
	boolean isUsableFor(Bot bot, Event event) {
		return isEnabled() && this.definition.records().contains(event.getClass())
				&& this.definition.isInScope(bot, event) && this.matchers.agree(bot, event);
	}

	@Override
	HandlerInfo info(String id) {
		return new HandlerInfo(id, beanName(), toString(), HandlerKind.EVENT, this.definition.match(),
				this.definition.order(), this.definition.blocking(), this.definition.concurrent(), isEnabled(),
				this.services.watch().runningCalls(this));
	}

	@Override
	public String toString() {
		return InvalidHandlerException.name(this.definition.method());
	}

}

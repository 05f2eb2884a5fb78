package io.ncatbot.dispatch;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * One event's way through its handlers. Most of it happens in the lane; handlers that
 * opted out run beside it, and the last of all to end ends the event.
 */
final class EventRun {

	private final Dispatcher dispatcher;

	private final Backlog backlog;

	private final Bot bot;

	private final QueuedEvent queued;

	private final Event event;

	private final int passed;

	/** Only the lane touches these two. */
	private Iterator<? extends EventHandler> handlers;

	private boolean stopped;

	/** The lane itself, and each handler that runs beside it. */
	private final AtomicInteger open = new AtomicInteger(1);

	EventRun(Dispatcher dispatcher, Backlog backlog, Bot bot, QueuedEvent queued) {
		this.dispatcher = dispatcher;
		this.backlog = backlog;
		this.bot = bot;
		this.queued = queued;
		this.event = queued.event();
		Interceptors interceptors = dispatcher.interceptors();
		this.passed = interceptors.before(bot, this.event);
		this.handlers = (this.passed == interceptors.count()) ? dispatcher.handlersOf(bot, this.event)
				: Collections.emptyIterator();
	}

	/**
	 * Runs what is left of the handlers.
	 * @param resume called when a handler that has not ended yet has
	 * @return whether the lane is done with the event
	 */
	boolean advance(Runnable resume) {
		while (!this.stopped && this.handlers.hasNext()) {
			EventHandler handler = this.handlers.next();
			if (handler.isConcurrent()) {
				runBeside(handler);
				continue;
			}
			CompletionStage<HandlerOutcome> stage = this.dispatcher.handle(handler, this.bot, this.event);
			if (stage instanceof CompletableFuture<HandlerOutcome> future && future.isDone()) {
				future.whenComplete((outcome, failure) -> ended(handler, outcome, failure));
			}
			else if (stage != null) {
				stage.whenComplete((outcome, failure) -> {
					ended(handler, outcome, failure);
					resume.run();
				});
				return false;
			}
		}
		partEnded();
		return true;
	}

	private void ended(EventHandler handler, @Nullable HandlerOutcome outcome, @Nullable Throwable failure) {
		this.stopped = outcome != null && outcome.stops();
		report(handler, outcome, failure);
	}

	private void report(EventHandler handler, @Nullable HandlerOutcome outcome, @Nullable Throwable failure) {
		Throwable cause = (outcome != null) ? outcome.failure() : failure;
		if (cause != null) {
			this.dispatcher.interceptors().onError(this.bot, this.event, handler, cause);
		}
	}

	private void runBeside(EventHandler handler) {
		this.open.incrementAndGet();
		this.dispatcher.besideBegins();
		this.backlog.threads().execute(new Beside(handler));
	}

	private void besideEnded() {
		partEnded();
		this.dispatcher.besideEnded();
	}

	private void partEnded() {
		if (this.open.decrementAndGet() == 0) {
			this.dispatcher.interceptors().after(this.passed, this.bot, this.event);
			this.backlog.release(this.queued);
			this.dispatcher.finished();
		}
	}

	/**
	 * A handler that runs beside the lane.
	 */
	private final class Beside implements HandlerTask {

		private final EventHandler handler;

		Beside(EventHandler handler) {
			this.handler = handler;
		}

		@Override
		public void run() {
			EventRun run = EventRun.this;
			CompletionStage<HandlerOutcome> stage = run.dispatcher.handle(this.handler, run.bot, run.event);
			if (stage == null) {
				besideEnded();
			}
			else {
				stage.whenComplete((outcome, failure) -> {
					report(this.handler, outcome, failure);
					besideEnded();
				});
			}
		}

		@Override
		public void rejected() {
			Dispatcher.sayLost(1);
			besideEnded();
		}

	}

}

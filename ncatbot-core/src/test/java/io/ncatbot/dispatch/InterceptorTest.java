package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class InterceptorTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final Bot bot = new TestEvents.NamedBot("default");

	private final Timers timers = Timers.system();

	private final Workers workers = Workers.platform("test-", ThreadRole.HANDLER, 4, 64, this.timers);

	@AfterEach
	void close() {
		this.workers.close();
		this.timers.close();
	}

	/** Hands one message over and waits until all is done. */
	private void dispatch(List<EventInterceptor> interceptors, EventHandler... handlers) {
		Dispatcher dispatcher = new Dispatcher(new TestEvents.AllHandlers(Arrays.asList(handlers)), this.workers,
				this.timers, interceptors);
		dispatcher.start();
		dispatcher.accept(this.bot, TestEvents.groupMessage(1, 456, 7));
		await().atMost(PATIENCE).until(() -> dispatcher.activity().finished() == 1);
	}

	@Test
	void theyAreCalledInTheirOrderBeforeAndInTheOppositeOrderAfter() {
		dispatch(List.of(new Named("a"), new Named("b")), (bot, event) -> {
			this.seen.add("handler");
			return null;
		});
		assertThat(this.seen).containsExactly("a before", "b before", "handler", "b after", "a after");
	}

	@Test
	void anEventThatNobodyHandlesIsSeenToo() {
		dispatch(List.of(new Named("a")));
		assertThat(this.seen).containsExactly("a before", "a after");
	}

	@Test
	void theOneThatSaysNoEndsTheEvent() {
		dispatch(List.of(new Named("a"), new Named("no"), new Named("c")), (bot, event) -> {
			this.seen.add("handler");
			return null;
		});
		assertThat(this.seen).containsExactly("a before", "no before", "a after");
	}

	@Test
	void whatIsThrownCountsAsNo() {
		dispatch(List.of(new Named("a"), new Named("throws")), (bot, event) -> {
			this.seen.add("handler");
			return null;
		});
		assertThat(this.seen).containsExactly("a before", "throws before", "a after");
	}

	@Test
	void afterComesWhenTheStagesOfTheHandlersHaveCompleted() {
		CompletableFuture<HandlerOutcome> stage = new CompletableFuture<>();
		EventHandler second = (bot, event) -> {
			this.seen.add("second");
			stage.completeAsync(() -> HandlerOutcome.CONTINUE);
			return null;
		};
		dispatch(List.of(new Named("a")), (bot, event) -> CompletableFuture.supplyAsync(() -> {
			this.seen.add("first");
			return HandlerOutcome.CONTINUE;
		}), second, (bot, event) -> stage);
		assertThat(this.seen).containsExactly("a before", "first", "second", "a after");
	}

	@Test
	void aFailureIsToldWithItsHandler() {
		EventHandler failing = new EventHandler() {

			@Override
			public CompletableFuture<HandlerOutcome> handle(Bot bot, Event event) {
				return CompletableFuture
					.completedFuture(new HandlerOutcome(false, new IllegalStateException("on purpose")));
			}

			@Override
			public String toString() {
				return "the failing one";
			}
		};
		dispatch(List.of(new Named("a"), new Named("b")), failing, (bot, event) -> {
			this.seen.add("next");
			return null;
		});
		assertThat(this.seen).containsExactly("a before", "b before", "a: the failing one: on purpose",
				"b: the failing one: on purpose", "next", "b after", "a after");
	}

	@Test
	void aHandlerThatStopsIsTheLast() {
		dispatch(List.of(new Named("a")), (bot, event) -> CompletableFuture.completedFuture(HandlerOutcome.STOP),
				(bot, event) -> {
					this.seen.add("second");
					return null;
				});
		assertThat(this.seen).containsExactly("a before", "a after");
	}

	private final class Named implements EventInterceptor {

		private final String name;

		Named(String name) {
			this.name = name;
		}

		@Override
		public boolean before(Bot bot, Event event) {
			InterceptorTest.this.seen.add(this.name + " before");
			if (this.name.equals("throws")) {
				throw new IllegalStateException("on purpose");
			}
			return !this.name.equals("no");
		}

		@Override
		public void after(Bot bot, Event event) {
			InterceptorTest.this.seen.add(this.name + " after");
		}

		@Override
		public void onError(Bot bot, Event event, String handler, Throwable failure) {
			InterceptorTest.this.seen.add("%s: %s: %s".formatted(this.name, handler, failure.getMessage()));
		}

	}

}

package io.ncatbot.handler;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.event.GroupMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an observer sees of handlers, with time moved by hand.
 */
class HandlerObserverTest {

	private static final ManualTimers time = new ManualTimers();

	private static volatile CompletableFuture<Void> stage = new CompletableFuture<>();

	private final List<String> seen = new CopyOnWriteArrayList<>();

	private final HandlerFixture handlers = new HandlerFixture();

	@BeforeEach
	void start() {
		stage = new CompletableFuture<>();
		HandlerObserver failing = (handler, bot, event, elapsed, failure) -> {
			throw new IllegalStateException("on purpose");
		};
		HandlerObserver recording = (handler, bot, event, elapsed, failure) -> this.seen.add("%s %s %d s %s"
			.formatted(handler, bot.name(), elapsed.toSeconds(), (failure != null) ? failure.getMessage() : "ok"));
		this.handlers
			.registry((registry) -> registry.slowAfter(Duration.ofMinutes(1), time)
				.observer(HandlerObserver.of(List.of(failing, recording))))
			.start(Observed.class);
	}

	@AfterEach
	void close() {
		this.handlers.close();
	}

	@Test
	void eachRunIsSeenWithItsTime() {
		this.handlers.handle(groupMessage("quick"));
		assertThat(this.seen).containsExactly("handlerObserverTest.Observed.quick default 3 s ok");
	}

	@Test
	void aStageThatIsReturnedBelongsToTheRun() {
		CompletableFuture<Void> running = CompletableFuture.runAsync(() -> this.handlers.handle(groupMessage("later")));
		time.advance(Duration.ofSeconds(1));
		assertThat(this.seen).isEmpty();
		stage.complete(null);
		running.join();
		assertThat(this.seen).singleElement().asString().startsWith("given default ").endsWith(" ok");
	}

	@Test
	void aFailureIsSeenWhereverItHappens() {
		this.handlers.handle(groupMessage("fails"));
		stage.completeExceptionally(new IllegalStateException("later"));
		this.handlers.handle(groupMessage("later"));
		assertThat(this.seen).containsExactly("handlerObserverTest.Observed.fails default 0 s at once",
				"given default 0 s later");
	}

	@Test
	void whatIsNotForAHandlerIsNotItsRun() {
		this.handlers.handle(groupMessage("b12"));
		assertThat(this.seen).as("a regular expression is only matched by the call").isEmpty();
	}

	static class Observed {

		@GroupEvent("quick")
		void quick() {
			time.advance(Duration.ofSeconds(3));
		}

		@GroupEvent(value = "later", id = "given")
		CompletableFuture<Void> later() {
			return stage;
		}

		@GroupEvent("fails")
		void fails() {
			throw new IllegalStateException("at once");
		}

		@GroupEvent(regex = "a[0-9]+")
		void matched(GroupMessage message) {
		}

	}

}

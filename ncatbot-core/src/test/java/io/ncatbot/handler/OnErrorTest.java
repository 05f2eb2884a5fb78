package io.ncatbot.handler;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.event.PrivateMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.ncatbot.handler.HandlerEvents.friendRequest;
import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static io.ncatbot.handler.HandlerEvents.privateMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnErrorTest {

	private static final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final HandlerFixture handlers = new HandlerFixture();

	@AfterEach
	void close() {
		seen.clear();
		this.handlers.close();
	}

	private List<String> dealtWith(io.ncatbot.event.Event event) {
		seen.clear();
		this.handlers.handle(event);
		return List.copyOf(seen);
	}

	@Test
	void theNarrowestTypeOfTheSameBeanWinsThenTheNarrowestOfAll() {
		this.handlers.start(Failing.class, Others.class, ForAll.class);
		assertThat(dealtWith(groupMessage("file"))).containsExactly("own file not found: gone.txt");
		assertThat(dealtWith(groupMessage("io"))).containsExactly("own io: broken");
		assertThat(dealtWith(groupMessage("state"))).containsExactly("global state: bad");
		assertThat(dealtWith(groupMessage("argument"))).containsExactly("global runtime: wrong");
		assertThat(dealtWith(privateMessage("io"))).as("of another bean").containsExactly("global any: elsewhere");
		assertThat(this.handlers.failures).isEmpty();
	}

	@Test
	void aCauseIsLookedForWhereTheExceptionItselfHasNobody() {
		this.handlers.start(Failing.class);
		assertThat(dealtWith(groupMessage("wrapped"))).containsExactly("own io: inside");
	}

	@Test
	void whatNobodyTakesReachesTheStrategy() {
		this.handlers.start(Failing.class);
		assertThat(dealtWith(groupMessage("state"))).isEmpty();
		assertThat(this.handlers.failures).singleElement()
			.satisfies((failure) -> assertThat(failure.cause()).hasMessage("bad"));
	}

	@Test
	void whatItReturnsIsTheReply() {
		this.handlers.start(Replying.class);
		this.handlers.handle(groupMessage("x"));
		assertThat(this.handlers.bot.requests()).singleElement()
			.asString()
			.contains("send_group_msg", "出错了: on purpose");
	}

	@Test
	void theTypeOfTheEventNarrowsWhatItDealsWith() {
		this.handlers.start(OnlyPrivate.class);
		assertThat(dealtWith(privateMessage("x"))).containsExactly("in private: x");
		assertThat(dealtWith(groupMessage("x"))).isEmpty();
		assertThat(this.handlers.failures).hasSize(1);
	}

	@Test
	void failuresOfEventsThatAreNoMessagesAreDealtWithToo() {
		this.handlers.start(Requests.class);
		assertThat(dealtWith(friendRequest())).containsExactly("FriendRequest: no");
	}

	@Test
	void whereItFailsItselfTheFirstFailureReachesTheStrategyWithTheSecond() {
		this.handlers.start(FailingAgain.class);
		this.handlers.handle(groupMessage("x"));
		this.handlers.handle(privateMessage("x"));
		assertThat(this.handlers.failures).hasSize(2).allSatisfy((failure) -> {
			assertThat(failure.cause()).hasMessage("first");
			assertThat(failure.cause().getSuppressed()).singleElement()
				.satisfies((second) -> assertThat(second).hasMessage("second"));
		});
	}

	@Test
	void aMethodWithNothingToDoStopsTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> this.handlers.start(Lonely.class))
			.satisfies((refusal) -> assertThat(refusal.cure()).contains("global = true"));
	}

	@Test
	void aParameterThatDoesNotTakeWhatTheAnnotationNamesStopsTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> this.handlers.start(Mismatch.class))
			.withMessageContaining("names IOException, but its parameter takes RuntimeException");
	}

	static class Failing {

		@GroupEvent("file")
		void file() throws IOException {
			throw new FileNotFoundException("gone.txt");
		}

		@GroupEvent("io")
		CompletableFuture<Void> io() {
			return CompletableFuture.failedFuture(new IOException("broken"));
		}

		@GroupEvent("state")
		void state() {
			throw new IllegalStateException("bad");
		}

		@GroupEvent("argument")
		void argument() {
			throw new IllegalArgumentException("wrong");
		}

		@GroupEvent("wrapped")
		void wrapped() {
			throw new IllegalStateException("outside", new IOException("inside"));
		}

		@OnError
		void onIo(IOException ex) {
			seen.add("own io: " + ex.getMessage());
		}

		@OnError(FileNotFoundException.class)
		void onFile(Exception ex, HandlerFailure failure) {
			seen.add("own file not found: " + ex.getMessage());
		}

	}

	static class Others {

		@PrivateEvent
		void on() throws IOException {
			throw new IOException("elsewhere");
		}

	}

	static class ForAll {

		@OnError(global = true)
		void onState(IllegalStateException ex) {
			seen.add("global state: " + ex.getMessage());
		}

		@OnError(value = RuntimeException.class, global = true)
		void onRuntime(Throwable ex) {
			seen.add("global runtime: " + ex.getMessage());
		}

		@OnError(global = true)
		void onAny(HandlerFailure failure) {
			seen.add("global any: " + failure.cause().getMessage());
		}

	}

	static class Replying {

		@GroupEvent
		void on() {
			throw new IllegalStateException("on purpose");
		}

		@OnError
		String apologise(IllegalStateException ex) {
			return "出错了: " + ex.getMessage();
		}

	}

	static class OnlyPrivate {

		@MessageEvent
		void on() {
			throw new IllegalStateException("x");
		}

		@OnError
		void onError(PrivateMessage message, RuntimeException ex) {
			seen.add("in private: " + message.plainText());
		}

	}

	static class Requests {

		@RequestEvent
		void on() {
			throw new IllegalStateException("no");
		}

		@OnError
		void onError(HandlerFailure failure, RuntimeException ex) {
			seen.add(failure.event().getClass().getSimpleName() + ": " + ex.getMessage());
		}

	}

	static class FailingAgain {

		@MessageEvent
		void on() {
			throw new IllegalStateException("first");
		}

		@OnError
		void onError(PrivateMessage message) {
			throw new IllegalStateException("second");
		}

		@OnError
		CompletableFuture<String> onError(io.ncatbot.event.GroupMessage message) {
			return CompletableFuture.failedFuture(new IllegalStateException("second"));
		}

	}

	static class Lonely {

		@OnError
		void onError(RuntimeException ex) {
		}

	}

	static class Mismatch {

		@GroupEvent
		void on() {
		}

		@OnError(IOException.class)
		void onError(RuntimeException ex) {
		}

	}

}

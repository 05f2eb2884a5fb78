package io.ncatbot.handler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.ncatbot.api.ApiException;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.message.Face;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;

import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static io.ncatbot.handler.HandlerEvents.privateMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReturnedValuesTest {

	private static final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final HandlerFixture handlers = new HandlerFixture();

	@AfterEach
	void close() {
		seen.clear();
		this.handlers.close();
	}

	/** What was sent since the last call. */
	private List<String> sentOn(io.ncatbot.event.Event event) {
		this.handlers.bot.requests().clear();
		this.handlers.handle(event);
		return List.copyOf(this.handlers.bot.requests());
	}

	@Test
	void contentOfEveryKindIsTheReply() {
		this.handlers.start(Contents.class);
		assertThat(sentOn(groupMessage("segment"))).singleElement().asString().contains("\"type\":\"face\"", "reply");
		assertThat(sentOn(groupMessage("any segment"))).singleElement().asString().contains("just text");
		assertThat(sentOn(groupMessage("optional"))).singleElement().asString().contains("maybe");
		assertThat(sentOn(groupMessage("nothing"))).isEmpty();
		assertThat(sentOn(groupMessage("forward"))).singleElement()
			.asString()
			.contains("send_group_forward_msg", "\"group_id\":\"123\"", "node");
		assertThat(sentOn(privateMessage("forward"))).singleElement()
			.asString()
			.contains("send_private_forward_msg", "\"user_id\":\"456\"");
		assertThat(this.handlers.failures).isEmpty();
	}

	@Test
	void whatComesLaterIsTheReplyWhenItComes() {
		this.handlers.start(Later.class);
		assertThat(sentOn(groupMessage("stage of optional"))).singleElement().asString().contains("later");
		assertThat(sentOn(groupMessage("stage of nothing"))).isEmpty();
		assertThat(sentOn(groupMessage("mono"))).singleElement().asString().contains("from a mono");
		assertThat(sentOn(groupMessage("empty"))).isEmpty();
		assertThat(sentOn(groupMessage("flux"))).hasSize(3)
			.satisfiesExactly((first) -> assertThat(first).contains("1"), (second) -> assertThat(second).contains("2"),
					(third) -> assertThat(third).contains("3"));
		assertThat(this.handlers.failures).isEmpty();
	}

	@Test
	void aPublisherThatFailsIsAFailureAfterWhatItGaveBefore() {
		this.handlers.start(Later.class);
		assertThat(sentOn(groupMessage("broken flux"))).singleElement().asString().contains("before");
		assertThat(this.handlers.failures).singleElement()
			.satisfies((failure) -> assertThat(failure.cause()).hasMessage("broken"));
	}

	@Test
	void aReplyThatIsRefusedEndsAPublisher() {
		this.handlers.start(Later.class);
		this.handlers.bot.refuseWith(1200);
		assertThat(sentOn(groupMessage("flux"))).hasSize(1);
		assertThat(this.handlers.failures).singleElement()
			.satisfies((failure) -> assertThat(failure.cause()).isInstanceOf(ApiException.class));
	}

	@Test
	void anEmptyReplyIsAFailureSinceItCannotBeSent() {
		this.handlers.start(Contents.class);
		assertThat(sentOn(groupMessage("empty text"))).isEmpty();
		assertThat(this.handlers.failures).singleElement()
			.satisfies((failure) -> assertThat(failure.cause()).isInstanceOf(IllegalArgumentException.class));
	}

	@Test
	void repliesQuoteInGroupsAndArePlainInPrivateChats() {
		this.handlers.start(Styles.class);
		assertThat(sentOn(groupMessage("default"))).singleElement()
			.asString()
			.contains("\"reply\"")
			.doesNotContain("\"at\"");
		assertThat(sentOn(privateMessage("default"))).singleElement().asString().doesNotContain("\"reply\"");
	}

	@Test
	void aHandlerHasItsOwnStyle() {
		this.handlers.start(Styles.class);
		assertThat(sentOn(groupMessage("plain"))).singleElement().asString().doesNotContain("\"reply\"", "\"at\"");
		assertThat(sentOn(groupMessage("mention"))).singleElement()
			.asString()
			.contains("{\"type\":\"at\",\"data\":{\"qq\":\"456\"}}")
			.doesNotContain("\"reply\"");
		assertThat(sentOn(groupMessage("both"))).singleElement()
			.asString()
			.containsSubsequence("{\"type\":\"reply\",\"data\":{\"id\":\"7\"}}", "\"at\"", "both");
		assertThat(sentOn(privateMessage("quote"))).singleElement().asString().contains("\"reply\"");
		assertThat(sentOn(privateMessage("mention"))).singleElement().asString().doesNotContain("\"at\"");
	}

	@Test
	void theApplicationHasAStyle() {
		this.handlers.registry((registry) -> registry.replyStyles(ReplyStyle.MENTION, ReplyStyle.QUOTE))
			.start(Styles.class);
		assertThat(sentOn(groupMessage("default"))).singleElement()
			.asString()
			.contains("\"at\"")
			.doesNotContain("reply");
		assertThat(sentOn(privateMessage("default"))).singleElement().asString().contains("\"reply\"");
	}

	@Test
	void aQuoteThatIsThereAlreadyStaysTheOnlyOne() {
		this.handlers.start(Styles.class);
		assertThat(sentOn(groupMessage("quotes another"))).singleElement()
			.asString()
			.contains("{\"type\":\"reply\",\"data\":{\"id\":\"99\"}}", "\"at\"")
			.doesNotContain("\"id\":\"7\"");
	}

	@Test
	void aReturnedPropagationDecidesForTheEvent() {
		this.handlers.start(Stopping.class);
		this.handlers.handle(groupMessage("stop"));
		this.handlers.handle(groupMessage("later stop"));
		assertThat(seen).isEmpty();
		this.handlers.handle(groupMessage("go on"));
		assertThat(seen).containsExactly("last");
	}

	@Test
	void whatIsNoReplyStopsTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> this.handlers.start(Wrong.class))
			.satisfies((refusal) -> assertThat(refusal.cure()).contains("ForwardMessage", "Flux"));
	}

	@Test
	void aLaterReplyToWhatIsNoMessageStopsTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> this.handlers.start(NoMessage.class))
			.withMessageContaining("FriendRequest is nothing to reply to");
	}

	static class Contents {

		@GroupEvent("segment")
		Face segment() {
			return new Face(14);
		}

		@GroupEvent("any segment")
		Segment anySegment() {
			return new io.ncatbot.message.Text("just text");
		}

		@GroupEvent("optional")
		Optional<String> optional() {
			return Optional.of("maybe");
		}

		@GroupEvent("nothing")
		Optional<Message> nothing() {
			return Optional.empty();
		}

		@MessageEvent("forward")
		ForwardMessage forward() {
			return ForwardMessage.of(Message.of("一"), Message.of("二"));
		}

		@GroupEvent("empty text")
		String emptyText() {
			return "";
		}

	}

	static class Later {

		@GroupEvent("stage of optional")
		CompletionStage<Optional<String>> stageOfOptional() {
			return CompletableFuture.supplyAsync(() -> Optional.of("later"));
		}

		@GroupEvent("stage of nothing")
		CompletableFuture<@Nullable String> stageOfNothing() {
			return CompletableFuture.completedFuture(null);
		}

		@GroupEvent("mono")
		Mono<String> mono() {
			return Mono.just("from a mono").delayElement(Duration.ofMillis(1));
		}

		@GroupEvent("empty")
		Mono<Void> empty() {
			return Mono.empty();
		}

		@GroupEvent("flux")
		Flux<Message> flux() {
			return Flux.range(1, 3).map((n) -> Message.of("part " + n));
		}

		@GroupEvent("broken flux")
		Flux<String> brokenFlux() {
			return Flux.concat(Mono.just("before"), Mono.error(new IllegalStateException("broken")));
		}

	}

	static class Styles {

		@MessageEvent("default")
		String byDefault() {
			return "x";
		}

		@MessageEvent(value = "plain", replyStyle = ReplyStyle.PLAIN)
		String plain() {
			return "x";
		}

		@MessageEvent(value = "mention", replyStyle = ReplyStyle.MENTION)
		String mention() {
			return "x";
		}

		@MessageEvent(value = "quote", replyStyle = ReplyStyle.QUOTE)
		String quote() {
			return "x";
		}

		@MessageEvent(value = "both", replyStyle = ReplyStyle.QUOTE_AND_MENTION)
		String both() {
			return "both";
		}

		@MessageEvent(value = "quotes another", replyStyle = ReplyStyle.QUOTE_AND_MENTION)
		Message quotesAnother() {
			return Message.of("x").reply(99);
		}

	}

	static class Stopping {

		@GroupEvent("stop")
		@Order(1)
		Propagation stop() {
			return Propagation.STOP;
		}

		@GroupEvent("later stop")
		@Order(1)
		CompletableFuture<Propagation> laterStop() {
			return CompletableFuture.supplyAsync(() -> Propagation.STOP);
		}

		@GroupEvent("go on")
		@Order(1)
		Propagation goOn() {
			return Propagation.CONTINUE;
		}

		@GroupEvent
		void last() {
			seen.add("last");
		}

	}

	static class Wrong {

		@GroupEvent
		Optional<Integer> on() {
			return Optional.empty();
		}

	}

	static class NoMessage {

		@RequestEvent
		Mono<String> on(FriendRequest request) {
			return Mono.just("x");
		}

	}

}

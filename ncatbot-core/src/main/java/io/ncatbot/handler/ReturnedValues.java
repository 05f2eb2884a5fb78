package io.ncatbot.handler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * What becomes of the value that a handler method returns: content is sent as the reply,
 * a stage or a publisher is waited for and its values then treated the same, and nothing
 * is nothing.
 */
final class ReturnedValues {

	private static final CompletableFuture<Propagation> STOP = CompletableFuture.completedFuture(Propagation.STOP);

	private static final CompletableFuture<Propagation> CONTINUE = CompletableFuture
		.completedFuture(Propagation.CONTINUE);

	private final ReplySender replies;

	ReturnedValues(ReplySender replies) {
		this.replies = replies;
	}

	/**
	 * Deals with a returned value.
	 * @return completes when everything has been answered, or exceptionally; null if
	 * there is nothing to wait for and the next handler has its turn
	 */
	@Nullable CompletionStage<Propagation> handle(Bot bot, Event event, @Nullable Object value, ReplyStyle style) {
		if (value == null) {
			return null;
		}
		if (value instanceof Propagation propagation) {
			return (propagation == Propagation.STOP) ? STOP : null;
		}
		if (value instanceof Optional<?> optional) {
			return handle(bot, event, optional.orElse(null), style);
		}
		if (value instanceof CompletionStage<?> stage) {
			return stage.thenCompose((result) -> stageOf(handle(bot, event, result, style)));
		}
		if (event instanceof IncomingMessage message) {
			CompletionStage<?> sent = send(bot, message, value, style);
			if (sent != null) {
				return sent.thenApply((done) -> Propagation.CONTINUE);
			}
		}
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(value.getClass(), value);
		return (adapter != null)
				? PublishedValues.handle(adapter, value, (element) -> stageOf(handle(bot, event, element, style)))
				: null;
	}

	private static CompletionStage<Propagation> stageOf(@Nullable CompletionStage<Propagation> stage) {
		return (stage != null) ? stage : CONTINUE;
	}

	private @Nullable CompletionStage<?> send(Bot bot, IncomingMessage message, Object value, ReplyStyle style) {
		if (value instanceof String text) {
			return this.replies.send(bot, message, Message.of(text), style);
		}
		if (value instanceof Message content) {
			return this.replies.send(bot, message, content, style);
		}
		if (value instanceof Segment segment) {
			return this.replies.send(bot, message, Message.of(segment), style);
		}
		return (value instanceof ForwardMessage forward) ? this.replies.send(bot, message, forward) : null;
	}

}

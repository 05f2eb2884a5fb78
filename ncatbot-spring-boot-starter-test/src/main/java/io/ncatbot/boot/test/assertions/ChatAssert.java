package io.ncatbot.boot.test.assertions;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.Idleness;
import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import io.ncatbot.simulator.chat.Words;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what people in a chat received from the bot. Each message satisfies
 * one assertion: the next one looks at those that are left, and within one chain at those
 * that came later.
 */
public final class ChatAssert extends AbstractAssert<ChatAssert, Chat> {

	private final Patience patience;

	private final Words words;

	private final Asserted asserted;

	private @Nullable ChatMessage latest;

	ChatAssert(Chat chat, Patience patience) {
		super(chat, ChatAssert.class);
		this.patience = patience;
		this.words = new Words(patience.simulator().world());
		this.asserted = Asserted.in(patience.simulator());
	}

	/**
	 * Expects a message of these words, as people see them: mentions are {@code @name},
	 * images {@code [图片]}, a quotation is not part of it.
	 * @param text the words
	 * @return this assertion
	 */
	public ChatAssert received(String text) {
		return received((message) -> this.words.of(message).equals(text.strip()), text);
	}

	/**
	 * Expects a message with these words in it.
	 * @param text some of the words
	 * @return this assertion
	 */
	public ChatAssert receivedContaining(String text) {
		return received((message) -> this.words.of(message).contains(text), "... " + text + " ...");
	}

	/**
	 * Expects a message of these segments. QQ may have added to them what only it knows.
	 * A quotation counts only if the expected message has one.
	 * @param message the message
	 * @return this assertion
	 */
	public ChatAssert received(Message message) {
		return received((said) -> Wire.covers(said.segments(), message), message.toString());
	}

	/**
	 * Expects a message, and hands it over to be looked at.
	 * @param requirements fails on a message that is not the expected one
	 * @return this assertion
	 */
	public ChatAssert receivedSatisfying(Consumer<Message> requirements) {
		received((message) -> true, "anything at all");
		if (this.latest != null) {
			requirements.accept(Wire.message(this.latest.segments()));
		}
		return this;
	}

	/**
	 * Expects that the message of the latest assertion quotes another.
	 * @param messageId the quoted message, as {@code says} returned it
	 * @return this assertion
	 */
	public ChatAssert quoting(long messageId) {
		if (this.latest == null) {
			throw new IllegalStateException("First say which message it is, with received(...)");
		}
		List<Reply> quotes = Wire.message(this.latest.segments()).find(Reply.class);
		if (quotes.stream().noneMatch((quote) -> quote.id() == messageId)) {
			// So that the conversation is whole.
			this.patience.awaitIdle();
			failWithMessage("%s", Failure.text(
					"Expected \"%s\" to quote message %d".formatted(this.words.of(this.latest), messageId),
					quotes.isEmpty() ? "but it quotes nothing." : "but it quotes %d.".formatted(quotes.get(0).id()),
					this.patience));
		}
		return this;
	}

	/**
	 * Expects no message beside those that were asserted: waits until the bot is idle,
	 * and looks.
	 * @return this assertion
	 */
	public ChatAssert receivedNothing() {
		boolean idle = this.patience.awaitIdle();
		List<ChatMessage> left = left(null);
		if (!idle || !left.isEmpty()) {
			failWithMessage("%s",
					Failure.text("Expected %s to receive nothing".formatted(name()), butReceived(left), this.patience));
		}
		return this;
	}

	/**
	 * Expects no message for some time. It does not take that time: the bots'
	 * {@link BotTime} is moved by as much, and what is due then happens.
	 * @param time how long
	 * @return this assertion
	 * @throws IllegalStateException when the bot's time cannot be moved
	 */
	public ChatAssert receivedNothing(Duration time) {
		receivedNothing();
		Idleness idleness = Idleness.of(this.patience.simulator());
		BotTime botTime = (idleness != null) ? idleness.time() : null;
		if (botTime == null) {
			throw new IllegalStateException(
					"The bot's time cannot be moved, since the application has Timers of its own:"
							+ " remove that bean from the test, or use receivedNothing() without a time");
		}
		botTime.advance(time);
		return receivedNothing();
	}

	/**
	 * Expects a call that names this chat, one made before included.
	 * @param action the action's name, such as {@code set_group_ban}
	 * @return assertions about calls of it with this {@code group_id} or {@code user_id}
	 */
	public CallAssert called(String action) {
		return new CallAssert(action, this.patience).as(descriptionText())
			.with(this.actual.isGroup() ? "group_id" : "user_id", this.actual.id());
	}

	private ChatAssert received(Predicate<ChatMessage> which, String expected) {
		ChatMessage found = this.patience
			.await(() -> left(this.latest).stream().filter(which).findFirst().orElse(null));
		if (found == null) {
			failWithMessage("%s",
					Failure.text("Expected %s to receive%s".formatted(name(),
							(this.latest != null) ? ", after \"%s\"".formatted(this.words.of(this.latest)) : "") + "\n"
							+ Failure.indented(expected), butReceived(left(this.latest)), this.patience));
			return this;
		}
		this.asserted.add(found.id());
		this.latest = found;
		return this;
	}

	/**
	 * What the bot said and no assertion has dealt with, after a message if one is given.
	 */
	private List<ChatMessage> left(@Nullable ChatMessage after) {
		return this.patience.simulator()
			.world()
			.history(this.actual)
			.stream()
			.filter((message) -> message.fromBot() && !this.asserted.contains(message.id())
					&& (after == null || message.seq() > after.seq()))
			.toList();
	}

	private String butReceived(List<ChatMessage> messages) {
		return messages.isEmpty() ? "but it received nothing%s.".formatted(hasAsserted() ? " more" : "")
				: "but it received\n" + messages.stream()
					.map((message) -> Failure.indented(this.words.of(message)))
					.collect(Collectors.joining("\n"));
	}

	private boolean hasAsserted() {
		return this.patience.simulator()
			.world()
			.history(this.actual)
			.stream()
			.anyMatch((message) -> this.asserted.contains(message.id()));
	}

	private String name() {
		return (this.actual.isGroup() ? "group " : "friend ") + this.actual.id();
	}

}

package io.ncatbot.handler;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.handler.regex.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * One call of a handler method, while its arguments are gathered. It is used by one
 * thread at a time.
 */
public final class HandlerCall {

	private final Bot bot;

	private final Event event;

	private @Nullable TextMatch match;

	private @Nullable HandlerFailure failure;

	private @Nullable Throwable cause;

	private @Nullable String text;

	private @Nullable Map<Object, Object> notes;

	HandlerCall(Bot bot, Event event) {
		this.bot = bot;
		this.event = event;
	}

	void matched(TextMatch match) {
		this.match = match;
	}

	void failed(HandlerFailure failure, Throwable cause) {
		this.failure = failure;
		this.cause = cause;
	}

	/** What a method that deals with failures is called for; null for others. */
	@Nullable HandlerFailure failure() {
		return this.failure;
	}

	@Nullable Throwable cause() {
		return this.cause;
	}

	/**
	 * Returns who received the event.
	 * @return the bot
	 */
	public Bot bot() {
		return this.bot;
	}

	/**
	 * Returns what is handled.
	 * @return the event
	 */
	public Event event() {
		return this.event;
	}

	/**
	 * Returns the text that handlers are matched by: what the user typed, without a
	 * leading reply or at, the blanks around it, and characters that nobody can see.
	 * @return the text; empty for what is no message
	 */
	public String text() {
		String known = this.text;
		if (known == null) {
			known = Objects.requireNonNullElse(EventText.of(this.event), "");
			this.text = known;
		}
		return known;
	}

	/**
	 * Returns what a named group of the handler's regular expression matched.
	 */
	@Nullable String group(String name) {
		return (this.match != null) ? this.match.group(name) : null;
	}

	/**
	 * Returns what was made for this call before, or makes it: what several arguments
	 * share, such as the parsed text, is made once.
	 * @param <T> the value
	 * @param key whose value it is, such as the class that makes it
	 * @param make makes the value
	 * @return the value
	 */
	@SuppressWarnings("unchecked")
	public <T> T remember(Object key, Function<HandlerCall, T> make) {
		Map<Object, Object> known = this.notes;
		if (known == null) {
			known = new HashMap<>();
			this.notes = known;
		}
		Object value = known.get(key);
		if (value == null) {
			value = Objects.requireNonNull(make.apply(this));
			known.put(key, value);
		}
		return (T) value;
	}

}

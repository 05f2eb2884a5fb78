package io.ncatbot.event;

import java.time.Instant;

/**
 * Something that NapCat reports. What it reports beyond the kinds that are known is an
 * {@link UnknownEvent}.
 */
public sealed interface Event permits IncomingMessage, OutgoingMessage, Notice, Request, Meta, UnknownEvent {

	/**
	 * When it happened.
	 * @return Unix time in seconds, as sent
	 */
	long time();

	/**
	 * When it happened. NapCat sends milliseconds in place of seconds where QQ gave no
	 * time, which is told apart by size.
	 * @return the time
	 */
	default Instant instant() {
		// as seconds this is in the year 5138
		long firstThatIsMillis = 100_000_000_000L;
		boolean seconds = time() > -firstThatIsMillis && time() < firstThatIsMillis;
		return seconds ? Instant.ofEpochSecond(time()) : Instant.ofEpochMilli(time());
	}

	/**
	 * Whose event it is.
	 * @return the bot's QQ number
	 */
	long selfId();

	/**
	 * Which family the event is of.
	 * @return {@code message}, {@code message_sent}, {@code notice}, {@code request} or
	 * {@code meta_event}; what was sent if it is another
	 */
	String postType();

	/**
	 * The event as it came, with all that the record does not hold.
	 * @return its JSON, which is read when somebody asks
	 */
	RawJson raw();

}

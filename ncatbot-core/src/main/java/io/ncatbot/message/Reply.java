package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A quote (引用回复). NapCat finds the quoted message by its id, or by its sequence number in
 * the same chat if both are given; when it knows neither the message goes out without the
 * quote.
 *
 * @param id the id of the quoted message
 * @param seq QQ's own sequence number of it; null on a received one
 */
public record Reply(long id, @Nullable Long seq) implements Segment {

	/**
	 * Quotes a message.
	 * @param id the message's id
	 */
	public Reply(long id) {
		this(id, null);
	}

	@Override
	public String type() {
		return "reply";
	}

}

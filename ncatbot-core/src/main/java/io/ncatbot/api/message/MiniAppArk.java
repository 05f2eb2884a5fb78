package io.ncatbot.api.message;

import io.ncatbot.message.Json;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A card of a mini-program, signed by QQ.
 *
 * @param data the card as QQ made it; null when QQ made none
 */
public record MiniAppArk(@Nullable JsonNode data) {

	/**
	 * The card as it is sent.
	 * @return the segment
	 * @throws IllegalStateException if QQ made no card
	 */
	public Json toSegment() {
		if (this.data == null) {
			throw new IllegalStateException("QQ made no card for the mini-program");
		}
		return new Json(this.data.toString());
	}

}

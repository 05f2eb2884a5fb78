package io.ncatbot.message;

/**
 * A card (卡片). Links, locations, contacts, music and mini-programs all arrive as this.
 *
 * @param data the card as JSON text
 */
public record Json(String data) implements Segment {

	@Override
	public String type() {
		return "json";
	}

}

package io.ncatbot.message;

/**
 * A poke that shakes the window (窗口抖动). It can only be received: NapCat drops it when it
 * is sent. The action {@code send_poke} pokes somebody.
 *
 * @param kind its {@code type}, as text
 * @param id its id, as text
 */
public record Poke(String kind, String id) implements Segment {

	@Override
	public String type() {
		return "poke";
	}

}

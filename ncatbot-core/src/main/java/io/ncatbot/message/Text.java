package io.ncatbot.message;

/**
 * Text (文本). It is always taken literally: what looks like a CQ code in it is sent as it
 * is written.
 *
 * @param text the text
 */
public record Text(String text) implements Segment {

	@Override
	public String type() {
		return "text";
	}

}

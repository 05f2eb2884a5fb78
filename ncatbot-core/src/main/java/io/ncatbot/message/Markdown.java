package io.ncatbot.message;

/**
 * Markdown. QQ shows it only inside a merged forward.
 *
 * @param content the text with its marks
 */
public record Markdown(String content) implements Segment {

	@Override
	public String type() {
		return "markdown";
	}

}

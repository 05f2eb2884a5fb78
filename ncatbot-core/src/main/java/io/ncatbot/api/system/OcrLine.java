package io.ncatbot.api.system;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A line of text in a picture, as QQ recognised it.
 *
 * @param text the text; null when not told
 * @param score how sure QQ is; null when not told
 * @param pt1 a corner of the line
 * @param pt2 a corner of the line
 * @param pt3 a corner of the line
 * @param pt4 a corner of the line
 * @param charBox the characters
 */
public record OcrLine(@Nullable String text, @Nullable JsonNode score, @Nullable Point pt1, @Nullable Point pt2,
		@Nullable Point pt3, @Nullable Point pt4, @JsonProperty("charBox") List<CharBox> charBox) {

	/**
	 * A point in the picture.
	 *
	 * @param x how far from the left, in pixels, as text; null when not told
	 * @param y how far from the top, in pixels, as text; null when not told
	 */
	public record Point(@Nullable String x, @Nullable String y) {

	}

	/**
	 * A character and where it is.
	 *
	 * @param charText the character; null when not told
	 * @param charBox its corners, as QQ passes them; null when not told
	 */
	public record CharBox(@JsonProperty("charText") @Nullable String charText,
			@JsonProperty("charBox") @Nullable JsonNode charBox) {

	}

}

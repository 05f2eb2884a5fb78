package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A location (位置). Other implementations send and receive it; NapCat receives it as
 * {@link Json} and sends a fixed test text in its place, so that sending it is refused.
 *
 * @param lat the latitude in degrees, as text
 * @param lon the longitude in degrees, as text
 * @param title the name of the place; may be null
 * @param content the address; may be null
 */
public record Location(String lat, String lon, @Nullable String title, @Nullable String content) implements Segment {

	@Override
	public String type() {
		return "location";
	}

}

package io.ncatbot.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value within a frame, not read yet.
 *
 * @param utf8 the frame; not copied and not to be changed
 * @param from the position of the value's first byte
 * @param to the position after its last byte
 */
public record JsonSlice(byte[] utf8, int from, int to) {

	/**
	 * A value on its own.
	 * @param json the value as JSON
	 * @return the slice that is all of it
	 */
	public static JsonSlice of(String json) {
		byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
		return new JsonSlice(utf8, 0, utf8.length);
	}

	/**
	 * How long the value is.
	 * @return the length in bytes
	 */
	public int length() {
		return this.to - this.from;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof JsonSlice that
				&& Arrays.equals(this.utf8, this.from, this.to, that.utf8, that.from, that.to);
	}

	@Override
	public int hashCode() {
		return length();
	}

	@Override
	public String toString() {
		return new String(this.utf8, this.from, length(), StandardCharsets.UTF_8);
	}

}

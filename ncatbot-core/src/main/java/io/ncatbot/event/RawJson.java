package io.ncatbot.event;

import java.nio.charset.StandardCharsets;

import io.ncatbot.message.JsonText;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The JSON that an event came as. It costs nothing but its bytes until somebody asks for
 * the tree.
 * <p>
 * Any two are equal, so that two events are equal when all else in them is.
 */
public final class RawJson {

	private static final int SHOWN = 200;

	private final byte[] utf8;

	private final int from;

	private final int to;

	private volatile @Nullable JsonNode tree;

	/**
	 * Keeps the JSON.
	 * @param utf8 where it lies; not copied and not to be changed
	 * @param from the position of its first byte
	 * @param to the position after its last byte
	 */
	public RawJson(byte[] utf8, int from, int to) {
		this.utf8 = utf8;
		this.from = from;
		this.to = to;
	}

	/**
	 * Keeps the JSON.
	 * @param json the JSON
	 * @return what holds it
	 */
	public static RawJson of(String json) {
		byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
		return new RawJson(utf8, 0, utf8.length);
	}

	/**
	 * Reads the JSON, the first time that somebody asks.
	 * @return the tree, not to be changed; a missing node when it is no JSON, which no
	 * event has that was received
	 */
	public JsonNode tree() {
		JsonNode known = this.tree;
		if (known == null) {
			known = JsonText.read(this.utf8, this.from, this.to);
			this.tree = known;
		}
		return known;
	}

	/**
	 * How long the JSON is.
	 * @return the length in bytes
	 */
	public int byteLength() {
		return this.to - this.from;
	}

	/**
	 * The JSON, unread.
	 * @return a copy of its UTF-8 bytes
	 */
	public byte[] bytes() {
		byte[] copy = new byte[byteLength()];
		System.arraycopy(this.utf8, this.from, copy, 0, copy.length);
		return copy;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RawJson;
	}

	@Override
	public int hashCode() {
		return RawJson.class.hashCode();
	}

	/**
	 * The JSON for people.
	 * @return its text, cut when it is long
	 */
	@Override
	public String toString() {
		if (byteLength() <= SHOWN) {
			return new String(this.utf8, this.from, byteLength(), StandardCharsets.UTF_8);
		}
		int end = this.from + SHOWN;
		// never within a character
		while (end > this.from && (this.utf8[end] & 0xC0) == 0x80) {
			end--;
		}
		return new String(this.utf8, this.from, end - this.from, StandardCharsets.UTF_8) + "…(" + byteLength()
				+ " bytes)";
	}

}

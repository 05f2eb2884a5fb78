package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

/**
 * A mention (提及, @某人). It means nothing in a private chat and is left out there.
 *
 * @param qq the QQ number of the mentioned, or {@code all} for everyone
 */
public record At(String qq) implements Segment {

	/**
	 * Mentions somebody.
	 * @param userId the QQ number
	 * @return the segment
	 */
	public static At of(long userId) {
		return new At(Long.toString(userId));
	}

	/**
	 * Mentions everyone in the group, which takes an admin's right.
	 * @return the segment
	 */
	public static At all() {
		return new At("all");
	}

	/**
	 * Tells whether everyone is mentioned.
	 * @return whether it is
	 */
	public boolean isAll() {
		return this.qq.equals("all");
	}

	/**
	 * Who is mentioned.
	 * @return the QQ number; null for everyone, and where there is no number
	 */
	public @Nullable Long userId() {
		return Fields.parse(this.qq);
	}

	@Override
	public String type() {
		return "at";
	}

}

package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a message. NapCat tells the first four; the rest is what other implementations
 * add.
 *
 * @param userId the QQ number
 * @param nickname the sender's own name
 * @param card the sender's name in the group; empty when unset and in private chats
 * @param role the sender's role in the group; unknown in private chats and where NapCat
 * does not tell it
 * @param sex {@code male}, {@code female} or {@code unknown}; null where it is not told
 * @param age in years; null where it is not told
 * @param area where the sender lives; null where it is not told
 * @param level how active the sender is in the group; null where it is not told
 * @param title the sender's special title in the group; null where it is not told
 */
public record Sender(long userId, String nickname, String card, Role role, @Nullable String sex, @Nullable Integer age,
		@Nullable String area, @Nullable String level, @Nullable String title) {

	/**
	 * The name to call the sender by.
	 * @return the name in the group if there is one, else the sender's own
	 */
	public String displayName() {
		return this.card.isEmpty() ? this.nickname : this.card;
	}

}

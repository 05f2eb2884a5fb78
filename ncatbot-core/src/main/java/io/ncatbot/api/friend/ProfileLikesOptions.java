package io.ncatbot.api.friend;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Whose likes are listed, and which of them.
 *
 * @param userId whose profile, the bot's own by default; null to leave it out
 * @param start how many to skip, 0 by default; null to leave it out
 * @param count how many to list, 10 by default; null to leave it out
 */
@ActionOptions
public record ProfileLikesOptions(@Nullable Long userId, @Nullable Integer start, @Nullable Integer count) {

	/**
	 * Nothing but NapCat's defaults.
	 */
	public static final ProfileLikesOptions DEFAULTS = new ProfileLikesOptions(null, null, null);

	/**
	 * The same with another value of {@code userId}.
	 * @param userId whose profile, the bot's own by default
	 * @return the changed copy
	 */
	public ProfileLikesOptions withUserId(long userId) {
		return new ProfileLikesOptions(userId, this.start, this.count);
	}

	/**
	 * The same with another value of {@code start}.
	 * @param start how many to skip, 0 by default
	 * @return the changed copy
	 */
	public ProfileLikesOptions withStart(int start) {
		return new ProfileLikesOptions(this.userId, start, this.count);
	}

	/**
	 * The same with another value of {@code count}.
	 * @param count how many to list, 10 by default
	 * @return the changed copy
	 */
	public ProfileLikesOptions withCount(int count) {
		return new ProfileLikesOptions(this.userId, this.start, count);
	}

}

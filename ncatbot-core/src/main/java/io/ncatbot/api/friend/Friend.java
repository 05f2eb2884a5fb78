package io.ncatbot.api.friend;

import org.jspecify.annotations.Nullable;

/**
 * A friend of the bot.
 *
 * @param userId the friend's QQ number
 * @param nickname the friend's own name
 * @param remark the bot's name for the friend; null when not told
 * @param sex {@code male}, {@code female} or {@code unknown}
 * @param level the account's QQ level; 0 when unknown
 * @param age in years; null when not told
 * @param birthdayYear year of birth; null when not told
 * @param birthdayMonth month of birth; null when not told
 * @param birthdayDay day of birth; null when not told
 * @param phoneNum telephone number; null when not told
 * @param email e-mail address; null when not told
 * @param categoryId the number of the friends' category; null when not told
 */
public record Friend(long userId, String nickname, @Nullable String remark, String sex, int level,
		@Nullable Integer age, @Nullable Integer birthdayYear, @Nullable Integer birthdayMonth,
		@Nullable Integer birthdayDay, @Nullable String phoneNum, @Nullable String email,
		@Nullable Integer categoryId) {

}

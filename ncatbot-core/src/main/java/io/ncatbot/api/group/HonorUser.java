package io.ncatbot.api.group;

import org.jspecify.annotations.Nullable;

/**
 * Who holds an honour of a group. NapCat copies it from a page of QQ, so that each
 * component may be null.
 *
 * @param userId the QQ number
 * @param nickname the holder's name
 * @param avatar where the avatar is
 * @param description what the honour was given for
 */
public record HonorUser(@Nullable Long userId, @Nullable String nickname, @Nullable String avatar,
		@Nullable String description) {

}

package io.ncatbot.api.account;

import org.jspecify.annotations.Nullable;

/**
 * The keys that links to pictures need (RKey), as a server for them would answer.
 *
 * @param privateRkey the key for pictures of private chats; null when there is none
 * @param groupRkey the key for pictures of groups; null when there is none
 * @param expiredTime when they end, in Unix seconds; null when not told
 * @param name who made them
 */
public record RKeyServer(@Nullable String privateRkey, @Nullable String groupRkey, @Nullable Long expiredTime,
		String name) {

}

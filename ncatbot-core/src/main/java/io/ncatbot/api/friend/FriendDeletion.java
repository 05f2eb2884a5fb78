package io.ncatbot.api.friend;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What came of deleting a friend. NapCat reports success even for somebody who is no
 * friend.
 *
 * @param valid false for somebody who is unknown or no friend; null when QQ was asked
 * @param message why it was not valid; null when QQ was asked
 * @param result 0 for success; null when QQ does not tell
 * @param errMsg what went wrong, maybe empty; null when QQ does not tell
 */
public record FriendDeletion(@Nullable Boolean valid, @Nullable String message, @Nullable Integer result,
		@JsonProperty("errMsg") @Nullable String errMsg) {

}

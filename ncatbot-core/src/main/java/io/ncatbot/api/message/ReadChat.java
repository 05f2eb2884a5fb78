package io.ncatbot.api.message;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Which chat has been read.
 *
 * @param userId the QQ number of the other in a private chat; null to leave it out
 * @param groupId the group's number; null to leave it out
 * @param messageId the id of a message in the chat; null to leave it out
 */
@ActionOptions
public record ReadChat(@Nullable Long userId, @Nullable Long groupId, @Nullable Long messageId) {

	/**
	 * A private chat.
	 * @param userId the QQ number
	 * @return the value
	 */
	public static ReadChat user(long userId) {
		return new ReadChat(userId, null, null);
	}

	/**
	 * A group.
	 * @param groupId the group's number
	 * @return the value
	 */
	public static ReadChat group(long groupId) {
		return new ReadChat(null, groupId, null);
	}

	/**
	 * The chat that a message is in.
	 * @param messageId the message's id
	 * @return the value
	 */
	public static ReadChat ofMessage(long messageId) {
		return new ReadChat(null, null, messageId);
	}

}

package io.ncatbot.api.message;

import io.ncatbot.api.ActionOptions;
import io.ncatbot.api.Param;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes (发送目标), for the actions that send to groups and private chats
 * alike.
 *
 * @param messageType whether it goes to a group or to a private chat; NapCat finds out by
 * the numbers when left out; null to leave it out
 * @param userId the receiver's QQ number; null to leave it out
 * @param groupId the group's number; beside a {@code userId} the group that a temporary
 * session goes through; null to leave it out
 * @param timeoutMillis how long NapCat waits for QQ, in milliseconds, in place of what it
 * computes from the size; null to leave it out
 */
@ActionOptions
public record MessageTarget(@Nullable MessageType messageType, @Nullable Long userId, @Nullable Long groupId,
		@Param("timeout") @Nullable Long timeoutMillis) {

	/**
	 * A group.
	 * @param groupId the group's number
	 * @return the value
	 */
	public static MessageTarget group(long groupId) {
		return new MessageTarget(MessageType.GROUP, null, groupId, null);
	}

	/**
	 * A private chat.
	 * @param userId the QQ number
	 * @return the value
	 */
	public static MessageTarget user(long userId) {
		return new MessageTarget(MessageType.PRIVATE, userId, null, null);
	}

	/**
	 * A temporary session (临时会话) with somebody who is no friend.
	 * @param userId the QQ number
	 * @param groupId the number of a group that both are in
	 * @return the value
	 */
	public static MessageTarget temporary(long userId, long groupId) {
		return new MessageTarget(MessageType.PRIVATE, userId, groupId, null);
	}

	/**
	 * The same with another value of {@code timeoutMillis}.
	 * @param timeoutMillis how long NapCat waits for QQ, in milliseconds, in place of
	 * what it computes from the size
	 * @return the changed copy
	 */
	public MessageTarget withTimeoutMillis(long timeoutMillis) {
		return new MessageTarget(this.messageType, this.userId, this.groupId, timeoutMillis);
	}

}

package io.ncatbot.api.message;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Whom a card recommends.
 *
 * @param userId the QQ number of a person; null to leave it out
 * @param groupId the number of a group; null to leave it out
 * @param phoneNumber the person's telephone number; null to leave it out
 */
@ActionOptions
public record SharedContact(@Nullable Long userId, @Nullable Long groupId, @Nullable String phoneNumber) {

	/**
	 * A person.
	 * @param userId the QQ number
	 * @return the value
	 */
	public static SharedContact user(long userId) {
		return new SharedContact(userId, null, null);
	}

	/**
	 * A group.
	 * @param groupId the group's number
	 * @return the value
	 */
	public static SharedContact group(long groupId) {
		return new SharedContact(null, groupId, null);
	}

	/**
	 * The same with another value of {@code phoneNumber}.
	 * @param phoneNumber the person's telephone number
	 * @return the changed copy
	 */
	public SharedContact withPhoneNumber(String phoneNumber) {
		return new SharedContact(this.userId, this.groupId, phoneNumber);
	}

}

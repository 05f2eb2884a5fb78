package io.ncatbot.api.group;

import org.jspecify.annotations.Nullable;

/**
 * A request to join a group, or an invitation of the bot to one.
 *
 * @param requestId QQ's number of the request; see {@link #flag()}
 * @param invitorUin who wants to join; in an invitation the same person as NapCat sees
 * it, while the inviter is {@code actor}
 * @param invitorNick that person's name; null where it is not told
 * @param groupId the group's number; null where QQ names none
 * @param groupName the group's name; null where it is not told
 * @param message what the applicant wrote; null where it is not told
 * @param checked whether it was decided on already
 * @param actor who decided on it, or in an invitation who invited; 0 for nobody
 * @param requesterNick NapCat's copy of {@code invitorNick}
 */
public record GroupNotify(long requestId, long invitorUin, @Nullable String invitorNick, @Nullable Long groupId,
		@Nullable String groupName, @Nullable String message, boolean checked, long actor,
		@Nullable String requesterNick) {

	/**
	 * What {@code set_group_add_request} needs to decide on it.
	 * @return the flag
	 */
	public String flag() {
		return Long.toString(this.requestId);
	}

}

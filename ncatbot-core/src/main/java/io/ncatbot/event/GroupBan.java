package io.ncatbot.event;

/**
 * A member or the whole group was muted, or may speak again ({@code group_ban}, 群禁言).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code ban} or {@code lift_ban}
 * @param groupId the group's number
 * @param userId the QQ number of the muted; 0 for the whole group
 * @param operatorId the QQ number of who did it
 * @param duration for how long, in seconds; -1 for the whole group, 0 when it ends
 * @param raw the event as it came
 */
public record GroupBan(long time, long selfId, String subType, long groupId, long userId, long operatorId,
		long duration, RawJson raw) implements Notice, InGroup, WithUser, WithSubType {

	/**
	 * Tells whether the whole group is concerned.
	 * @return whether it is, rather than one member
	 */
	public boolean isWholeGroup() {
		return this.userId == 0;
	}

}

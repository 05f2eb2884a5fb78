package io.ncatbot.event;

/**
 * Somebody wants to join a group, or the bot is invited to one ({@code group}, 加群请求/邀请).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code add}: somebody wants to join; {@code invite}: the bot is invited
 * @param groupId the group's number
 * @param userId the QQ number of who would join, or of who invites the bot
 * @param comment what they say, maybe empty
 * @param flag names the request; it is given back unchanged with the answer
 * @param raw the event as it came
 */
public record GroupRequest(long time, long selfId, String subType, long groupId, long userId, String comment,
		String flag, RawJson raw) implements Request, InGroup, WithUser, WithSubType {

	/**
	 * Tells what is asked.
	 * @return whether the bot is invited, rather than somebody wants to join
	 */
	public boolean isInvite() {
		return this.subType.equals("invite");
	}

}

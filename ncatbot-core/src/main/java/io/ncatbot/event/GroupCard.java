package io.ncatbot.event;

/**
 * A member's name in a group has changed ({@code group_card}, 群名片变更). NapCat notices it
 * when the member speaks.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of the member
 * @param cardNew the new name; empty when it was removed
 * @param cardOld the former name; empty when there was none
 * @param raw the event as it came
 */
public record GroupCard(long time, long selfId, long groupId, long userId, String cardNew, String cardOld,
		RawJson raw) implements Notice, InGroup, WithUser {

}

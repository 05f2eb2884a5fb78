package io.ncatbot.api.group;

import io.ncatbot.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group.
 *
 * @param groupId the group's number
 * @param userId the member's QQ number
 * @param nickname the member's own name
 * @param card the member's name in this group; empty when unset
 * @param sex {@code male}, {@code female} or {@code unknown}
 * @param age in years; 0 when unknown
 * @param area always empty
 * @param level how active the member is in the group, as text
 * @param qqLevel the account's QQ level
 * @param joinTime when the member joined, in Unix seconds
 * @param lastSentTime when the member last spoke, in Unix seconds
 * @param titleExpireTime always 0
 * @param unfriendly always false
 * @param cardChangeable always true
 * @param isRobot whether it is one of QQ's official robots
 * @param shutUpTimestamp until when the member is muted, in Unix seconds; in the past or
 * 0 when not
 * @param title the member's special title, maybe empty
 * @param role the member's role; null where QQ reports none that is known
 */
public record GroupMember(long groupId, long userId, String nickname, String card, String sex, int age, String area,
		String level, int qqLevel, long joinTime, long lastSentTime, long titleExpireTime, boolean unfriendly,
		boolean cardChangeable, boolean isRobot, long shutUpTimestamp, String title, @Nullable Role role) {

}

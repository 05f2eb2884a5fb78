package io.ncatbot.api.friend;

import org.jspecify.annotations.Nullable;

/**
 * A friend request that QQ holds back as doubtful (可疑好友申请).
 *
 * @param flag what it is approved by
 * @param uin the applicant's QQ number as text; {@code 0} when unknown
 * @param nick the applicant's name; null when not told
 * @param source how the applicant found the bot; null when not told
 * @param reason why QQ doubts it; null when not told
 * @param msg what the applicant wrote; null when not told
 * @param groupCode the number of the group they share, as text; null when not told
 * @param time when it was made, in Unix seconds, as text; null when not told
 * @param type always {@code doubt}
 */
public record DoubtfulFriendRequest(String flag, String uin, @Nullable String nick, @Nullable String source,
		@Nullable String reason, @Nullable String msg, @Nullable String groupCode, @Nullable String time, String type) {

}

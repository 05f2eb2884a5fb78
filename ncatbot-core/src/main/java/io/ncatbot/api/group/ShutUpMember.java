package io.ncatbot.api.group;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A muted member of a group, as QQ describes members itself. Each component may be null;
 * times are Unix seconds.
 *
 * @param uid QQ's internal id
 * @param qid the name the member chose to be found by (QID)
 * @param uin the QQ number
 * @param nick the member's own name
 * @param remark the bot's own remark for the member
 * @param cardName the member's name in the group; empty when unset
 * @param cardType the kind of that name, as QQ's own code
 * @param role 2 for a member, 3 for an admin, 4 for the owner
 * @param avatarPath where NapCat's host keeps the avatar; mostly empty
 * @param shutUpTime until when the member is muted
 * @param isDelete whether the member has left
 * @param isSpecialConcerned whether the bot's account follows the member specially
 * @param isSpecialShield whether the bot's account blocks the member in this group
 * @param isSpecialShielded whether the member is blocked in this group
 * @param isRobot whether it is one of QQ's official robots
 * @param memberRealLevel how active the member is in the group
 * @param memberLevel the level shown in the group
 * @param globalGroupLevel how active the member is in all groups
 * @param globalGroupPoint the points behind that level
 * @param memberTitleId the id of the member's title
 * @param memberSpecialTitle the member's special title, maybe empty
 * @param specialTitleExpireTime until when the special title holds, in text
 * @param creditLevel the credit level, by QQ's own scale
 * @param joinTime when the member joined
 * @param lastSpeakTime when the member last spoke
 * @param memberFlag switches, as QQ's own bits
 */
public record ShutUpMember(@Nullable String uid, @Nullable String qid, @Nullable Long uin, @Nullable String nick,
		@Nullable String remark, @JsonProperty("cardName") @Nullable String cardName,
		@JsonProperty("cardType") @Nullable Integer cardType, @Nullable Integer role,
		@JsonProperty("avatarPath") @Nullable String avatarPath, @JsonProperty("shutUpTime") @Nullable Long shutUpTime,
		@JsonProperty("isDelete") @Nullable Boolean isDelete,
		@JsonProperty("isSpecialConcerned") @Nullable Boolean isSpecialConcerned,
		@JsonProperty("isSpecialShield") @Nullable Boolean isSpecialShield,
		@JsonProperty("isSpecialShielded") @Nullable Boolean isSpecialShielded,
		@JsonProperty("isRobot") @Nullable Boolean isRobot,
		@JsonProperty("memberRealLevel") @Nullable Integer memberRealLevel,
		@JsonProperty("memberLevel") @Nullable Integer memberLevel,
		@JsonProperty("globalGroupLevel") @Nullable Integer globalGroupLevel,
		@JsonProperty("globalGroupPoint") @Nullable Integer globalGroupPoint,
		@JsonProperty("memberTitleId") @Nullable Integer memberTitleId,
		@JsonProperty("memberSpecialTitle") @Nullable String memberSpecialTitle,
		@JsonProperty("specialTitleExpireTime") @Nullable String specialTitleExpireTime,
		@JsonProperty("creditLevel") @Nullable Integer creditLevel, @JsonProperty("joinTime") @Nullable Long joinTime,
		@JsonProperty("lastSpeakTime") @Nullable Long lastSpeakTime,
		@JsonProperty("memberFlag") @Nullable Long memberFlag) {

}

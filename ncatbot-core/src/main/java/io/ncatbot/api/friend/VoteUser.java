package io.ncatbot.api.friend;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who liked a profile, as QQ gives it. All but the number is null when not told.
 *
 * @param uin the QQ number; 0 when unknown
 * @param uid QQ's internal id
 * @param nick the name
 * @param age in years
 * @param gender QQ's number of the gender
 * @param count how many likes they gave
 * @param customId which kind of like it was
 * @param giftCount how many gifts came with it
 * @param isFriend whether they are a friend
 * @param isSvip whether they are a super member
 * @param isvip whether they are a member
 * @param lastCharged how many likes they paid for last
 * @param latestTime when they last did, in Unix seconds
 * @param src where they came from
 * @param bAvailableCnt how many likes they have left
 * @param bTodayVotedCnt how many they gave today
 */
public record VoteUser(@Nullable Long uin, @Nullable String uid, @Nullable String nick, @Nullable Integer age,
		@Nullable Integer gender, @Nullable Integer count, @JsonProperty("customId") @Nullable Long customId,
		@JsonProperty("giftCount") @Nullable Integer giftCount, @JsonProperty("isFriend") @Nullable Boolean isFriend,
		@JsonProperty("isSvip") @Nullable Boolean isSvip, @Nullable Boolean isvip,
		@JsonProperty("lastCharged") @Nullable Integer lastCharged,
		@JsonProperty("latestTime") @Nullable Long latestTime, @Nullable Integer src,
		@JsonProperty("bAvailableCnt") @Nullable Integer bAvailableCnt,
		@JsonProperty("bTodayVotedCnt") @Nullable Integer bTodayVotedCnt) {

}

package io.ncatbot.api.friend;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The likes on a profile (资料点赞), as QQ gives them.
 *
 * @param uid the owner's internal id; null when not told
 * @param time when it was asked, in Unix seconds, as text; null when not told
 * @param favoriteInfo whom the owner liked; mostly empty, as NapCat does not ask for it
 * @param voteInfo who liked the owner
 */
public record ProfileLikes(@Nullable String uid, @Nullable String time,
		@JsonProperty("favoriteInfo") @Nullable FavoriteInfo favoriteInfo,
		@JsonProperty("voteInfo") @Nullable VoteInfo voteInfo) {

	/**
	 * Whom the owner liked.
	 *
	 * @param totalCount how many likes there are; null when not told
	 * @param lastTime when the last was given, in Unix seconds; null when not told
	 * @param todayCount how many were given today; null when not told
	 * @param userInfos the people
	 */
	public record FavoriteInfo(@Nullable Integer totalCount, @Nullable Long lastTime, @Nullable Integer todayCount,
			@JsonProperty("userInfos") List<VoteUser> userInfos) {

	}

	/**
	 * Who liked the owner.
	 *
	 * @param totalCount how many likes there are; null when not told
	 * @param newCount how many are new; null when not told
	 * @param newNearbyCount how many of the new ones are from nearby; null when not told
	 * @param lastVisitTime when the owner last looked, in Unix seconds; null when not
	 * told
	 * @param userInfos the people
	 */
	public record VoteInfo(@Nullable Integer totalCount, @Nullable Integer newCount, @Nullable Integer newNearbyCount,
			@Nullable Long lastVisitTime, @JsonProperty("userInfos") List<VoteUser> userInfos) {

	}

}

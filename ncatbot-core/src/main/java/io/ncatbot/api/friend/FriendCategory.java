package io.ncatbot.api.friend;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A category that friends are sorted into (好友分组).
 *
 * @param categoryId its number
 * @param categorySortId its place in the order of categories
 * @param categoryName its name
 * @param categoryMbCount how many friends are in it
 * @param onlineCount how many of them are online
 * @param buddyList the friends, of whom this list does not tell the {@code level}
 */
public record FriendCategory(@JsonProperty("categoryId") int categoryId,
		@JsonProperty("categorySortId") int categorySortId, @JsonProperty("categoryName") String categoryName,
		@JsonProperty("categoryMbCount") int categoryMbCount, @JsonProperty("onlineCount") int onlineCount,
		@JsonProperty("buddyList") List<Friend> buddyList) {

}

package io.ncatbot.api.account;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The bot's favourites (收藏), as QQ gives them.
 *
 * @param result 0 for success; null when QQ does not tell
 * @param errMsg what went wrong, maybe empty; null when QQ does not tell
 * @param errCode 0 for success, in place of {@code result}; null when not told
 * @param collectionSearchList the favourites; null when there are none
 */
public record CollectionList(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@JsonProperty("errCode") @Nullable Integer errCode,
		@JsonProperty("collectionSearchList") @Nullable Page collectionSearchList) {

	/**
	 * One page of favourites.
	 *
	 * @param hasMore whether there are more; null when not told
	 * @param bottomTimeStamp when the last on this page was kept, in milliseconds, as
	 * text; null when not told
	 * @param collectionItemList the favourites
	 */
	public record Page(@JsonProperty("hasMore") @Nullable Boolean hasMore,
			@JsonProperty("bottomTimeStamp") @Nullable String bottomTimeStamp,
			@JsonProperty("collectionItemList") List<CollectionItem> collectionItemList) {

	}

}

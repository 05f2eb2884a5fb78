package io.ncatbot.api.message;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One page of who reacted to a message with an emoji, as QQ gives it.
 *
 * @param result 0 for success; null when QQ does not tell
 * @param errMsg what went wrong, maybe empty; null when QQ does not tell
 * @param cookie what the next page is asked for with; null when not told
 * @param isLastPage whether this is the last page; null when not told
 * @param isFirstPage whether this is the first page; null when not told
 * @param emojiLikesList who reacted; empty when QQ sends no list
 */
public record EmojiLikePage(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@Nullable String cookie, @JsonProperty("isLastPage") @Nullable Boolean isLastPage,
		@JsonProperty("isFirstPage") @Nullable Boolean isFirstPage,
		@JsonProperty("emojiLikesList") List<Person> emojiLikesList) {

	/**
	 * Who reacted.
	 *
	 * @param tinyId the QQ number, as text
	 * @param nickName the name; null when not told
	 * @param headUrl where the portrait can be loaded from; null when not told
	 */
	public record Person(@JsonProperty("tinyId") @Nullable String tinyId,
			@JsonProperty("nickName") @Nullable String nickName, @JsonProperty("headUrl") @Nullable String headUrl) {

	}

}

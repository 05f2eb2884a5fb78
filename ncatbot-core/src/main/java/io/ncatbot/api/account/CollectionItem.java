package io.ncatbot.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Something that was kept as a favourite. What QQ does not tell is null.
 *
 * @param cid its id
 * @param type QQ's number of what it is
 * @param status QQ's number of its state
 * @param bid QQ's number of where it came from
 * @param category the category it is in
 * @param createTime when it was made, in Unix milliseconds, as text
 * @param collectTime when it was kept, in Unix milliseconds, as text
 * @param modifyTime when it was changed, in Unix milliseconds, as text
 * @param sequence its place in the order, as text
 * @param shareUrl a link to it
 * @param customGroupId the folder it is in
 * @param securityBeat whether QQ withholds it
 * @param author who made it
 * @param summary what it is
 */
public record CollectionItem(@Nullable String cid, @Nullable Integer type, @Nullable Integer status,
		@Nullable Integer bid, @Nullable Integer category, @JsonProperty("createTime") @Nullable String createTime,
		@JsonProperty("collectTime") @Nullable String collectTime,
		@JsonProperty("modifyTime") @Nullable String modifyTime, @Nullable String sequence,
		@JsonProperty("shareUrl") @Nullable String shareUrl,
		@JsonProperty("customGroupId") @Nullable Integer customGroupId,
		@JsonProperty("securityBeat") @Nullable Boolean securityBeat, @Nullable Author author,
		@Nullable Summary summary) {

	/**
	 * Who made it.
	 *
	 * @param type QQ's number of the kind of author
	 * @param numId the QQ number as text
	 * @param strId another id as text
	 * @param groupId the group's number as text
	 * @param groupName the group's name
	 * @param uid QQ's internal id
	 */
	public record Author(@Nullable Integer type, @JsonProperty("numId") @Nullable String numId,
			@JsonProperty("strId") @Nullable String strId, @JsonProperty("groupId") @Nullable String groupId,
			@JsonProperty("groupName") @Nullable String groupName, @Nullable String uid) {

	}

	/**
	 * What it is: the one that is not null, as QQ passes it.
	 *
	 * @param textSummary a text
	 * @param linkSummary a link
	 * @param gallerySummary pictures
	 * @param audioSummary a recording
	 * @param videoSummary a video
	 * @param fileSummary a file
	 * @param locationSummary a place
	 * @param richMediaSummary a mixture
	 */
	public record Summary(@JsonProperty("textSummary") @Nullable JsonNode textSummary,
			@JsonProperty("linkSummary") @Nullable JsonNode linkSummary,
			@JsonProperty("gallerySummary") @Nullable JsonNode gallerySummary,
			@JsonProperty("audioSummary") @Nullable JsonNode audioSummary,
			@JsonProperty("videoSummary") @Nullable JsonNode videoSummary,
			@JsonProperty("fileSummary") @Nullable JsonNode fileSummary,
			@JsonProperty("locationSummary") @Nullable JsonNode locationSummary,
			@JsonProperty("richMediaSummary") @Nullable JsonNode richMediaSummary) {

	}

}

package io.ncatbot.api.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * QQ's own answer to deleting a file of a group. Each component but the lists may be
 * null.
 *
 * @param result 0 for success
 * @param errMsg what went wrong
 * @param transGroupFileResult which files it was about
 */
public record GroupFileDeletion(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@JsonProperty("transGroupFileResult") @Nullable Transfer transGroupFileResult) {

	/**
	 * Which files were deleted, as QQ tells it.
	 *
	 * @param result QQ's undescribed outcome; null where it is not told
	 * @param successFileIdList the files that are gone
	 * @param failFileIdList the files that are still there
	 */
	public record Transfer(@Nullable JsonNode result,
			@JsonProperty("successFileIdList") List<JsonNode> successFileIdList,
			@JsonProperty("failFileIdList") List<JsonNode> failFileIdList) {

	}

}

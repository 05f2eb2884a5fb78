package io.ncatbot.api.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The files of a flash transfer: the first level only, and no more than 18.
 *
 * @param seq QQ's number of the call; null where it is not told
 * @param result 0 for success; null where it is not told
 * @param errMs what went wrong; null where it is not told
 * @param fileLists the files by folder
 */
public record FlashFileList(@Nullable Long seq, @Nullable Integer result, @JsonProperty("errMs") @Nullable String errMs,
		@JsonProperty("fileLists") List<Level> fileLists) {

	/**
	 * The files of one folder.
	 *
	 * @param parentId the folder's id; null where it is not told
	 * @param depth how deep the folder is; null where it is not told
	 * @param isEnd whether there are no more files; null where it is not told
	 * @param isCache whether QQ answered from what it knew; null where it is not told
	 * @param fileList the files
	 * @param paginationInfo QQ's undescribed mark of the page; null where it is not told
	 */
	public record Level(@JsonProperty("parentId") @Nullable String parentId, @Nullable Integer depth,
			@JsonProperty("isEnd") @Nullable Boolean isEnd, @JsonProperty("isCache") @Nullable Boolean isCache,
			@JsonProperty("fileList") List<FlashFile> fileList,
			@JsonProperty("paginationInfo") @Nullable JsonNode paginationInfo) {

	}

}

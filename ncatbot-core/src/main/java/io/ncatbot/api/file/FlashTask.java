package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A flash transfer that was begun. Each component may be null.
 *
 * @param result 0 for success; NapCat reports success whatever it is
 * @param errMsg what went wrong
 * @param seq QQ's number of the call
 * @param createFlashTransferResult the set of files that was made
 */
public record FlashTask(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg, @Nullable Long seq,
		@JsonProperty("createFlashTransferResult") @Nullable FileSet createFlashTransferResult) {

	/**
	 * The set of files that a flash transfer made. Times are text, as QQ sends them.
	 *
	 * @param fileSetId its id, which the other calls take
	 * @param shareLink where anybody can get it
	 * @param expireTime when it expires, in Unix seconds
	 * @param expireLeftTime how long it stays, in seconds
	 */
	public record FileSet(@JsonProperty("fileSetId") @Nullable String fileSetId,
			@JsonProperty("shareLink") @Nullable String shareLink,
			@JsonProperty("expireTime") @Nullable String expireTime,
			@JsonProperty("expireLeftTime") @Nullable String expireLeftTime) {

	}

}

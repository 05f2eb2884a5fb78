package io.ncatbot.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What came of adding a face, as QQ says it.
 *
 * @param result 0 for success; null when QQ does not tell
 * @param errMsg what went wrong, maybe empty; null when QQ does not tell
 * @param isExist whether it was there before; null when not told
 */
public record CustomFaceAdded(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@JsonProperty("isExist") @Nullable Integer isExist) {

}

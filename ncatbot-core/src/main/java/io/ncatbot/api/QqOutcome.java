package io.ncatbot.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What QQ itself said about an action. NapCat does not look at it: its own {@code
 * retcode} can be 0 while QQ refused.
 *
 * @param result 0 for success; null when QQ does not tell
 * @param errMsg what went wrong, maybe empty; null when QQ does not tell
 */
public record QqOutcome(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg) {

	/**
	 * Tells whether QQ agreed.
	 * @return whether {@code result} is 0, or was not told
	 */
	public boolean isSuccess() {
		return this.result == null || this.result == 0;
	}

}

package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * QQ's own answer with the description of a flash transfer. Each component may be null.
 *
 * @param result 0 for success; NapCat reports success whatever it is
 * @param errMsg what went wrong
 * @param seq QQ's number of the call
 * @param isCache whether QQ answered from what it knew
 * @param fileSet the description
 */
public record FlashFileSetInfo(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@Nullable Long seq, @JsonProperty("isCache") @Nullable Boolean isCache,
		@JsonProperty("fileSet") @Nullable FlashFileSet fileSet) {

}

package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where anybody can get a flash transfer. Each component may be null.
 *
 * @param result 0 for success; NapCat reports success whatever it is
 * @param errMsg what went wrong
 * @param shareLink the link
 * @param expireTimestamp when it expires, in Unix seconds, as text
 */
public record FlashShareLink(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@JsonProperty("shareLink") @Nullable String shareLink,
		@JsonProperty("expireTimestamp") @Nullable String expireTimestamp) {

}

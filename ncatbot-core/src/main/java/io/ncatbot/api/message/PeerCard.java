package io.ncatbot.api.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A card that recommends a person or a group. Nothing is sent: it is for a
 * {@link io.ncatbot.message.Json} segment.
 *
 * @param result 0 for success; null when QQ does not tell
 * @param errMsg what went wrong, maybe empty; null when QQ does not tell
 * @param arkMsg the card of a person as JSON text; null when a group was asked for
 * @param arkJson the card of a group as JSON text; null when a person was asked for
 */
public record PeerCard(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@JsonProperty("arkMsg") @Nullable String arkMsg, @JsonProperty("arkJson") @Nullable String arkJson) {

}

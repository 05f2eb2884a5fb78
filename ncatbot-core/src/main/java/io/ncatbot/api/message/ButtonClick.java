package io.ncatbot.api.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What clicking a button of a message brought, as QQ says it.
 *
 * @param result 0 for success; null when QQ does not tell
 * @param errMsg what went wrong, maybe empty; null when QQ does not tell
 * @param status how the robot answered; null when not told
 * @param promptText what is shown to the one who clicked; null when not told
 * @param promptType how that is shown; null when not told
 * @param promptIcon which icon is shown with it; null when not told
 */
public record ButtonClick(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@Nullable Integer status, @JsonProperty("promptText") @Nullable String promptText,
		@JsonProperty("promptType") @Nullable Integer promptType,
		@JsonProperty("promptIcon") @Nullable Integer promptIcon) {

}

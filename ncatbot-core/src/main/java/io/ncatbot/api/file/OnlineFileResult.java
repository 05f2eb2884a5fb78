package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How offering a file or folder online went. NapCat reports success whatever it says.
 *
 * @param result 0 for success, -1 where nothing was offered within 10 seconds
 * @param errMsg what went wrong, maybe empty
 * @param msgId the message's id, which cancelling needs; null on failure
 * @param elementId the id of what is offered; null on failure
 */
public record OnlineFileResult(int result, @JsonProperty("errMsg") String errMsg,
		@JsonProperty("msgId") @Nullable String msgId, @JsonProperty("elementId") @Nullable String elementId) {

}

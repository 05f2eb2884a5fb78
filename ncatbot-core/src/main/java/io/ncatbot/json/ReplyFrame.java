package io.ncatbot.json;

import org.jspecify.annotations.Nullable;

/**
 * A frame that answers a call.
 *
 * @param status {@code ok} or {@code failed}; empty where it is not told
 * @param retcode 0 for success, else what went wrong. Where it is not told: 0 if the
 * status is {@code ok}, else -1
 * @param message what went wrong, for people; empty on success
 * @param wording the same again
 * @param echo names the call; null where it is not told or empty
 * @param data the result, not read yet; null where there is none
 */
public record ReplyFrame(String status, int retcode, String message, String wording, @Nullable String echo,
		@Nullable JsonSlice data) implements InboundFrame {

}

package io.ncatbot.api.message;

import org.jspecify.annotations.Nullable;

/**
 * What sending a message returns.
 *
 * @param messageId the message's id: what replying to it, recalling it and forwarding it
 * need
 * @param resId the forward's resource id; only when a merged forward was sent, and NapCat
 * has its packet backend
 * @param forwardId the same as {@code resId}
 */
public record SentMessage(long messageId, @Nullable String resId, @Nullable String forwardId) {

}

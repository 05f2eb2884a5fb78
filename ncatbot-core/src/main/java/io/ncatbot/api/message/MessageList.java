package io.ncatbot.api.message;

import java.util.List;

/**
 * Messages that were looked up together: of a history, or of a merged forward.
 *
 * @param messages the messages in the order QQ gives them, mostly the oldest first
 */
public record MessageList(List<MessageRecord> messages) {

}

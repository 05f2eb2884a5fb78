package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A grey line that NapCat does not recognise appeared in a group ({@code notify} /
 * {@code gray_tip}, 灰字提示). It tells forged lines by their true sender.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of the true sender
 * @param messageId the id by which the line can be recalled
 * @param busiId QQ's code of the kind of line, as text
 * @param content the line as JSON text
 * @param rawInfo how QQ shows it: its parts, which may change; null where it is not told
 * @param raw the event as it came
 */
public record GrayTip(long time, long selfId, long groupId, long userId, long messageId, String busiId, String content,
		@Nullable JsonNode rawInfo, RawJson raw) implements Notice, InGroup, WithUser {

}

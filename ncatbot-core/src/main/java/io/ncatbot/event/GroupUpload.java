package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

/**
 * A file was uploaded to a group ({@code group_upload}, 群文件上传).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of who uploaded it
 * @param file the file; null where it is not told
 * @param raw the event as it came
 */
public record GroupUpload(long time, long selfId, long groupId, long userId, @Nullable UploadedFile file,
		RawJson raw) implements Notice, InGroup, WithUser {

}

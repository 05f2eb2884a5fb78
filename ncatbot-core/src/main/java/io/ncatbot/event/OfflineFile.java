package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

/**
 * A friend has sent a file ({@code offline_file}, 离线文件). NapCat does not tell of it;
 * go-cqhttp does.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param userId the QQ number of the friend
 * @param file the file; null where it is not told
 * @param raw the event as it came
 */
public record OfflineFile(long time, long selfId, long userId, @Nullable UploadedFile file,
		RawJson raw) implements Notice, WithUser {

}

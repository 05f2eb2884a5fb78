package io.ncatbot.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A set of files moves by flash transfer ({@code flash_file}, 闪传). NapCat does not tell
 * of it; LLBot does.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code downloading}, {@code downloaded}, {@code uploading} or
 * {@code uploaded}
 * @param title the title of the set
 * @param shareLink the link that fetches it
 * @param fileSetId the id of the set
 * @param files the files
 * @param downloadedSize how much has moved, in bytes; null when it is done
 * @param totalSize how much it is, in bytes; null when it is done
 * @param speed in bytes a second; null when it is done
 * @param remainSeconds how long it will take; null when it is done
 * @param raw the event as it came
 */
public record FlashFile(long time, long selfId, String subType, String title, String shareLink, String fileSetId,
		List<UploadedFile> files, @Nullable Long downloadedSize, @Nullable Long totalSize, @Nullable Long speed,
		@Nullable Long remainSeconds, RawJson raw) implements Notice, WithSubType {

	/**
	 * Copies the list.
	 */
	public FlashFile {
		files = List.copyOf(files);
	}

}

package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far the files of a flash transfer have come, as QQ describes it. Sizes are bytes in
 * text, as QQ sends them.
 */
public final class FlashProgress {

	private FlashProgress() {
	}

	/**
	 * How far a download is. Each component may be null.
	 *
	 * @param status its state, as QQ's own code
	 * @param curDownLoadBytes how much has come
	 * @param totalFileBytes how much there is
	 * @param errorCode QQ's own code of what went wrong; 0 for nothing
	 */
	public record Download(@Nullable Integer status,
			@JsonProperty("curDownLoadBytes") @Nullable String curDownLoadBytes,
			@JsonProperty("totalFileBytes") @Nullable String totalFileBytes,
			@JsonProperty("errorCode") @Nullable Integer errorCode) {

	}

	/**
	 * How far an upload is. Each component may be null.
	 *
	 * @param uploadedBytes how much was sent
	 * @param errorCode QQ's own code of what went wrong; 0 for nothing
	 * @param svrRrrCode the server's own code of what went wrong
	 * @param errMsg what went wrong
	 * @param isSecondHit whether QQ had the file already
	 * @param hasModifiedErr whether the file changed meanwhile
	 * @param thumbnailUploadState the state of the preview's upload, as QQ's own code
	 * @param isNeedDelDeviceInfo whether device data is removed
	 */
	public record Upload(@JsonProperty("uploadedBytes") @Nullable String uploadedBytes,
			@JsonProperty("errorCode") @Nullable Integer errorCode,
			@JsonProperty("svrRrrCode") @Nullable Integer svrRrrCode, @JsonProperty("errMsg") @Nullable String errMsg,
			@JsonProperty("isSecondHit") @Nullable Boolean isSecondHit,
			@JsonProperty("hasModifiedErr") @Nullable Boolean hasModifiedErr,
			@JsonProperty("thumbnailUploadState") @Nullable Integer thumbnailUploadState,
			@JsonProperty("isNeedDelDeviceInfo") @Nullable Boolean isNeedDelDeviceInfo) {

	}

	/**
	 * How far a folder's upload is. Each component may be null.
	 *
	 * @param totalUploadedFileSize how much was sent
	 * @param successCount how many files were sent
	 * @param failedCount how many files failed
	 */
	public record FolderUpload(@JsonProperty("totalUploadedFileSize") @Nullable String totalUploadedFileSize,
			@JsonProperty("successCount") @Nullable Integer successCount,
			@JsonProperty("failedCount") @Nullable Integer failedCount) {

	}

	/**
	 * How far a folder's download is. Each component may be null.
	 *
	 * @param totalDownloadedFileSize how much has come
	 * @param totalFileSize how much there is
	 * @param totalDownloadFileCount how many files there are
	 * @param successCount how many files have come
	 * @param failedCount how many files failed
	 * @param pausedCount how many files wait
	 * @param cancelCount how many files were given up
	 * @param downloadingCount how many files are coming
	 */
	public record FolderDownload(@JsonProperty("totalDownloadedFileSize") @Nullable String totalDownloadedFileSize,
			@JsonProperty("totalFileSize") @Nullable String totalFileSize,
			@JsonProperty("totalDownloadFileCount") @Nullable Integer totalDownloadFileCount,
			@JsonProperty("successCount") @Nullable Integer successCount,
			@JsonProperty("failedCount") @Nullable Integer failedCount,
			@JsonProperty("pausedCount") @Nullable Integer pausedCount,
			@JsonProperty("cancelCount") @Nullable Integer cancelCount,
			@JsonProperty("downloadingCount") @Nullable Integer downloadingCount) {

	}

	/**
	 * How far an archive's download is. Each component may be null.
	 *
	 * @param downloadStatus its state, as QQ's own code
	 * @param saveFileDirPath where NapCat's host keeps it
	 * @param totalFileCount how many files it has, in text
	 * @param totalFileSize how large they are
	 */
	public record Archive(@JsonProperty("downloadStatus") @Nullable Integer downloadStatus,
			@JsonProperty("saveFileDirPath") @Nullable String saveFileDirPath,
			@JsonProperty("totalFileCount") @Nullable String totalFileCount,
			@JsonProperty("totalFileSize") @Nullable String totalFileSize) {

	}

	/**
	 * How far keeping a file in an album is. Each component may be null.
	 *
	 * @param status its state, as QQ's own code
	 * @param localIdentifier the album's own id of it
	 * @param errorCode QQ's own code of what went wrong; 0 for nothing
	 * @param timeCost how long it took, as QQ counts it
	 */
	public record AlbumStorage(@Nullable Integer status,
			@JsonProperty("localIdentifier") @Nullable String localIdentifier,
			@JsonProperty("errorCode") @Nullable Integer errorCode, @JsonProperty("timeCost") @Nullable Long timeCost) {

	}

}

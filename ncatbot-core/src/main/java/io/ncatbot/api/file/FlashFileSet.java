package io.ncatbot.api.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The set of files of a flash transfer, as QQ describes it. Each component but the list
 * may be null; sizes are bytes, times Unix seconds.
 *
 * @param fileSetId its id
 * @param name its name
 * @param namePinyin its name in Latin letters
 * @param totalFileCount how many files it has
 * @param totalFileSize how large they are
 * @param expireLeftTime for how many seconds it stays
 * @param createTime when it was made
 * @param expireTime when it expires
 * @param firstLevelItemCount how many files and folders its first level has
 * @param svrLastUpdateTimestamp when it was last changed
 * @param taskId the id of the task that transfers it
 * @param transferType the kind of transfer, as QQ's own code
 * @param isLocalCreate whether the bot's account made it
 * @param status its state, as QQ's own code
 * @param uploadStatus the state of its upload, as QQ's own code
 * @param uploadPauseReason why the upload stopped, as QQ's own code
 * @param downloadStatus the state of its download, as QQ's own code
 * @param downloadPauseReason why the download stopped, as QQ's own code
 * @param saveFileSetDir where NapCat's host keeps it
 * @param uploadSceneType from where it was uploaded, as QQ's own code
 * @param downloadSceneType from where it was downloaded, as QQ's own code
 * @param retryCount how often it was tried again
 * @param isMergeShareUpload whether it was put together with others, as QQ's own code
 * @param isRemoveDeviceInfo whether device data is removed from pictures
 * @param isRemoveLocation whether places are removed from pictures
 * @param shareInfo where it can be had
 * @param cover its cover
 * @param uploaders who uploaded it
 * @param permission who may get it, undescribed
 * @param aiClusteringStatus how far QQ has sorted its pictures, undescribed
 * @param uploadInfo how far the upload is
 * @param downloadInfo how far a running download is, undescribed
 */
public record FlashFileSet(@JsonProperty("fileSetId") @Nullable String fileSetId, @Nullable String name,
		@JsonProperty("namePinyin") @Nullable String namePinyin,
		@JsonProperty("totalFileCount") @Nullable Integer totalFileCount,
		@JsonProperty("totalFileSize") @Nullable Long totalFileSize,
		@JsonProperty("expireLeftTime") @Nullable Long expireLeftTime,
		@JsonProperty("createTime") @Nullable Long createTime, @JsonProperty("expireTime") @Nullable Long expireTime,
		@JsonProperty("firstLevelItemCount") @Nullable Integer firstLevelItemCount,
		@JsonProperty("svrLastUpdateTimestamp") @Nullable Long svrLastUpdateTimestamp,
		@JsonProperty("taskId") @Nullable String taskId, @JsonProperty("transferType") @Nullable Integer transferType,
		@JsonProperty("isLocalCreate") @Nullable Boolean isLocalCreate, @Nullable Integer status,
		@JsonProperty("uploadStatus") @Nullable Integer uploadStatus,
		@JsonProperty("uploadPauseReason") @Nullable Integer uploadPauseReason,
		@JsonProperty("downloadStatus") @Nullable Integer downloadStatus,
		@JsonProperty("downloadPauseReason") @Nullable Integer downloadPauseReason,
		@JsonProperty("saveFileSetDir") @Nullable String saveFileSetDir,
		@JsonProperty("uploadSceneType") @Nullable Integer uploadSceneType,
		@JsonProperty("downloadSceneType") @Nullable Integer downloadSceneType,
		@JsonProperty("retryCount") @Nullable Integer retryCount,
		@JsonProperty("isMergeShareUpload") @Nullable Integer isMergeShareUpload,
		@JsonProperty("isRemoveDeviceInfo") @Nullable Boolean isRemoveDeviceInfo,
		@JsonProperty("isRemoveLocation") @Nullable Boolean isRemoveLocation,
		@JsonProperty("shareInfo") @Nullable ShareInfo shareInfo, @Nullable Cover cover, List<Uploader> uploaders,
		@Nullable JsonNode permission, @JsonProperty("aiClusteringStatus") @Nullable JsonNode aiClusteringStatus,
		@JsonProperty("uploadInfo") @Nullable UploadInfo uploadInfo,
		@JsonProperty("downloadInfo") @Nullable JsonNode downloadInfo) {

	/**
	 * Where a set of files can be had. Each component may be null.
	 *
	 * @param shareLink the link
	 * @param extractionCode the code that the link asks for
	 */
	public record ShareInfo(@JsonProperty("shareLink") @Nullable String shareLink,
			@JsonProperty("extractionCode") @Nullable String extractionCode) {

	}

	/**
	 * The cover of a set of files.
	 *
	 * @param id QQ's id of it; null where it is not told
	 * @param localCachePath where NapCat's host keeps it; null where it is not told
	 * @param urls where it can be downloaded
	 */
	public record Cover(@Nullable String id, @JsonProperty("localCachePath") @Nullable String localCachePath,
			List<CoverUrl> urls) {

	}

	/**
	 * Where a cover can be downloaded in one size. Each component may be null.
	 *
	 * @param spec the size, as QQ's own code
	 * @param url the address
	 */
	public record CoverUrl(@Nullable Integer spec, @Nullable String url) {

	}

	/**
	 * Who uploaded a set of files. Each component may be null.
	 *
	 * @param uin the QQ number
	 * @param nickname the name
	 * @param uid QQ's internal id
	 * @param sendEntrance from where it was sent, in QQ's own words
	 */
	public record Uploader(@Nullable Long uin, @Nullable String nickname, @Nullable String uid,
			@JsonProperty("sendEntrance") @Nullable String sendEntrance) {

	}

	/**
	 * How far an upload is. Each component may be null.
	 *
	 * @param totalUploadedFileSize how much was uploaded, in bytes
	 * @param successCount how many files were uploaded
	 * @param failedCount how many files failed
	 */
	public record UploadInfo(@JsonProperty("totalUploadedFileSize") @Nullable Long totalUploadedFileSize,
			@JsonProperty("successCount") @Nullable Integer successCount,
			@JsonProperty("failedCount") @Nullable Integer failedCount) {

	}

}

package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file of a flash transfer, as QQ describes it. Each component may be null; sizes are
 * bytes and, as most ids, text, as QQ sends them.
 *
 * @param fileSetId the set that it belongs to
 * @param cliFileId its id on this side
 * @param compressedFileFolderId the archive that it is in
 * @param archiveIndex its place in that archive
 * @param indexPath its place in the set
 * @param isDir whether it is a folder
 * @param parentId the folder that it is in
 * @param depth how deep that folder is
 * @param cliFileIndex its number, from 0
 * @param fileType 1 MP3, 2 video, 3 document, 4 ZIP, 6 spreadsheet, 7 slides, 8 code, 9
 * PDF, 10 text, 11 unknown, 25 folder, 26 image
 * @param name its name
 * @param namePinyin its name in Latin letters
 * @param isCover whether it is the cover of the set
 * @param isCoverOriginal whether that cover is the original
 * @param fileSize its size
 * @param fileCount how many files a folder has
 * @param srvFileId its id on QQ's side
 * @param srvParentFileId its folder's id on QQ's side
 * @param svrLastUpdateTimestamp when it was last changed, in Unix seconds
 * @param saveFilePath where NapCat's host keeps it
 * @param searchRelativePath where a search finds it
 * @param diskRelativePath where it lies on the disk
 * @param status its state, as QQ's own code
 * @param uploadStatus the state of its upload, as QQ's own code
 * @param downloadStatus the state of its download, as QQ's own code
 * @param sha1 its SHA-1 sum
 * @param bookmark QQ's undescribed mark
 * @param uploadPauseReason why the upload stopped
 * @param downloadPauseReason why the download stopped
 * @param filePhysicalSize its size on the disk
 * @param thumbnailSha1 the SHA-1 sum of its preview
 * @param thumbnailSize the size of its preview
 * @param needAlbumStorage whether it is kept in an album
 * @param thumbnail its preview
 * @param physical the file itself
 * @param downloadInfo how far a download is
 * @param uploadInfo how far an upload is
 * @param folderUploadInfo how far a folder's upload is
 * @param folderDownloadInfo how far a folder's download is
 * @param compressFileFolderInfo how far an archive's download is
 * @param albumStorageInfo how far keeping it in an album is
 */
public record FlashFile(@JsonProperty("fileSetId") @Nullable String fileSetId,
		@JsonProperty("cliFileId") @Nullable String cliFileId,
		@JsonProperty("compressedFileFolderId") @Nullable String compressedFileFolderId,
		@JsonProperty("archiveIndex") @Nullable Integer archiveIndex,
		@JsonProperty("indexPath") @Nullable String indexPath, @JsonProperty("isDir") @Nullable Boolean isDir,
		@JsonProperty("parentId") @Nullable String parentId, @Nullable Integer depth,
		@JsonProperty("cliFileIndex") @Nullable Integer cliFileIndex,
		@JsonProperty("fileType") @Nullable Integer fileType, @Nullable String name,
		@JsonProperty("namePinyin") @Nullable String namePinyin, @JsonProperty("isCover") @Nullable Boolean isCover,
		@JsonProperty("isCoverOriginal") @Nullable Boolean isCoverOriginal,
		@JsonProperty("fileSize") @Nullable String fileSize, @JsonProperty("fileCount") @Nullable Integer fileCount,
		@JsonProperty("srvFileId") @Nullable String srvFileId,
		@JsonProperty("srvParentFileId") @Nullable String srvParentFileId,
		@JsonProperty("svrLastUpdateTimestamp") @Nullable String svrLastUpdateTimestamp,
		@JsonProperty("saveFilePath") @Nullable String saveFilePath, @Nullable String searchRelativePath,
		@Nullable String diskRelativePath, @Nullable Integer status,
		@JsonProperty("uploadStatus") @Nullable Integer uploadStatus,
		@JsonProperty("downloadStatus") @Nullable Integer downloadStatus, @Nullable String sha1,
		@Nullable String bookmark, @JsonProperty("uploadPauseReason") @Nullable String uploadPauseReason,
		@JsonProperty("downloadPauseReason") @Nullable String downloadPauseReason,
		@JsonProperty("filePhysicalSize") @Nullable String filePhysicalSize, @Nullable String thumbnailSha1,
		@Nullable String thumbnailSize, @JsonProperty("needAlbumStorage") @Nullable Boolean needAlbumStorage,
		@Nullable FlashThumbnail thumbnail, @Nullable FlashPhysicalFile physical,
		@JsonProperty("downloadInfo") FlashProgress.@Nullable Download downloadInfo,
		@JsonProperty("uploadInfo") FlashProgress.@Nullable Upload uploadInfo,
		@JsonProperty("folderUploadInfo") FlashProgress.@Nullable FolderUpload folderUploadInfo,
		@JsonProperty("folderDownloadInfo") FlashProgress.@Nullable FolderDownload folderDownloadInfo,
		@JsonProperty("compressFileFolderInfo") FlashProgress.@Nullable Archive compressFileFolderInfo,
		@JsonProperty("albumStorageInfo") FlashProgress.@Nullable AlbumStorage albumStorageInfo) {

}

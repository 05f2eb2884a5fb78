package io.ncatbot.simulator.action;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * QQ's own records of flash files, as NapCat passes them on.
 */
final class FlashJson {

	/** How many files a page of the list holds. */
	static final int PAGE = 18;

	private static final int DONE = 4;

	private FlashJson() {
	}

	static ObjectNode file(FlashSet set, int index, FileStore files) {
		FlashSet.File file = set.files().get(index);
		String size = Long.toString(file.size());
		ObjectNode json = Json.object()
			.put("fileSetId", set.id())
			.put("cliFileId", file.id())
			.put("compressedFileFolderId", "")
			.put("archiveIndex", 0)
			.put("indexPath", Integer.toString(index))
			.put("isDir", false)
			.put("parentId", "")
			.put("depth", 1)
			.put("cliFileIndex", index)
			.put("fileType", 0)
			.put("name", file.name())
			.put("namePinyin", "")
			.put("isCover", index == 0)
			.put("isCoverOriginal", false)
			.put("fileSize", size)
			.put("fileCount", 1)
			.put("srvFileId", file.id())
			.put("srvParentFileId", "")
			.put("svrLastUpdateTimestamp", Long.toString(set.createTime()))
			.put("status", DONE)
			.put("uploadStatus", DONE)
			.put("downloadStatus", 0)
			.put("filePhysicalSize", size);
		json.putObject("physical")
			.put("id", file.id())
			.put("url", files.url(file.key()))
			.put("status", DONE)
			.put("processing", "")
			.put("localPath", "")
			.put("width", 0)
			.put("height", 0)
			.put("time", 0);
		json.putObject("uploadInfo")
			.put("uploadedBytes", size)
			.put("errorCode", 0)
			.put("svrRrrCode", 0)
			.put("errMsg", "")
			.put("isSecondHit", false);
		return json;
	}

	static ObjectNode set(FlashSet set, World world) {
		User uploader = world.user(set.uploaderId());
		String size = Long.toString(set.size());
		ObjectNode json = Json.object()
			.put("fileSetId", set.id())
			.put("name", set.name())
			.put("namePinyin", "")
			.put("totalFileCount", set.files().size())
			.put("totalFileSize", size)
			.put("expireLeftTime", Long.toString(Math.max(0, set.expireTime() - System.currentTimeMillis() / 1000)))
			.put("createTime", Long.toString(set.createTime()))
			.put("expireTime", Long.toString(set.expireTime()))
			.put("firstLevelItemCount", set.files().size())
			.put("svrLastUpdateTimestamp", Long.toString(set.createTime()))
			.put("taskId", set.id())
			.put("transferType", 0)
			.put("isLocalCreate", set.uploaderId() == world.bot().id())
			.put("status", DONE)
			.put("uploadStatus", DONE)
			.put("downloadStatus", 0);
		json.putObject("shareInfo").put("shareLink", set.shareLink()).put("extractionCode", "");
		json.putArray("uploaders")
			.addObject()
			.put("uin", Long.toString(set.uploaderId()))
			.put("nickname", (uploader != null) ? uploader.nickname() : "")
			.put("uid", "u_" + set.uploaderId())
			.put("sendEntrance", "");
		json.putObject("uploadInfo")
			.put("totalUploadedFileSize", size)
			.put("successCount", set.files().size())
			.put("failedCount", 0);
		return json;
	}

}

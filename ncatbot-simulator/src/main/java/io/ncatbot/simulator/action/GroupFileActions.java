package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.GroupFile;
import io.ncatbot.simulator.world.GroupFiles;
import io.ncatbot.simulator.world.GroupFolder;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of groups and their folders.
 */
final class GroupFileActions {

	private static final int BUSID = 102;

	private static final long TOTAL_SPACE = 10L << 30;

	private static final int NO_PERMISSION = -36;

	private final World world;

	private final Places places;

	private final GroupFileKeys keys;

	private final FileStore store;

	GroupFileActions(World world, Places places, GroupFileKeys keys, FileStore store) {
		this.world = world;
		this.places = places;
		this.keys = keys;
		this.store = store;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_group_root_files", (call) -> list(call, GroupFiles.ROOT));
		handlers.put("get_group_files_by_folder", (call) -> list(call, folder(call)));
		handlers.put("get_group_file_system_info", (call) -> ActionResult.of(info(this.places.group(call))));
		handlers.put("get_group_file_url", this::url);
		handlers.put("create_group_file_folder", (call) -> ActionResult.of(createFolder(call)));
		handlers.put("delete_group_folder", (call) -> ActionResult.of(deleteFolder(call)));
		handlers.put("delete_group_file", (call) -> ActionResult.of(delete(call)));
		handlers.put("move_group_file", change((groupId, id, call) -> move(groupId, id, call)));
		handlers.put("rename_group_file",
				change((groupId, id, call) -> files().rename(groupId, id, call.text("new_name"))));
		handlers.put("trans_group_file", change((groupId, id, call) -> files().makePermanent(groupId, id)));
	}

	static String folder(ActionCall call) {
		return call.has("folder_id") ? call.text("folder_id")
				: call.has("folder") ? call.text("folder") : GroupFiles.ROOT;
	}

	/** Asked for each time: a restart puts another in its place. */
	private GroupFiles files() {
		return this.world.files().groups();
	}

	private ActionResult list(ActionCall call, String folderId) {
		Group group = this.places.group(call);
		return this.world.standingStill(() -> {
			ObjectNode list = Json.object();
			ArrayNode listed = list.putArray("files");
			List<GroupFile> there = files().in(group.id(), folderId);
			long count = Math.max(0, call.param("file_count").asLong(50));
			there.stream().limit(count).forEach((file) -> listed.add(json(group, file)));
			ArrayNode folders = list.putArray("folders");
			if (folderId.equals(GroupFiles.ROOT)) {
				files().folders(group.id()).forEach((folder) -> folders.add(json(group, folder)));
			}
			return ActionResult.of(list);
		});
	}

	private ObjectNode json(Group group, GroupFile file) {
		return Json.object()
			.put("group_id", group.id())
			.put("file_id", this.keys.handOut(file))
			.put("file_name", file.name())
			.put("busid", BUSID)
			.put("size", file.size())
			.put("file_size", file.size())
			.put("upload_time", file.uploadTime())
			.put("dead_time", file.deadTime())
			.put("modify_time", file.modifyTime())
			.put("download_times", file.downloads())
			.put("uploader", file.uploaderId())
			.put("uploader_name", file.uploaderName());
	}

	private ObjectNode json(Group group, GroupFolder folder) {
		return Json.object()
			.put("group_id", group.id())
			.put("folder_id", folder.id())
			.put("folder", folder.id())
			.put("folder_name", folder.name())
			.put("create_time", folder.createTime())
			.put("creator", folder.creatorId())
			.put("creator_name", folder.creatorName())
			.put("total_file_count", files().in(group.id(), folder.id()).size());
	}

	private ObjectNode info(Group group) {
		List<GroupFile> all = files().all(group.id());
		return Json.object()
			.put("file_count", all.size())
			.put("used_space", all.stream().mapToLong(GroupFile::size).sum())
			.put("total_space", TOTAL_SPACE)
			.put("limit_count", GroupFiles.LIMIT);
	}

	private ActionResult url(ActionCall call) {
		Group group = this.places.group(call);
		GroupFile file = this.keys.find(group, call.text("file_id"));
		files().downloaded(group.id(), file.id());
		return ActionResult.of(Json.object().put("url", this.store.url(file.key())));
	}

	private ObjectNode createFolder(ActionCall call) {
		Group group = this.places.group(call);
		String name = call.has("folder_name") ? call.text("folder_name") : call.text("name");
		ObjectNode data = Json.object();
		try {
			GroupFolder folder = files().createFolder(group.id(), this.world.bot().id(), name);
			data.set("result", outcome(0, "ok", ""));
			data.putObject("groupItem")
				.put("peerId", Long.toString(group.id()))
				.put("type", 2)
				.putObject("folderInfo")
				.put("folderId", folder.id())
				.put("parentFolderId", GroupFiles.ROOT)
				.put("folderName", folder.name())
				.put("createTime", folder.createTime())
				.put("modifyTime", folder.createTime())
				.put("createUin", Long.toString(folder.creatorId()))
				.put("creatorName", folder.creatorName())
				.put("totalFileCount", 0);
		}
		catch (WorldException ex) {
			data.set("result", outcome(-1, String.valueOf(ex.getMessage()), "文件夹名称不可用"));
			data.putNull("groupItem");
		}
		return data;
	}

	/** QQ's refusal is inside of a success: NapCat does not look at it. */
	private ObjectNode deleteFolder(ActionCall call) {
		boolean deleted = files().deleteFolder(this.places.group(call).id(), folder(call));
		return deleted ? outcome(0, "ok", "") : outcome(-1, "folder not exist", "文件夹不存在");
	}

	private ObjectNode delete(ActionCall call) {
		Group group = this.places.group(call);
		GroupFile file = this.keys.findListed(group, call.text("file_id"));
		boolean deleted = files().delete(group.id(), this.world.bot().id(), file.id());
		ObjectNode data = Json.object().put("result", 0).put("errMsg", "");
		ObjectNode result = data.putObject("transGroupFileResult");
		result.set("result",
				deleted ? outcome(0, "ok", "") : outcome(NO_PERMISSION, "not group manager or file owner", "您没有权限"));
		ArrayNode succeeded = result.putArray("successFileIdList");
		ArrayNode failed = result.putArray("failFileIdList");
		(deleted ? succeeded : failed).add(file.id());
		return data;
	}

	private void move(long groupId, String id, ActionCall call) {
		String from = call.text("current_parent_directory");
		if (files().in(groupId, from).stream().noneMatch((file) -> file.id().equals(id))) {
			throw new WorldException("There is no such file in folder " + from + " of group " + groupId);
		}
		files().move(groupId, id, call.text("target_parent_directory"));
	}

	private ActionHandler change(Change change) {
		return (call) -> {
			Group group = this.places.group(call);
			change.carryOut(group.id(), this.keys.find(group, call.text("file_id")).id(), call);
			return ActionResult.of(Json.object().put("ok", true));
		};
	}

	private static ObjectNode outcome(int code, String message, String wording) {
		return Json.object().put("retCode", code).put("retMsg", message).put("clientWording", wording);
	}

	/**
	 * Something that is done to a file.
	 */
	@FunctionalInterface
	private interface Change {

		void carryOut(long groupId, String id, ActionCall call);

	}

}

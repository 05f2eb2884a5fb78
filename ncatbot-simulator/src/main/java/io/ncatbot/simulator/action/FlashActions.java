package io.ncatbot.simulator.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.FileSegments;
import io.ncatbot.simulator.message.MediaSource;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that are sent at once (闪传).
 */
final class FlashActions {

	private static final String UNKNOWN = "fileset not found";

	private final World world;

	private final FileStore files;

	private final Places places;

	FlashActions(World world, FileStore files, Places places) {
		this.world = world;
		this.files = files;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("create_flash_task", (call) -> ActionResult.of(create(call)));
		handlers.put("send_flash_msg", (call) -> ActionResult.of(send(call)));
		handlers.put("get_flash_file_list", (call) -> ActionResult.of(list(set(call))));
		handlers.put("get_flash_file_url", (call) -> ActionResult.of(url(call)));
		handlers.put("get_fileset_id", (call) -> ActionResult.of(id(call)));
		handlers.put("get_fileset_info", (call) -> ActionResult.of(info(set(call))));
		handlers.put("get_share_link", (call) -> ActionResult.of(link(set(call))));
		handlers.put("download_fileset", (call) -> ActionResult.of(download(set(call))));
	}

	private @Nullable FlashSet set(ActionCall call) {
		return this.world.files().flash().find(call.text("fileset_id"));
	}

	/** A failed upload is a success that says so inside. */
	private ObjectNode create(ActionCall call) {
		List<FlashSet.File> uploaded = new ArrayList<>();
		JsonNode paths = call.param("files");
		try {
			for (JsonNode path : paths.isArray() ? paths : Json.array().add(paths)) {
				MediaSource source = MediaSource.brought(path.asString(""), this.files);
				uploaded
					.add(new FlashSet.File(UUID.randomUUID().toString(), source.key(), source.name(), source.size()));
			}
			if (uploaded.isEmpty()) {
				return QqAnswers.refused("no files").put("seq", 0);
			}
		}
		catch (SendFailedException ex) {
			return QqAnswers.refused(String.valueOf(ex.getMessage())).put("seq", 0);
		}
		FlashSet set = this.world.files().flash().create(this.world.bot().id(), call.text("name"), uploaded);
		ObjectNode data = QqAnswers.ok().put("seq", 0);
		data.putObject("createFlashTransferResult")
			.put("fileSetId", set.id())
			.put("shareLink", set.shareLink())
			.put("expireTime", Long.toString(set.expireTime()))
			.put("expireLeftTime", Long.toString(set.expireTime() - set.createTime()));
		return data;
	}

	private ObjectNode send(ActionCall call) {
		Chat chat = this.places.chat(call);
		FlashSet set = set(call);
		if (set != null) {
			this.world.say(this.world.bot().id(), chat, Segments.list(FileSegments.flash(set)));
		}
		ObjectNode data = Json.object()
			.put("errCode", (set != null) ? 0 : QqAnswers.REFUSED)
			.put("errMsg", (set != null) ? "" : UNKNOWN);
		data.putObject("rsp")
			.putArray("sendStatus")
			.addObject()
			.put("result", (set != null) ? 0 : QqAnswers.REFUSED)
			.put("msg", (set != null) ? "" : UNKNOWN)
			.putObject("target")
			.put("destType", chat.isGroup() ? 2 : 1)
			.put("destUid", chat.isGroup() ? Long.toString(chat.id()) : "u_" + chat.id());
		return data;
	}

	private ObjectNode list(@Nullable FlashSet set) {
		ObjectNode data = QqAnswers.misspelled((set != null) ? 0 : QqAnswers.REFUSED, (set != null) ? "" : UNKNOWN);
		var lists = data.putArray("fileLists");
		if (set != null) {
			ObjectNode first = lists.addObject()
				.put("parentId", "")
				.put("depth", 0)
				.put("isEnd", set.files().size() <= FlashJson.PAGE)
				.put("isCache", false);
			var page = first.putArray("fileList");
			for (int i = 0; i < Math.min(FlashJson.PAGE, set.files().size()); i++) {
				page.add(FlashJson.file(set, i, this.files));
			}
			first.putObject("paginationInfo");
		}
		return data;
	}

	private ObjectNode url(ActionCall call) {
		FlashSet set = set(call);
		FlashSet.File file = (set != null) ? file(set, call) : null;
		return (file != null) ? QqAnswers.ok().put("transferUrl", this.files.url(file.key()))
				: QqAnswers.refused("未找到匹配的文件").put("transferUrl", "");
	}

	private static FlashSet.@Nullable File file(FlashSet set, ActionCall call) {
		if (call.has("file_name")) {
			String name = call.text("file_name");
			return set.files().stream().filter((file) -> file.name().equals(name)).findFirst().orElse(null);
		}
		long index = call.has("file_index") ? call.id("file_index") : -1;
		return (index >= 0 && index < set.files().size()) ? set.files().get((int) index) : null;
	}

	private ObjectNode id(ActionCall call) {
		FlashSet set = this.world.files().flash().shared(call.text("share_code"));
		if (set == null) {
			throw new SendFailedException(UNKNOWN);
		}
		return Json.object().put("fileset_id", set.id());
	}

	private ObjectNode info(@Nullable FlashSet set) {
		if (set == null) {
			return QqAnswers.refused(UNKNOWN).put("seq", 0).put("isCache", false);
		}
		ObjectNode data = QqAnswers.ok().put("seq", 0).put("isCache", false);
		data.set("fileSet", FlashJson.set(set, this.world));
		return data;
	}

	private static ObjectNode link(@Nullable FlashSet set) {
		return (set == null) ? QqAnswers.refused(UNKNOWN)
				: QqAnswers.ok()
					.put("shareLink", set.shareLink())
					.put("expireTimestamp", Long.toString(set.expireTime()));
	}

	private ObjectNode download(@Nullable FlashSet set) {
		if (set == null) {
			return QqAnswers.refused(UNKNOWN).put("extraInfo", 0);
		}
		for (FlashSet.File file : set.files()) {
			StoredFile stored = this.files.find(file.key());
			try {
				if (stored != null) {
					this.files.onDisk(stored);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(String.valueOf(ex.getMessage()), ex);
			}
		}
		return QqAnswers.ok().put("extraInfo", 0);
	}

}

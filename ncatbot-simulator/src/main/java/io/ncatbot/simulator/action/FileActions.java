package io.ncatbot.simulator.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import io.ncatbot.simulator.file.Base64Text;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.FileSegments;
import io.ncatbot.simulator.message.MediaSource;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Single files: reading one by its key, sending one, fetching one from the web.
 */
final class FileActions {

	private static final long MAX_INLINE = 32L << 20;

	private final World world;

	private final FileStore files;

	private final Places places;

	FileActions(World world, FileStore files, Places places) {
		this.world = world;
		this.files = files;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_file", (call) -> ActionResult.of(info(find(call))));
		handlers.put("get_image", (call) -> ActionResult.of(info(find(call))));
		handlers.put("get_record", (call) -> ActionResult.of(voice(call)));
		handlers.put("get_private_file_url", this::url);
		handlers.put("upload_group_file", this::uploadToGroup);
		handlers.put("upload_private_file", this::uploadToUser);
		handlers.put("download_file", (call) -> ActionResult.of(Json.object().put("file", download(call).toString())));
	}

	private StoredFile find(ActionCall call) {
		StoredFile file = this.files.search(call.has("file") ? call.text("file") : call.text("file_id"));
		if (file == null) {
			throw new SendFailedException("file not found");
		}
		return file;
	}

	private ObjectNode info(StoredFile file) {
		return Json.object()
			.put("file", onDisk(file).toString())
			.put("url", this.files.url(file.key()))
			.put("file_size", Long.toString(file.size()))
			.put("file_name", file.name());
	}

	private Path onDisk(StoredFile file) {
		try {
			return this.files.onDisk(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(String.valueOf(ex.getMessage()), ex);
		}
	}

	/** A converted voice has its content with it. */
	private ObjectNode voice(ActionCall call) {
		StoredFile file = find(call);
		ObjectNode info = info(file);
		if (!call.has("out_format")) {
			return info;
		}
		VoiceFormats.checked(call.text("out_format"));
		if (file.size() > MAX_INLINE) {
			throw new SendFailedException(file.name() + " is larger than any voice: " + file.size() + " bytes");
		}
		try (InputStream in = file.content().open()) {
			return info.put("url", info.path("file").stringValue())
				.put("base64", Base64.getEncoder().encodeToString(in.readAllBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex.toString(), ex);
		}
	}

	private ActionResult url(ActionCall call) {
		StoredFile file = this.files.find(call.text("file_id"));
		if (file == null) {
			throw new SendFailedException("real fileUUID not found!");
		}
		return ActionResult.of(Json.object().put("url", this.files.url(file.key())));
	}

	private ActionResult uploadToGroup(ActionCall call) {
		Group group = this.places.group(call);
		String id = this.world.conversations()
			.upload(this.world.bot().id(), group.id(), segments(call), GroupFileActions.folder(call))
			.id();
		return ActionResult.of(Json.object().put("file_id", id));
	}

	private ActionResult uploadToUser(ActionCall call) {
		long userId = this.places.user(call);
		this.world.say(this.world.bot().id(), Chat.privateWith(userId), segments(call));
		return ActionResult.of(Json.object().put("file_id", UUID.randomUUID().toString()));
	}

	private ArrayNode segments(ActionCall call) {
		MediaSource source = MediaSource.brought(call.text("file"), this.files);
		return Segments.list(FileSegments.of(source, call.has("name") ? call.text("name") : source.name()));
	}

	/** Nothing is fetched from the web: what stands in for it says so. */
	private Path download(ActionCall call) {
		byte[] content;
		if (call.has("base64")) {
			content = Base64Text.decode(call.text("base64"));
		}
		else if (call.has("url")) {
			content = ("The simulator fetches nothing from the web. This stands for " + call.text("url") + "\n")
				.getBytes(StandardCharsets.UTF_8);
		}
		else {
			throw new SendFailedException("不存在任何文件, 无法下载");
		}
		try {
			return this.files.writeTemp(call.text("name"), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("文件下载失败, 检查权限: " + ex, ex);
		}
	}

}

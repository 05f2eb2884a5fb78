package io.ncatbot.simulator.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.FileSegments;
import io.ncatbot.simulator.message.MediaSource;
import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.OnlineFile;
import io.ncatbot.simulator.world.OnlineFile.State;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that pass directly between the bot and a friend (在线文件).
 */
final class OnlineFileActions {

	private static final int FILE_ELEMENT = 23;

	private static final int FOLDER_ELEMENT = 30;

	private final World world;

	private final FileStore files;

	private final Places places;

	OnlineFileActions(World world, FileStore files, Places places) {
		this.world = world;
		this.files = files;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("send_online_file", (call) -> ActionResult.of(sendFile(call)));
		handlers.put("send_online_folder", (call) -> ActionResult.of(sendFolder(call)));
		handlers.put("get_online_file_msg", (call) -> ActionResult.of(offered(this.places.user(call))));
		handlers.put("receive_online_file", (call) -> ActionResult.of(receive(call)));
		handlers.put("refuse_online_file", (call) -> answer(call, State.REFUSED));
		handlers.put("cancel_online_file", (call) -> answer(call, State.CANCELLED));
	}

	private ObjectNode sendFile(ActionCall call) {
		long userId = this.places.user(call);
		Path path = path(call.text("file_path"));
		if (path == null || !Files.isRegularFile(path)) {
			throw new SendFailedException("文件不存在: " + call.text("file_path"));
		}
		MediaSource source = MediaSource.brought(path.toString(), this.files);
		String name = call.has("file_name") ? call.text("file_name") : source.name();
		return offer(userId, name, source.size(), source.key());
	}

	/** That a folder is missing is a success that says so inside. */
	private ObjectNode sendFolder(ActionCall call) {
		long userId = this.places.user(call);
		Path path = path(call.text("folder_path"));
		if (path == null || !Files.isDirectory(path)) {
			return QqAnswers.refused("文件夹不存在: " + call.text("folder_path"));
		}
		String name = call.has("folder_name") ? call.text("folder_name") : String.valueOf(path.getFileName());
		return offer(userId, name, 0, null);
	}

	private ObjectNode offer(long userId, String name, long size, @Nullable String key) {
		return this.world.standingStill(() -> {
			OnlineFile file = this.world.files().online().offer(userId, true, name, size, key);
			this.world.say(this.world.bot().id(), Chat.privateWith(userId), Segments.list(FileSegments.online(file)));
			return QqAnswers.ok().put("msgId", file.msgId()).put("elementId", file.elementId());
		});
	}

	private static @Nullable Path path(String text) {
		try {
			return text.isBlank() ? null : Path.of(text);
		}
		catch (InvalidPathException ex) {
			return null;
		}
	}

	private ObjectNode offered(long userId) {
		ObjectNode data = QqAnswers.ok();
		ArrayNode messages = data.putArray("msgList");
		for (OnlineFile file : this.world.files().online().offered(userId)) {
			ObjectNode message = messages.addObject()
				.put("msgId", file.msgId())
				.put("msgRandom", Integer.toString(file.msgId().hashCode() & 0x7fffffff))
				.put("senderUid", "u_" + (file.fromBot() ? this.world.bot().id() : userId))
				.put("peerUid", "u_" + userId)
				.put("msgTime", Long.toString(file.time()));
			message.putArray("elements")
				.addObject()
				.put("elementType", file.directory() ? FOLDER_ELEMENT : FILE_ELEMENT)
				.put("elementId", file.elementId())
				.set("fileElement", element(file));
		}
		return data;
	}

	private static ObjectNode element(OnlineFile file) {
		return Json.object()
			.put("fileName", file.name())
			.put("filePath", "")
			.put("fileSize", Long.toString(file.size()))
			.put("fileUuid", "")
			.put("fileMd5", "")
			.put("fileSha", "")
			.put("fileSha3", "")
			.put("file10MMd5", "")
			.put("folderId", "")
			.put("fileSubId", "")
			.put("fileBizId", 0)
			.put("picHeight", 0)
			.put("picWidth", 0)
			.put("thumbFileSize", 0);
	}

	private ObjectNode receive(ActionCall call) {
		try {
			OnlineFile file = change(call, State.RECEIVED);
			StoredFile stored = (file.key() != null) ? this.files.find(file.key()) : null;
			if (stored != null) {
				this.files.onDisk(stored);
			}
			return QqAnswers.ok();
		}
		catch (WorldException ex) {
			return QqAnswers.refused(String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private ActionResult answer(ActionCall call, State state) {
		change(call, state);
		return ActionResult.nothing();
	}

	private OnlineFile change(ActionCall call, State state) {
		return this.world.files().online().answer(this.places.user(call), true, call.text("msg_id"), state);
	}

}

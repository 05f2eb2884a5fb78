package io.ncatbot.simulator.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MediaSource;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.CustomFace;
import io.ncatbot.simulator.world.Keepsakes;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot keeps for itself: faces and notes.
 */
final class KeepsakeActions {

	/** QQ's number for notes among what can be collected. */
	private static final int NOTE = 2;

	private final World world;

	private final FileStore files;

	KeepsakeActions(World world, FileStore files) {
		this.world = world;
		this.files = files;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("fetch_custom_face", (call) -> ActionResult.of(faceUrls(call)));
		handlers.put("fetch_custom_face_detail", (call) -> ActionResult.of(faces(call)));
		handlers.put("add_custom_face", (call) -> ActionResult.of(addFace(call)));
		handlers.put("delete_custom_face", (call) -> ActionResult.of(deleteFaces(call)));
		handlers.put("set_custom_face_desc", (call) -> ActionResult.of(describeFace(call)));
		handlers.put("create_collection", (call) -> {
			this.world.keepsakes().collect(call.text("rawData"), call.text("brief"));
			return ActionResult.of(QqAnswers.ok());
		});
		handlers.put("get_collection_list", (call) -> ActionResult.of(notes(call)));
	}

	private List<CustomFace> latest(ActionCall call) {
		List<CustomFace> faces = this.world.keepsakes().faces();
		return faces.subList(0, Math.max(0, Math.min(faces.size(), call.number("count", 48))));
	}

	private ArrayNode faceUrls(ActionCall call) {
		ArrayNode urls = Json.array();
		latest(call).forEach((face) -> urls.add(this.files.url(face.key())));
		return urls;
	}

	private ArrayNode faces(ActionCall call) {
		ArrayNode faces = Json.array();
		for (CustomFace face : latest(call)) {
			faces.addObject()
				.put("uin", Long.toString(this.world.bot().id()))
				.put("emoId", face.id())
				.put("emoPath", "")
				.put("isExist", true)
				.put("resId", face.resId())
				.put("url", this.files.url(face.key()))
				.put("md5", face.md5())
				.put("emoOriginalPath", "")
				.put("thumbPath", "")
				.put("RomaingType", "")
				.put("isAPNG", false)
				.put("isMarkFace", face.market())
				.put("eId", "")
				.put("epId", "")
				.put("ocrWord", "")
				.put("modifyWord", face.description())
				.put("exposeNum", 0)
				.put("clickNum", 0)
				.put("desc", face.description());
		}
		return faces;
	}

	private ObjectNode addFace(ActionCall call) {
		MediaSource source = MediaSource.of(call.text("file"), this.files);
		String digest = source.key().matches("[0-9A-Fa-f]{32}(\\..*)?") ? source.key().substring(0, 32)
				: FileStore.newKey();
		String md5 = (call.has("md5") ? call.text("md5") : digest).toLowerCase(Locale.ROOT);
		boolean added = this.world.keepsakes().addFace(md5, source.key(), call.flag("is_mark_face"));
		return QqAnswers.ok().put("isExist", added ? 0 : 1);
	}

	private ObjectNode deleteFaces(ActionCall call) {
		Collection<String> names = new ArrayList<>();
		for (String key : new String[] { "res_id", "id", "ids", "md5" }) {
			names.addAll(texts(call.param(key)));
		}
		if (names.isEmpty()) {
			throw new SendFailedException("res_id, id, ids or md5 is required");
		}
		return (this.world.keepsakes().removeFaces(names) > 0) ? QqAnswers.ok() : QqAnswers.refused("no such face");
	}

	private static List<String> texts(JsonNode value) {
		return value.isArray() ? value.valueStream().map((one) -> one.asString("")).toList()
				: value.asString("").isEmpty() ? List.of() : List.of(value.asString(""));
	}

	private ObjectNode describeFace(ActionCall call) {
		List<String> names = List.of(call.text("res_id"), call.text("md5"), call.text("emoji_id"));
		return this.world.keepsakes().describeFace(names, call.text("desc")) ? QqAnswers.ok()
				: QqAnswers.refused("no such face");
	}

	private ObjectNode notes(ActionCall call) {
		int category = call.number("category", 0);
		List<Keepsakes.Note> notes = (category == 0 || category == NOTE) ? this.world.keepsakes().notes() : List.of();
		int count = Math.max(0, Math.min(notes.size(), call.number("count", 50)));
		ObjectNode data = QqAnswers.ok().put("errCode", 0);
		ObjectNode list = data.putObject("collectionSearchList").put("hasMore", count < notes.size());
		list.put("bottomTimeStamp", (count > 0) ? Long.toString(notes.get(count - 1).time()) : "0");
		ArrayNode items = list.putArray("collectionItemList");
		notes.subList(0, count).forEach((note) -> items.add(json(note)));
		return data;
	}

	private ObjectNode json(Keepsakes.Note note) {
		String time = Long.toString(note.time());
		ObjectNode json = Json.object()
			.put("cid", note.id())
			.put("type", NOTE)
			.put("status", 1)
			.put("bid", 1)
			.put("category", NOTE)
			.put("createTime", time)
			.put("collectTime", time)
			.put("modifyTime", time)
			.put("sequence", time)
			.put("shareUrl", "")
			.put("customGroupId", 0)
			.put("securityBeat", false);
		json.putObject("author")
			.put("type", 1)
			.put("numId", Long.toString(this.world.bot().id()))
			.put("strId", this.world.bot().nickname())
			.put("groupId", "0")
			.put("groupName", "")
			.put("uid", "u_" + this.world.bot().id());
		ObjectNode summary = json.putObject("summary");
		for (String kind : new String[] { "textSummary", "linkSummary", "gallerySummary", "audioSummary",
				"videoSummary", "fileSummary", "locationSummary" }) {
			summary.putNull(kind);
		}
		summary.putObject("richMediaSummary")
			.put("title", "")
			.put("subTitle", note.brief())
			.put("brief", note.brief())
			.put("contentType", 0)
			.put("originalUri", "");
		return json;
	}

}

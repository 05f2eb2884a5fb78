package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MediaSource;
import io.ncatbot.simulator.world.Album;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The albums of groups (群相册). Most answers are QQ's own, which NapCat names nothing of;
 * their keys here are a guess.
 */
final class AlbumActions {

	private static final String NO_PICTURE = "media not found";

	private final World world;

	private final FileStore files;

	private final Places places;

	AlbumActions(World world, FileStore files, Places places) {
		this.world = world;
		this.files = files;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_qun_album_list", (call) -> ActionResult.of(albums(group(call))));
		handlers.put("get_group_album_media_list",
				(call) -> ActionResult.of(pictures(group(call), call.text("album_id"))));
		handlers.put("upload_image_to_qun_album", this::upload);
		handlers.put("do_group_album_comment", (call) -> ActionResult.of(comment(call)));
		handlers.put("set_group_album_media_like", (call) -> ActionResult.of(like(call, true)));
		handlers.put("cancel_group_album_media_like", (call) -> ActionResult.of(like(call, false)));
		handlers.put("del_group_album_media", (call) -> ActionResult.of(delete(call)));
	}

	private long group(ActionCall call) {
		return this.places.group(call).id();
	}

	private ObjectNode albums(long groupId) {
		ObjectNode data = Json.object().put("attach_info", "").put("has_more", false);
		ArrayNode albums = data.putArray("album_list");
		for (Album album : this.world.files().albums().of(groupId)) {
			List<Album.Picture> pictures = this.world.files().albums().pictures(groupId, album.id());
			albums.addObject()
				.put("album_id", album.id())
				.put("name", album.name())
				.put("create_time", Long.toString(album.createTime()))
				.put("upload_number", (pictures != null) ? pictures.size() : 0);
		}
		return data;
	}

	private ObjectNode pictures(long groupId, String albumId) {
		List<Album.Picture> pictures = this.world.files().albums().pictures(groupId, albumId);
		ObjectNode data = answer(pictures != null, "album not found");
		ArrayNode list = data.putArray("media_list");
		if (pictures != null) {
			pictures.forEach((picture) -> list.add(json(picture)));
		}
		return data.put("next_attach_info", "");
	}

	private ObjectNode json(Album.Picture picture) {
		ObjectNode json = Json.object()
			.put("type", 0)
			.put("batch_id", picture.batchId())
			.put("upload_time", Long.toString(picture.time()))
			.put("uploader", Long.toString(picture.uploaderId()));
		json.putObject("image").put("lloc", picture.lloc()).put("url", this.files.url(picture.key()));
		json.putObject("like")
			.put("num", picture.likes().size())
			.put("liked", picture.likes().contains(this.world.bot().id()));
		ArrayNode comments = json.putArray("comments");
		picture.comments()
			.forEach((comment) -> comments.addObject()
				.put("user", Long.toString(comment.userId()))
				.put("content", comment.content())
				.put("time", Long.toString(comment.time())));
		return json;
	}

	private ActionResult upload(ActionCall call) {
		long groupId = group(call);
		MediaSource source = MediaSource.brought(call.text("file"), this.files);
		this.world.files().albums().upload(groupId, call.text("album_id"), this.world.bot().id(), source.key());
		return ActionResult.nothing();
	}

	private ObjectNode comment(ActionCall call) {
		return answer(this.world.files()
			.albums()
			.comment(group(call), call.text("album_id"), call.text("lloc"), this.world.bot().id(),
					call.text("content")),
				NO_PICTURE);
	}

	private ObjectNode like(ActionCall call, boolean on) {
		return answer(this.world.files()
			.albums()
			.like(group(call), call.text("album_id"), call.text("batch_id"), call.text("lloc"), this.world.bot().id(),
					on),
				NO_PICTURE);
	}

	private ObjectNode delete(ActionCall call) {
		return answer(this.world.files()
			.albums()
			.delete(group(call), call.text("album_id"), call.text("lloc"), this.world.bot().id()), NO_PICTURE);
	}

	private static ObjectNode answer(boolean done, String otherwise) {
		ObjectNode answer = QqAnswers.misspelled(done ? 0 : QqAnswers.REFUSED, done ? "" : otherwise)
			.put("trace_id", "");
		answer.putObject("request_time_line");
		return answer;
	}

}

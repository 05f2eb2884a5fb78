package io.ncatbot.simulator.message;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a simulated user says into what NapCat reports of it. Types that it does not
 * know pass unchanged, so that a script can say anything.
 */
public final class UserMessage {

	private final World world;

	private final FileStore files;

	/**
	 * Creates the rules for a world.
	 * @param world the world
	 * @param files keeps what segments carry inline
	 */
	public UserMessage(World world, FileStore files) {
		this.world = world;
		this.files = files;
	}

	/**
	 * What NapCat reports.
	 * @param message an array of segments or one segment; a text is taken as it is
	 * @return the segments as reported
	 */
	public ArrayNode reported(JsonNode message) {
		ArrayNode reported = Json.array();
		for (JsonNode segment : Segments.normalise(message, true)) {
			JsonNode one = (segment.path("data") instanceof ObjectNode data)
					? reported(segment.path("type").asString(""), data, segment) : segment;
			if (one != null) {
				reported.add(one);
			}
		}
		return reported;
	}

	/**
	 * A file that a user sends.
	 * @param name its name
	 * @param content what it holds
	 * @return a {@code file} segment
	 */
	public ObjectNode file(String name, FileContent content) {
		return FileSegments.of(this.files.put(name, content), name, this.files);
	}

	/**
	 * A voice that a user records.
	 * @param text what it says
	 * @return a {@code record} segment
	 */
	public ObjectNode voice(String text) {
		return Voices.segment(Voices.speak(text, this.files), this.files);
	}

	/**
	 * Puts a file into QQ without saying anything.
	 * @param name its name
	 * @param content what it holds
	 * @return the file
	 */
	public StoredFile keep(String name, FileContent content) {
		return this.files.put(name, content);
	}

	private @Nullable JsonNode reported(String type, ObjectNode data, JsonNode segment) {
		return switch (type) {
			case "at" -> Segments.of("at", Json.object().put("qq", SegmentRules.text(data.path("qq"))));
			case "reply" -> reply(SegmentRules.number(SegmentRules.text(data.path("id"))));
			case "face" -> data.has("raw") ? segment
					: SegmentRules.face(SegmentRules.number(SegmentRules.text(data.path("id"))), data);
			case "dice" -> data.has("result") ? segment : SegmentRules.lot("dice", 6);
			case "rps" -> data.has("result") ? segment : SegmentRules.lot("rps", 3);
			case "image", "record", "video", "file" -> media(type, data, segment);
			default -> segment;
		};
	}

	private @Nullable ObjectNode reply(long messageId) {
		return (this.world.message(messageId) != null) ? Segments.reply(messageId) : null;
	}

	private JsonNode media(String type, ObjectNode data, JsonNode segment) {
		byte[] content = MediaSource.inline(MediaSource.first(data));
		if (content == null) {
			return segment;
		}
		MediaSource source = MediaSource.stored(content, this.files);
		String name = data.path("name").asString("");
		ObjectNode reported = Json.object()
			.put("file", name.isEmpty() ? source.key() : name)
			.put("url", source.url())
			.put("file_size", Long.toString(source.size()));
		if (type.equals("image")) {
			reported.put("summary", data.path("summary").asString("")).put("sub_type", 0);
		}
		if (type.equals("file")) {
			reported.put("file_id", source.key());
		}
		if (type.equals("record")) {
			reported.put("path", "/app/.config/QQ/NapCat/temp/" + source.key());
		}
		return Segments.of(type, reported);
	}

}

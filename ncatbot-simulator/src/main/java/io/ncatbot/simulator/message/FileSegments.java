package io.ncatbot.simulator.message;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.OnlineFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Segments of type {@code file}, as NapCat reports them.
 */
public final class FileSegments {

	private FileSegments() {
	}

	/**
	 * A file that a bot sends.
	 * @param source the file
	 * @param name the name it is shown by
	 * @return the segment
	 */
	public static ObjectNode of(MediaSource source, String name) {
		return Segments.of("file",
				Json.object()
					.put("file", name)
					.put("file_id", source.key())
					.put("file_size", Long.toString(source.size()))
					.put("url", source.url()));
	}

	static ObjectNode of(StoredFile file, String name, FileStore files) {
		return of(new MediaSource(file.key(), name, files.url(file.key()), file.size()), name);
	}

	/**
	 * Files that are sent at once.
	 * @param set the files
	 * @return a segment of type {@code flashtransfer}
	 */
	public static ObjectNode flash(FlashSet set) {
		return Segments.of("flashtransfer", Json.object().put("fileSetId", set.id()));
	}

	/**
	 * A file that is offered directly.
	 * @param file the file
	 * @return a segment of type {@code onlinefile}
	 */
	public static ObjectNode online(OnlineFile file) {
		return Segments.of("onlinefile",
				Json.object()
					.put("msgId", file.msgId())
					.put("elementId", file.elementId())
					.put("fileName", file.name())
					.put("fileSize", Long.toString(file.size()))
					.put("isDir", file.directory()));
	}

}

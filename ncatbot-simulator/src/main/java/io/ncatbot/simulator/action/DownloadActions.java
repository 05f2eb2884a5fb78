package io.ncatbot.simulator.action;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.ImageSize;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Downloads in chunks, of files that NapCat has handed out a key for, or whose name QQ
 * knows. A path or an address is neither.
 */
final class DownloadActions {

	private static final long DEFAULT_CHUNK = 64 << 10;

	/** NapCat has no limit and would send a whole file as one frame. */
	private static final long MAX_CHUNK = 16 << 20;

	private final FileStore files;

	DownloadActions(FileStore files) {
		this.files = files;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("download_file_stream", (call) -> download(call, (file, info) -> {
		}));
		handlers.put("download_file_image_stream", (call) -> download(call, DownloadActions::addSize));
		handlers.put("download_file_record_stream", (call) -> download(call, (file, info) -> addFormat(call, info)));
		handlers.put("test_download_stream", (call) -> ActionResult.of(new TestFrames(call.flag("error"))));
	}

	private ActionResult download(ActionCall call, Details details) {
		try {
			StoredFile file = this.files.search(call.has("file") ? call.text("file") : call.text("file_id"));
			if (file == null) {
				throw new IOException("file not found");
			}
			long wanted = (long) call.param("chunk_size").doubleValue();
			long chunk = (wanted == 0) ? DEFAULT_CHUNK : wanted;
			if (chunk < 0) {
				throw new IOException("The value of \"highWaterMark\" is out of range. Received " + chunk);
			}
			ObjectNode info = Json.object()
				.put("type", "stream")
				.put("data_type", "file_info")
				.put("file_name", file.name())
				.put("file_size", file.content().size())
				.put("chunk_size", chunk);
			details.add(file, info);
			return ActionResult.of(new DownloadFrames(info, file, (int) Math.min(chunk, MAX_CHUNK)));
		}
		catch (IOException | SendFailedException ex) {
			throw DownloadFrames.failed(ex);
		}
	}

	private static void addSize(StoredFile file, ObjectNode info) throws IOException {
		ImageSize size = ImageSize.of(file.content());
		info.put("width", size.width()).put("height", size.height());
	}

	private static void addFormat(ActionCall call, ObjectNode info) {
		if (call.has("out_format")) {
			info.put("out_format", VoiceFormats.checked(call.text("out_format")));
		}
	}

	/**
	 * What an action tells of a file beside what all tell.
	 */
	@FunctionalInterface
	private interface Details {

		void add(StoredFile file, ObjectNode info) throws IOException;

	}

	/**
	 * Ten frames in a second, and then an end or an error.
	 */
	private static final class TestFrames implements DataFrames {

		private static final int COUNT = 10;

		private final boolean error;

		private int sent;

		TestFrames(boolean error) {
			this.error = error;
		}

		@Override
		public @Nullable JsonNode next() {
			this.sent++;
			if (this.sent > COUNT && this.error) {
				throw new SendFailedException("This is a test error");
			}
			if (this.sent > COUNT + 1) {
				return null;
			}
			boolean last = this.sent > COUNT;
			return Json.object()
				.put("type", last ? "response" : "stream")
				.put("data_type", last ? "data_complete" : "data_chunk")
				.put("data", last ? "Stream transmission complete" : "Index-> Data chunk " + this.sent);
		}

		@Override
		public Duration pause() {
			return Duration.ofMillis(100);
		}

	}

}

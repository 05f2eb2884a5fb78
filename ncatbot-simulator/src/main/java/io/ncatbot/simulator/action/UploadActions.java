package io.ncatbot.simulator.action;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.ncatbot.simulator.file.Base64Text;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.FinishedUpload;
import io.ncatbot.simulator.file.Upload;
import io.ncatbot.simulator.file.UploadPlan;
import io.ncatbot.simulator.file.Uploads;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uploads in chunks: one reply for each request, which says {@code stream} while chunks
 * are missing.
 */
final class UploadActions {

	private final FileStore files;

	private final Uploads uploads;

	UploadActions(FileStore files) {
		this.files = files;
		this.uploads = files.uploads();
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("upload_file_stream", (call) -> ActionResult.of(upload(call)));
		handlers.put("clean_stream_temp_file", (call) -> {
			this.files.cleanTemp();
			return ActionResult.nothing();
		});
	}

	private ObjectNode upload(ActionCall call) {
		String id = call.text("stream_id");
		if (call.flag("reset")) {
			this.uploads.drop(id);
			throw new SendFailedException("Stream reset completed");
		}
		Upload known = this.uploads.find(id);
		if (call.flag("verify_only")) {
			if (known == null) {
				throw new SendFailedException("Stream not found");
			}
			return progress(known, "file_created");
		}
		Upload upload = (known != null) ? known : begin(call, id);
		this.uploads.touch(upload);
		Long index = number(call, "chunk_index");
		if (call.has("chunk_data") && index != null) {
			boolean added = this.uploads.add(upload, index, Base64Text.decode(call.text("chunk_data")));
			return progress(upload, added ? "chunk_received" : "file_created");
		}
		if (call.flag("is_complete") || upload.isWhole()) {
			return complete(upload);
		}
		return progress(upload, "file_created");
	}

	private Upload begin(ActionCall call, String id) {
		Long total = number(call, "total_chunks");
		if (total == null || total == 0) {
			throw new SendFailedException("total_chunks required for new stream");
		}
		if (total < 0 || total > Integer.MAX_VALUE) {
			throw new SendFailedException("Invalid array length");
		}
		String filename = call.has("filename") ? call.text("filename") : "upload_" + UUID.randomUUID();
		Long retention = number(call, "file_retention");
		return this.uploads.begin(new UploadPlan(id, filename, total.intValue(), number(call, "file_size"),
				call.has("expected_sha256") ? call.text("expected_sha256") : null,
				Duration.ofMillis((retention != null) ? retention : 0)));
	}

	private ObjectNode complete(Upload upload) {
		FinishedUpload finished = this.uploads.finish(upload);
		ObjectNode data = progress(upload, "file_complete").put("type", "response")
			.put("file_path", finished.path().toString())
			.put("file_size", finished.size());
		return (upload.plan().expectedSha256() != null) ? data.put("sha256", finished.sha256()) : data;
	}

	private static ObjectNode progress(Upload upload, String status) {
		return Json.object()
			.put("type", "stream")
			.put("stream_id", upload.plan().id())
			.put("status", status)
			.put("received_chunks", upload.receivedChunks())
			.put("total_chunks", upload.plan().totalChunks());
	}

	private static @Nullable Long number(ActionCall call, String key) {
		return call.param(key).isNumber() ? Long.valueOf((long) call.param(key).doubleValue()) : null;
	}

}

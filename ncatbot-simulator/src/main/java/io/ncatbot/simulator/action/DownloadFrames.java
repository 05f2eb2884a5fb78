package io.ncatbot.simulator.action;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.SendFailedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in frames: what it is, its chunks, and that it is complete.
 */
final class DownloadFrames implements DataFrames {

	private static final Logger log = LoggerFactory.getLogger(DownloadFrames.class);

	private final InputStream in;

	private final long size;

	private final int chunkSize;

	private @Nullable ObjectNode info;

	private boolean complete;

	private int chunks;

	private long bytes;

	DownloadFrames(ObjectNode info, StoredFile file, int chunkSize) throws IOException {
		this.info = info;
		this.size = file.content().size();
		this.chunkSize = chunkSize;
		this.in = file.content().open();
	}

	static SendFailedException failed(Exception cause) {
		return new SendFailedException("Download failed: " + cause.getMessage());
	}

	@Override
	public @Nullable JsonNode next() {
		ObjectNode first = this.info;
		if (first != null) {
			this.info = null;
			return first;
		}
		if (this.complete) {
			return null;
		}
		byte[] chunk = read();
		this.complete = chunk.length == 0;
		return this.complete ? end() : chunk(chunk);
	}

	private byte[] read() {
		try {
			return this.in.readNBytes(this.chunkSize);
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

	private ObjectNode chunk(byte[] chunk) {
		this.bytes += chunk.length;
		String data = Base64.getEncoder().encodeToString(chunk);
		return Json.object()
			.put("type", "stream")
			.put("data_type", "file_chunk")
			.put("index", this.chunks++)
			.put("data", data)
			.put("size", chunk.length)
			.put("progress", (this.size > 0) ? Math.min(100, Math.round(this.bytes * 100.0 / this.size)) : 100)
			.put("base64_size", data.length());
	}

	private ObjectNode end() {
		return Json.object()
			.put("type", "response")
			.put("data_type", "file_complete")
			.put("total_chunks", this.chunks)
			.put("total_bytes", this.bytes)
			.put("message", "Download completed");
	}

	@Override
	public void close() {
		try {
			this.in.close();
		}
		catch (IOException ex) {
			log.info("A file that was downloaded cannot be closed: {}", ex.toString());
		}
	}

}

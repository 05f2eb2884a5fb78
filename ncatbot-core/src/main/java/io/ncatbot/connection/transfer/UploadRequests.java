package io.ncatbot.connection.transfer;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.DataType;
import io.ncatbot.api.UploadCall;
import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.api.file.UploadFrame;
import io.ncatbot.json.ParamWriter;
import io.ncatbot.message.FileSource;

/**
 * Writes the requests of one upload. NapCat takes what an upload is from whichever of its
 * requests comes first, so each chunk says it all. The file's size is left out: it only
 * makes NapCat keep small files in its memory, of which there is little for all uploads
 * together.
 */
final class UploadRequests {

	private static final DataType<UploadFrame> FRAME = DataType.of(UploadFrame.class);

	private static final int LONGEST_NAME = 60;

	private final RawCalls calls;

	private final UploadSource source;

	private final FileUploadOptions options;

	private final String streamId = UUID.randomUUID().toString();

	private final String fileName;

	UploadRequests(RawCalls calls, UploadSource source, FileSource file, FileUploadOptions options) {
		this.calls = calls;
		this.source = source;
		this.options = options;
		this.fileName = (options.name() != null) ? options.name() : this.streamId + "-" + bare(file.name());
	}

	/**
	 * All uploads end in one folder of NapCat's host, where one name is one file.
	 */
	private static String bare(String name) {
		StringBuilder bare = new StringBuilder();
		String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
		end.chars().forEach((c) -> bare.append((isPlain(c)) ? (char) c : '_'));
		return bare.isEmpty() ? "file" : bare.toString();
	}

	private static boolean isPlain(int c) {
		return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
	}

	String streamId() {
		return this.streamId;
	}

	WrittenCall<UploadFrame> chunk(int index, byte[] content) {
		return write((w) -> {
			w.put("stream_id", this.streamId);
			describe(w);
			w.put("chunk_index", index);
			w.put("chunk_data", Base64.getEncoder().encodeToString(content));
		});
	}

	/** Completes the file. */
	WrittenCall<UploadFrame> complete() {
		return write((w) -> {
			w.put("stream_id", this.streamId);
			describe(w);
			w.put("is_complete", true);
		});
	}

	private void describe(ParamWriter w) {
		w.put("total_chunks", this.source.chunks());
		w.put("expected_sha256", this.source.sha256());
		w.put("filename", this.fileName);
		Duration retention = this.options.retention();
		if (retention != null) {
			w.put("file_retention", retention.toMillis());
		}
	}

	/** Asks how far the upload is. */
	WrittenCall<UploadFrame> verify() {
		return write((w) -> {
			w.put("stream_id", this.streamId);
			w.put("verify_only", true);
		});
	}

	/** Drops the upload; that it was done is answered as a failure. */
	WrittenCall<UploadFrame> reset() {
		return write((w) -> {
			w.put("stream_id", this.streamId);
			w.put("reset", true);
		});
	}

	private WrittenCall<UploadFrame> write(Consumer<ParamWriter> params) {
		return this.calls.write(new ActionCall<>(UploadCall.ACTION, FRAME, params));
	}

}

package io.ncatbot.api.file;

import java.io.IOException;
import java.util.Base64;

import io.ncatbot.api.StreamSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes the chunks of one download, and holds NapCat to what it says about them: it
 * sends no hash, but counts.
 */
final class DownloadSink implements StreamSink<DownloadFrame, FileDownload> {

	private final ChunkOutput output;

	private final @Nullable TransferListener progress;

	private @Nullable DownloadFrame info;

	private int chunks;

	private long bytes;

	DownloadSink(ChunkOutput output, @Nullable TransferListener progress) {
		this.output = output;
		this.progress = progress;
	}

	@Override
	public void accept(DownloadFrame frame) throws IOException {
		if (frame.dataType() == StreamDataType.FILE_INFO) {
			this.info = frame;
		}
		else if (frame.dataType() == StreamDataType.FILE_CHUNK) {
			chunk(frame);
		}
	}

	private void chunk(DownloadFrame frame) throws IOException {
		if (frame.index() != null && frame.index() != this.chunks) {
			throw new IOException("NapCat sent chunk %d where chunk %d was due".formatted(frame.index(), this.chunks));
		}
		byte[] content = decode(frame.data());
		if (frame.size() != null && frame.size() != content.length) {
			throw new IOException("Chunk %d has %d bytes, not %d".formatted(this.chunks, content.length, frame.size()));
		}
		this.output.write(content);
		this.chunks++;
		this.bytes += content.length;
		if (this.progress != null) {
			this.progress.onProgress(this.bytes, total());
		}
	}

	private byte[] decode(@Nullable String base64) throws IOException {
		try {
			return Base64.getDecoder().decode((base64 != null) ? base64 : "");
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("Chunk %d is no Base64".formatted(this.chunks), ex);
		}
	}

	/** What is told of a recording that is converted is its size before. */
	private long total() {
		DownloadFrame told = this.info;
		return (told != null && told.fileSize() != null && told.outFormat() == null) ? told.fileSize() : -1;
	}

	@Override
	public FileDownload finish(DownloadFrame last) throws IOException {
		if (last.totalBytes() != null && last.totalBytes() != this.bytes) {
			throw new IOException("%d of %d bytes came".formatted(this.bytes, last.totalBytes()));
		}
		if (last.totalChunks() != null && last.totalChunks() != this.chunks) {
			throw new IOException("%d of %d chunks came".formatted(this.chunks, last.totalChunks()));
		}
		DownloadFrame told = (this.info != null) ? this.info : last;
		return new FileDownload(this.output.keep(), (told.fileName() != null) ? told.fileName() : "",
				(told.fileSize() != null) ? told.fileSize() : this.bytes, this.bytes, this.chunks,
				(told.chunkSize() != null) ? told.chunkSize() : 0, told.width(), told.height(), told.outFormat());
	}

	@Override
	public void abandon() {
		this.output.discard();
	}

}

package io.ncatbot.api.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.ncatbot.api.StreamSink;
import io.ncatbot.api.StreamTarget;
import org.jspecify.annotations.Nullable;

/**
 * Where a download goes: a file or a stream. Chunks are written as they come, and checked
 * against what NapCat says in the end.
 */
public final class DownloadTarget implements StreamTarget<DownloadFrame, FileDownload> {

	private final @Nullable Path file;

	private final @Nullable OutputStream stream;

	private final @Nullable TransferListener progress;

	private DownloadTarget(@Nullable Path file, @Nullable OutputStream stream, @Nullable TransferListener progress) {
		this.file = file;
		this.stream = stream;
		this.progress = progress;
	}

	/**
	 * To a file. It is written beside it and takes its place once it is complete, so that
	 * nobody ever sees half of it; what was there before is replaced.
	 * @param file the file, in a folder that exists
	 * @return the target
	 * @throws IllegalArgumentException if it is a folder, or in none that exists
	 */
	public static DownloadTarget to(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null || Files.isDirectory(file)) {
			throw new IllegalArgumentException(
					"A download needs the name of a file, and '" + file + "' is a folder: add a name to it");
		}
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException(
					"The folder of '" + file + "' does not exist: create " + folder + " before the download");
		}
		return new DownloadTarget(file, null, null);
	}

	/**
	 * To a stream, which is flushed in the end, but not closed. When the download fails,
	 * what has come by then has been written.
	 * @param stream the stream; it may block
	 * @return the target, for one download at a time
	 */
	public static DownloadTarget to(OutputStream stream) {
		return new DownloadTarget(null, stream, null);
	}

	/**
	 * Says who hears how far the download is.
	 * @param progress the listener
	 * @return the changed copy
	 */
	public DownloadTarget withProgress(TransferListener progress) {
		return new DownloadTarget(this.file, this.stream, progress);
	}

	@Override
	public StreamSink<DownloadFrame, FileDownload> open() throws IOException {
		if (this.stream != null) {
			return new DownloadSink(ChunkOutput.of(this.stream), this.progress);
		}
		if (this.file != null) {
			return new DownloadSink(FileOutput.beside(this.file), this.progress);
		}
		throw new IllegalStateException("A target is a file or a stream");
	}

}

package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.concurrent.Waiting;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.RequestWriter;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * A request whose files have to be on NapCat's host: brings them there, then sends it. If
 * the peer knows no uploads, they go inside of the request after all, up to a limit.
 */
final class FileSend extends TransferTask<ReplyFrame> {

	private static final long MEBIBYTE = 1 << 20;

	private final WrittenCall<?> call;

	private final OutgoingFiles files;

	private final RawCalls calls;

	private final Uploader uploader;

	private final long inlineLimit;

	private final Function<Long, Duration> timeout;

	private final Duration connectionWait;

	private volatile boolean cancelled;

	private volatile @Nullable CompletableFuture<ReplyFrame> answer;

	FileSend(WrittenCall<?> call, OutgoingFiles files, RawCalls calls, Uploader uploader, long inlineLimit,
			Function<Long, Duration> timeout, Duration connectionWait) {
		super(call.call().action());
		this.call = call;
		this.files = files;
		this.calls = calls;
		this.uploader = uploader;
		this.inlineLimit = inlineLimit;
		this.timeout = timeout;
		this.connectionWait = connectionWait;
	}

	@Override
	ReplyFrame run() throws InterruptedException {
		if (this.calls.lacksStreams()) {
			return sendInline();
		}
		String json = this.call.json();
		long bytes = 0;
		for (PlannedUpload planned : this.files.uploads()) {
			UploadOutcome outcome = this.uploader.upload(planned.file(), options(planned.file()));
			HostFile file = outcome.file();
			if (file == null) {
				if (outcome.isUnknownAction()) {
					this.calls.foundWithoutStreams();
					return sendInline();
				}
				return outcome.reply();
			}
			json = replace(json, planned, file.filePath());
			bytes += file.fileSize();
		}
		return send(json, bytes);
	}

	/**
	 * NapCat needs the file for as long as it brings it to QQ, at some 4 s a MiB and not
	 * before the other files are there. What QQ takes in the background may last longer.
	 */
	private FileUploadOptions options(FileSource file) {
		long mebibytes = 1;
		for (PlannedUpload planned : this.files.uploads()) {
			mebibytes += Math.max(0, planned.file().size()) / MEBIBYTE;
		}
		Duration retention = this.files.diskOnly() ? Duration.ofHours(1) : Duration.ofMinutes(10);
		return FileUploadOptions.DEFAULTS.withRetention(retention.plusSeconds(10 * mebibytes));
	}

	private static String replace(String json, PlannedUpload planned, String text) {
		return json.replace('"' + planned.placeholder() + '"', RequestWriter.quoted(text));
	}

	private ReplyFrame send(String json, long bytes) throws InterruptedException {
		CompletableFuture<ReplyFrame> sent = this.calls.send(this.call.with(json), this.timeout.apply(bytes),
				this.connectionWait);
		this.answer = sent;
		if (this.cancelled) {
			sent.cancel(false);
		}
		return Waiting.get(sent);
	}

	private ReplyFrame sendInline() throws InterruptedException {
		if (this.files.diskOnly()) {
			throw new FileTransferException(action(), ("%s takes only files of its own host, and this OneBot"
					+ " implementation knows no upload_file_stream to bring '%s' there: put the file on that host and"
					+ " name it by FileSource.onNapCatHost(...)")
				.formatted(action(), FileNames.of(this.files.uploads().get(0).file())), null);
		}
		String json = this.call.json();
		long left = this.inlineLimit;
		for (PlannedUpload planned : this.files.uploads()) {
			left -= size(planned.file());
			if (left < 0) {
				throw tooLarge(planned.file());
			}
			json = replace(json, planned, planned.file().toBase64());
		}
		return send(json, 0);
	}

	private long size(FileSource file) {
		if (file.size() >= 0) {
			return file.size();
		}
		try (InputStream stream = file.open()) {
			return stream.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new FileTransferException(action(),
					"The file '%s' was not sent: %s".formatted(FileNames.of(file), ex), ex);
		}
	}

	private FileTransferException tooLarge(FileSource file) {
		return new FileTransferException(action(), ("The file '%s' has %.1f MiB, which is too much to go inside of a"
				+ " request (ncatbot.limits.inline-files is %.1f MiB for all files of one), and this OneBot"
				+ " implementation knows no upload_file_stream. Let it fetch the file, by FileSource.url(...) or"
				+ " FileSource.onNapCatHost(...); if it sees this machine's disk, set ncatbot.files=shared-disk")
			.formatted(FileNames.of(file), size(file) / (double) MEBIBYTE, this.inlineLimit / (double) MEBIBYTE), null);
	}

	@Override
	void interrupt() {
		this.cancelled = true;
		this.uploader.cancel();
		CompletableFuture<ReplyFrame> sent = this.answer;
		if (sent != null) {
			sent.cancel(false);
		}
	}

}

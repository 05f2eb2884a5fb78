package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.CallException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.UploadCall;
import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Waiting;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings files to NapCat's host, one after the other, on a thread that may block.
 */
final class Uploader {

	/**
	 * NapCat reads requests at some 5 MB/s, on its only thread: a chunk of this size
	 * holds it up for less than a tenth of a second.
	 */
	static final int CHUNK = 1 << 18;

	private final RawCalls calls;

	private final Timers timers;

	private final Duration timeout;

	private final Duration connectionWait;

	private volatile boolean cancelled;

	private volatile @Nullable CompletableFuture<?> awaited;

	Uploader(RawCalls calls, Timers timers, Duration timeout, Duration connectionWait) {
		this.calls = calls;
		this.timers = timers;
		this.timeout = timeout;
		this.connectionWait = connectionWait;
	}

	Duration timeout() {
		return this.timeout;
	}

	/** How long to wait for a connection before anything was sent. */
	Duration connectionWait() {
		return this.connectionWait;
	}

	long connections() {
		return this.calls.connections();
	}

	/** That there may be no connection is dealt with here, request by request. */
	CompletableFuture<ReplyFrame> send(WrittenCall<?> call, Duration timeout) {
		return this.calls.send(call, timeout, Duration.ZERO);
	}

	/**
	 * Brings a file there.
	 * @throws FileTransferException if its content cannot be read as it should
	 * @throws CallException if there is no answer
	 * @throws CancellationException if it was cancelled
	 */
	UploadOutcome upload(FileSource file, FileUploadOptions options) throws InterruptedException {
		try (UploadSource source = UploadSource.measure(file, CHUNK, () -> this.cancelled)) {
			checkCancelled();
			return new Upload(this, source, new UploadRequests(this.calls, source, file, options), options.progress())
				.run();
		}
		catch (IOException ex) {
			throw new FileTransferException(UploadCall.ACTION,
					"The file '%s' was not sent: %s".formatted(FileNames.of(file), reason(ex)), ex);
		}
	}

	private static String reason(IOException ex) {
		return (ex.getClass() == IOException.class) ? String.valueOf(ex.getMessage()) : ex.toString();
	}

	/** May be called by any thread. */
	void cancel() {
		this.cancelled = true;
		CompletableFuture<?> waitedFor = this.awaited;
		if (waitedFor != null) {
			waitedFor.cancel(false);
		}
	}

	boolean isCancelled() {
		return this.cancelled;
	}

	void checkCancelled() {
		if (this.cancelled) {
			throw new CancellationException("The upload was cancelled");
		}
	}

	<T> T await(CompletableFuture<T> future) throws InterruptedException {
		this.awaited = future;
		checkCancelled();
		return Waiting.get(future);
	}

	/**
	 * Waits for the next connection, and gives up with the failure that made it
	 * necessary.
	 */
	void awaitConnection(CallException failure, Duration patience) throws InterruptedException {
		CompletableFuture<Void> opened = this.calls.opened(UploadCall.ACTION);
		Timers.Timer limit = this.timers.schedule(patience, () -> opened.completeExceptionally(failure));
		try {
			await(opened);
		}
		finally {
			limit.cancel();
		}
	}

}

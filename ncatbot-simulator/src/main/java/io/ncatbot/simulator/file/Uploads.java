package io.ncatbot.simulator.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The uploads that are under way. They belong to no connection; one that is left alone
 * for ten minutes dies. At most 1,000 live at a time.
 */
public final class Uploads implements AutoCloseable {

	private static final Duration IDLE = Duration.ofMinutes(10);

	private static final long SMALL = 10L << 20;

	private static final long MAX_IN_MEMORY = 100L << 20;

	private static final int MAX_UPLOADS = 1_000;

	private final TempFiles temp;

	private final Duration idle;

	private final Map<String, Upload> byId = new HashMap<>();

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "napcat-simulator-files");
		thread.setDaemon(true);
		return thread;
	});

	Uploads(TempFiles temp) {
		this(temp, IDLE);
	}

	Uploads(TempFiles temp, Duration idle) {
		this.temp = temp;
		this.idle = idle;
		this.timer.setRemoveOnCancelPolicy(true);
	}

	/**
	 * Looks for an upload.
	 * @param id its {@code stream_id}
	 * @return the upload; null when it is unknown, finished or dead
	 */
	public synchronized @Nullable Upload find(String id) {
		return this.byId.get(id);
	}

	/**
	 * Begins an upload.
	 * @param plan what is known of it
	 * @return the upload
	 */
	public synchronized Upload begin(UploadPlan plan) {
		if (this.byId.size() >= MAX_UPLOADS) {
			throw new IllegalStateException(MAX_UPLOADS + " uploads are under way: finish or reset some");
		}
		boolean inMemory = plan.fileSize() != null && plan.fileSize() <= SMALL;
		if (inMemory && plan.fileSize() != null) {
			checkMemory(plan.fileSize());
		}
		try {
			if (!inMemory) {
				// NapCat's directory for the chunks has this name.
				this.temp.inTemp(plan.id());
			}
			Path directory = Files.createTempDirectory(this.temp.chunks(), "upload");
			Upload upload = new Upload(plan, directory, inMemory);
			this.byId.put(plan.id(), upload);
			return upload;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex.toString(), ex);
		}
	}

	/**
	 * Notes that somebody cares for an upload.
	 * @param upload the upload
	 */
	public synchronized void touch(Upload upload) {
		String id = upload.plan().id();
		upload.expiry(this.timer.schedule(() -> drop(id, upload), this.idle.toMillis(), TimeUnit.MILLISECONDS));
	}

	/**
	 * Adds a chunk.
	 * @param upload the upload
	 * @param index the chunk's number, from 0
	 * @param chunk its bytes
	 * @return false when it has come before, which changes nothing
	 */
	public synchronized boolean add(Upload upload, long index, byte[] chunk) {
		if (index < 0 || index >= upload.plan().totalChunks()) {
			throw new IllegalArgumentException("Invalid chunk index: " + index);
		}
		if (upload.has((int) index)) {
			return false;
		}
		if (upload.inMemory()) {
			checkMemory(chunk.length);
		}
		try {
			upload.store((int) index, chunk);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex.toString(), ex);
		}
	}

	private void checkMemory(long more) {
		long used = this.byId.values().stream().filter(Upload::inMemory).mapToLong(Upload::bytes).sum();
		if (used + more > MAX_IN_MEMORY) {
			throw new IllegalStateException("Memory limit exceeded");
		}
	}

	/**
	 * Puts an upload together, after which it is gone; a failure leaves it as it is.
	 * @param upload the upload
	 * @return the file
	 */
	public synchronized FinishedUpload finish(Upload upload) {
		Path target = this.temp.inTemp(upload.plan().filename());
		try {
			String sha256 = upload.assemble(target);
			this.byId.remove(upload.plan().id(), upload);
			upload.discard();
			FinishedUpload finished = new FinishedUpload(target, Files.size(target), sha256);
			long retention = upload.plan().retention().toMillis();
			if (retention > 0) {
				this.timer.schedule(() -> TempFiles.delete(target), retention, TimeUnit.MILLISECONDS);
			}
			return finished;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex.toString(), ex);
		}
	}

	/**
	 * Drops an upload, a known one or not.
	 * @param id its {@code stream_id}
	 */
	public synchronized void drop(String id) {
		Upload upload = this.byId.remove(id);
		if (upload != null) {
			upload.discard();
		}
	}

	private synchronized void drop(String id, Upload upload) {
		if (this.byId.get(id) == upload) {
			drop(id);
		}
	}

	@Override
	public synchronized void close() {
		this.timer.shutdownNow();
		this.byId.clear();
	}

}

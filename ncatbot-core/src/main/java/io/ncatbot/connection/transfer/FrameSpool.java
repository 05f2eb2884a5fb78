package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import io.ncatbot.api.FileTransferException;
import io.ncatbot.concurrent.Waiting;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.StreamFrames;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the socket's thread, which must not wait, and a sink that may be
 * slow, for a peer that does not wait either.
 * <p>
 * Frames are kept in three places, oldest first: a window in memory, a temporary file,
 * and a hand-over in memory. While the window has room they go there, and no file is
 * touched. When it is full they go to the hand-over, from which a thread of its own
 * writes them to the file; disks are faster than what NapCat sends, so the hand-over
 * stays small. Should the disk be slower after all, the hand-over fills, and reading from
 * the connection is paused until it is half empty: nobody waits, memory stays bounded,
 * and the network holds NapCat back. Meanwhile nothing else comes on that connection
 * either; a disk that hangs ends the stream by its time-out, and the pause with it.
 */
final class FrameSpool implements StreamReceiver {

	/** The arrays that frames lie in are counted, which may be longer than the frames. */
	static final int WINDOW = 1 << 20;

	static final int HAND_OVER = 2 << 20;

	private static final Duration FOR_EVER = Duration.ofDays(1);

	private final String action;

	private final long limit;

	private final Executor spoolers;

	private final Supplier<@Nullable Runnable> pauses;

	/** As many permits as there are frames to take, and one for how it ended. */
	private final Semaphore available = new Semaphore(0);

	private final ArrayDeque<JsonSlice> window = new ArrayDeque<>();

	private long windowSize;

	private final ArrayDeque<JsonSlice> handOver = new ArrayDeque<>();

	private long handOverSize;

	private boolean spooling;

	private @Nullable SpillFile file;

	private int inFile;

	private @Nullable Runnable resume;

	private @Nullable ReplyFrame last;

	private @Nullable RuntimeException failure;

	private boolean closed;

	FrameSpool(String action, long limit, Executor spoolers, Supplier<@Nullable Runnable> pauses) {
		this.action = action;
		this.limit = limit;
		this.spoolers = spoolers;
		this.pauses = pauses;
	}

	@Override
	public void onFrame(ReplyFrame frame) {
		JsonSlice data = frame.data();
		boolean start = false;
		synchronized (this) {
			if (this.closed || this.failure != null) {
				return;
			}
			if (data == null || StreamFrames.isLast(frame)) {
				this.last = frame;
				if (!this.spooling) {
					this.available.release();
				}
				return;
			}
			int size = data.utf8().length;
			boolean inOrder = !this.spooling && this.inFile == 0;
			if (inOrder && (this.window.isEmpty() || this.windowSize + size <= WINDOW)) {
				this.window.add(data);
				this.windowSize += size;
				this.available.release();
				return;
			}
			this.handOver.add(data);
			this.handOverSize += size;
			start = !this.spooling;
			this.spooling = true;
		}
		if (start) {
			startSpooling();
		}
		pauseWhereFull();
	}

	private void startSpooling() {
		try {
			this.spoolers.execute(this::spool);
		}
		catch (RejectedExecutionException ex) {
			onFailure(new FileTransferException(this.action, this.action + " was ended: the bot is shut down", ex));
		}
	}

	private void pauseWhereFull() {
		synchronized (this) {
			if (this.handOverSize <= HAND_OVER || this.resume != null || this.closed || this.failure != null) {
				return;
			}
			this.resume = this.pauses.get();
			if (this.resume != null) {
				return;
			}
		}
		onFailure(new FileTransferException(this.action, this.action
				+ " was given up: chunks come faster than the temporary folder (java.io.tmpdir) takes them, and this"
				+ " connection cannot be held back. Put that folder on a faster disk", null));
	}

	private void spool() {
		try {
			for (JsonSlice next = nextToSpool(); next != null; next = nextToSpool()) {
				spillFile().add(next);
				spooled(next);
			}
		}
		catch (IOException ex) {
			onFailure(new FileTransferException(this.action,
					"%s was given up: chunks that have to wait cannot be written to the temporary folder (java.io.tmpdir): %s"
						.formatted(this.action, ex.getMessage()),
					ex));
		}
	}

	private synchronized @Nullable JsonSlice nextToSpool() {
		JsonSlice next = (this.closed || this.failure != null) ? null : this.handOver.poll();
		if (next == null) {
			this.spooling = false;
			if (this.last != null) {
				this.available.release();
			}
		}
		return next;
	}

	private SpillFile spillFile() throws IOException {
		SpillFile open;
		synchronized (this) {
			open = this.file;
		}
		if (open == null) {
			open = SpillFile.create();
			synchronized (this) {
				if (this.closed) {
					open.close();
				}
				this.file = open;
			}
		}
		if (open.size() > this.limit) {
			throw new IOException("more than %d bytes wait (ncatbot.limits.download-spill)".formatted(this.limit));
		}
		return open;
	}

	private void spooled(JsonSlice value) {
		Runnable goOn = null;
		synchronized (this) {
			this.handOverSize -= value.utf8().length;
			this.inFile++;
			this.available.release();
			if (this.handOverSize <= HAND_OVER / 2) {
				goOn = this.resume;
				this.resume = null;
			}
		}
		if (goOn != null) {
			goOn.run();
		}
	}

	@Override
	public void onFailure(RuntimeException cause) {
		Runnable goOn;
		synchronized (this) {
			if (this.failure != null || this.closed) {
				return;
			}
			this.failure = cause;
			this.available.release();
			goOn = letGo();
		}
		resumeElsewhere(goOn);
	}

	private @Nullable Runnable letGo() {
		this.window.clear();
		this.handOver.clear();
		Runnable goOn = this.resume;
		this.resume = null;
		return goOn;
	}

	/** Frames that wait are delivered by who ends the pause: no work for this thread. */
	private void resumeElsewhere(@Nullable Runnable goOn) {
		if (goOn != null) {
			try {
				this.spoolers.execute(goOn);
			}
			catch (RejectedExecutionException ex) {
				goOn.run();
			}
		}
	}

	/**
	 * Takes the next frame, waiting until it is there.
	 * @return its data; null after the last but one
	 * @throws RuntimeException the failure that ended the stream
	 */
	@Nullable JsonSlice take() throws IOException, InterruptedException {
		while (!Waiting.tryAcquire(this.available, FOR_EVER)) {
			// The stream's own time-out ends this.
		}
		SpillFile spilled;
		synchronized (this) {
			if (this.failure != null) {
				throw this.failure;
			}
			JsonSlice next = this.window.poll();
			if (next != null) {
				this.windowSize -= next.utf8().length;
				return next;
			}
			if (this.inFile == 0 || this.file == null) {
				return null;
			}
			spilled = this.file;
		}
		JsonSlice next = spilled.take();
		boolean empty;
		synchronized (this) {
			this.inFile--;
			empty = this.inFile == 0 && !this.spooling;
			if (empty) {
				this.file = null;
			}
		}
		if (empty) {
			spilled.close();
		}
		return next;
	}

	/** The stream's last frame, once there is nothing more to take. */
	ReplyFrame last() {
		ReplyFrame frame;
		synchronized (this) {
			frame = this.last;
		}
		if (frame == null) {
			throw new IllegalStateException("The stream has not ended");
		}
		return frame;
	}

	/** Ends all that is under way; nothing can be taken any more. */
	void close() throws IOException {
		Runnable goOn;
		SpillFile open;
		synchronized (this) {
			this.closed = true;
			goOn = letGo();
			open = this.file;
		}
		resumeElsewhere(goOn);
		if (open != null) {
			open.close();
		}
	}

}

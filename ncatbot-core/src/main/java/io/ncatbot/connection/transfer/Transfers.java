package io.ncatbot.connection.transfer;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.StreamCall;
import io.ncatbot.api.Transfer;
import io.ncatbot.api.UploadCall;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.CallSettings;
import io.ncatbot.json.ReplyFrame;

/**
 * Carries the files of all bots of an application: each transfer has a thread while it
 * runs, and waits for one when there are too many.
 */
public final class Transfers {

	/**
	 * A transfer that waits longer is refused: what holds the others up may never end.
	 */
	static final Duration START_PATIENCE = Duration.ofMinutes(10);

	private static final String SHUT_DOWN = "the bot is shut down";

	private final FileSettings settings;

	private final Duration timeout;

	private final Duration slowTimeout;

	private final Duration connectionWait;

	private final Workers workers;

	private final Timers timers;

	private volatile ExecutorService spoolers;

	private final Set<TransferTask<?>> waiting = ConcurrentHashMap.newKeySet();

	private volatile boolean stopped;

	/**
	 * Creates the carrier.
	 * @param settings how files are carried
	 * @param calls tells how long to wait for answers
	 * @param workers runs the transfers, which block; as many at once as it has threads
	 * @param timers measures time
	 */
	public Transfers(FileSettings settings, CallSettings calls, Workers workers, Timers timers) {
		this.settings = settings;
		this.timeout = calls.timeout();
		this.slowTimeout = calls.slowTimeout();
		this.connectionWait = calls.connectionWait();
		this.workers = workers;
		this.timers = timers;
		this.spoolers = newSpoolers();
	}

	private static ExecutorService newSpoolers() {
		AtomicInteger number = new AtomicInteger();
		return Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "ncatbot-spool-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Decides about the files of a request.
	 * @param action the action's wire name
	 * @return takes the files as the request is written
	 */
	public OutgoingFiles filesOf(String action) {
		return new OutgoingFiles(this.settings.delivery(), action);
	}

	/**
	 * Prepares a request whose files must be uploaded first.
	 * @param calls the bot's requests
	 * @param call the request
	 * @param files its files
	 * @param options how the call is made
	 * @param timeout tells how long to wait for its answer, once so many bytes are on
	 * NapCat's host
	 * @return the work, which brings the request's answer
	 */
	public TransferTask<ReplyFrame> send(RawCalls calls, WrittenCall<?> call, OutgoingFiles files, CallOptions options,
			Function<Long, Duration> timeout) {
		return new FileSend(call, files, calls, uploader(calls, options), this.settings.inlineLimit(), timeout,
				connectionWait(options));
	}

	/**
	 * Prepares work that somebody asked for.
	 * @param <R> the type of the result's data
	 * @param calls the bot's requests
	 * @param transfer what to do
	 * @param options how
	 * @return the work
	 * @throws IllegalArgumentException for a wrong argument
	 */
	@SuppressWarnings("unchecked")
	public <R> TransferTask<ApiResult<R>> task(RawCalls calls, Transfer<R> transfer, CallOptions options) {
		if (transfer instanceof StreamCall<?, R> stream) {
			return download(calls, stream, options);
		}
		// The only other kind, and its result has the type that it says.
		return (TransferTask<ApiResult<R>>) (TransferTask<?>) new FileUpload((UploadCall) transfer,
				uploader(calls, options));
	}

	private <F, R> TransferTask<ApiResult<R>> download(RawCalls calls, StreamCall<F, R> call, CallOptions options) {
		// NapCat first fetches the file from QQ, which is why the first answer may take
		// long.
		Duration first = (options.timeout() != null) ? options.timeout() : this.slowTimeout;
		Duration idle = (options.timeout() != null) ? options.timeout() : this.timeout;
		FrameSpool spool = new FrameSpool(call.action(), this.settings.spillLimit(), this.spoolers,
				calls::pauseReading);
		return new Download<>(call, calls, first, idle, connectionWait(options), spool);
	}

	private Uploader uploader(RawCalls calls, CallOptions options) {
		return new Uploader(calls, this.timers, (options.timeout() != null) ? options.timeout() : this.timeout,
				connectionWait(options));
	}

	private Duration connectionWait(CallOptions options) {
		return (options.connectionWait() != null) ? options.connectionWait() : this.connectionWait;
	}

	/**
	 * Begins work, now or when a thread is free.
	 * @param task what to do
	 */
	public void begin(TransferTask<?> task) {
		this.waiting.add(task);
		Timers.Timer limit = this.timers.schedule(START_PATIENCE,
				() -> task.failUnlessBegun(new CallRejectedException(task.action(),
						"other transfers have taken all threads for %d minutes (ncatbot.threads.max-transfers)"
							.formatted(START_PATIENCE.toMinutes()))));
		task.raw().whenComplete((result, failure) -> {
			limit.cancel();
			this.waiting.remove(task);
		});
		try {
			this.workers.execute(task::execute);
		}
		catch (RejectedExecutionException ex) {
			end(task, SHUT_DOWN);
		}
		if (this.stopped) {
			end(task, SHUT_DOWN);
		}
	}

	/**
	 * Ends work that has not begun. What runs ends with its connection.
	 * @param task the work
	 * @param reason why there is no connection for it any more
	 */
	public void end(TransferTask<?> task, String reason) {
		task.failUnlessBegun(new ConnectionLostException(task.action(), false, reason));
	}

	/**
	 * Takes work again after {@link #stop()}; before that, it is taken from the beginning
	 * on.
	 */
	public synchronized void start() {
		if (this.stopped) {
			this.spoolers = newSpoolers();
			this.stopped = false;
		}
	}

	/**
	 * Ends what has not begun, until {@link #start()}. What runs ends with its
	 * connection.
	 */
	public synchronized void stop() {
		this.stopped = true;
		this.waiting.forEach((task) -> end(task, SHUT_DOWN));
		this.spoolers.shutdown();
	}

}

package io.ncatbot.connection.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.concurrent.Timers;

/**
 * What is known of the sockets that the client keeps between requests. NapCat closes one
 * that has rested for five seconds or so, and a request that leaves at that very moment
 * is lost. So whatever has rested nearly as long is woken by something harmless first,
 * which the client may repeat on another socket. The client takes the one that has rested
 * longest, so all of those have to be awake. Half of several that nobody has needed are
 * closed rather, or whoever calls now and then would keep as many sockets, and wake them
 * all at once, as it needed in its busiest moment.
 */
final class RestingSockets {

	/** Where the server does not say how long it lets a socket rest: less than NapCat. */
	private static final long TIRED = Duration.ofSeconds(4).toNanos();

	private static final long MARGIN = Duration.ofSeconds(1).toNanos();

	/** Long after the server's own time a socket is closed, and the client knows it. */
	private static final long SURELY_GONE = Duration.ofSeconds(5).toNanos();

	private static final Pattern TIMEOUT = Pattern.compile("(?i)timeout\\s*=\\s*(\\d{1,6})");

	private final Timers timers;

	/** Since when each rests, the longest first. */
	private final ArrayDeque<Long> since = new ArrayDeque<>();

	private long announced;

	private CompletableFuture<?> waking = CompletableFuture.completedFuture(null);

	RestingSockets(Timers timers) {
		this.timers = timers;
	}

	/**
	 * A socket is free again.
	 * @param answer the headers of the answer that came over it
	 */
	synchronized void rest(HttpHeaders answer) {
		if (answer.firstValue("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
			return;
		}
		Matcher timeout = TIMEOUT.matcher(answer.firstValue("Keep-Alive").orElse(""));
		if (timeout.find()) {
			this.announced = Duration.ofSeconds(Long.parseLong(timeout.group(1))).toNanos();
		}
		if (this.since.size() == HttpLimits.EXCHANGES) {
			this.since.poll();
		}
		this.since.add(this.timers.nanoTime());
	}

	/** A socket is used. */
	synchronized void use() {
		this.since.poll();
	}

	/**
	 * Wakes those that have rested too long.
	 * @param waker wakes one; never fails
	 * @param closer closes one; never fails
	 * @return completes when any of them can be used
	 */
	synchronized CompletableFuture<?> awake(Supplier<CompletableFuture<?>> waker,
			Supplier<CompletableFuture<?>> closer) {
		int tired = this.waking.isDone() ? tired(this.timers.nanoTime()) : 0;
		if (tired > 0) {
			CompletableFuture<?>[] woken = new CompletableFuture<?>[tired];
			for (int i = 0; i < tired; i++) {
				woken[i] = ((i < tired / 2) ? closer : waker).get();
			}
			this.waking = CompletableFuture.allOf(woken);
		}
		return this.waking;
	}

	private int tired(long now) {
		long after = (this.announced > 0) ? Math.min(TIRED, this.announced - MARGIN) : TIRED;
		int tired = 0;
		for (Long rests = this.since.peek(); rests != null && now - rests >= after; rests = this.since.peek()) {
			this.since.poll();
			if (!isGone(now - rests)) {
				tired++;
			}
		}
		return tired;
	}

	private boolean isGone(long rested) {
		return this.announced > 0 && rested > this.announced + SURELY_GONE;
	}

}

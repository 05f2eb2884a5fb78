package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.concurrent.Timers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads the bodies of posts whose sender nobody knows yet: the signature is made over the
 * whole body. So one body has a limit, all of them together have the same, and each has
 * to be there in time.
 */
final class PostedBodies {

	/** What each may take whatever the others do, as most events are this small. */
	private static final int OWN_SHARE = 1 << 16;

	private static final int FIRST_SIZE = 1 << 13;

	private static final int TOO_LARGE = 413;

	/** From here a body is on its way for too long. NapCat sends it at once. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	private final int limit;

	private final Timers timers;

	/** What big bodies may still take. */
	private final AtomicLong room;

	/**
	 * Creates what reads.
	 * @param limit how many bytes a body may have
	 * @param timers measures time
	 */
	PostedBodies(long limit, Timers timers) {
		this.limit = (int) Math.min(limit, Integer.MAX_VALUE - 16);
		this.timers = timers;
		this.room = new AtomicLong(this.limit);
	}

	/**
	 * Reads a body.
	 * @param request the post
	 * @return the bytes as they came
	 * @throws RefusedException if it is too big or too slow, there is no room for it now,
	 * or it cannot be read
	 */
	byte[] read(HttpServletRequest request) throws RefusedException {
		if (request.getContentLengthLong() > this.limit) {
			throw tooLarge();
		}
		Reading reading = new Reading();
		try {
			return reading.read(request.getInputStream());
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (IOException ex) {
			// Cut off, or no proper chunks. A server would log it at length.
			throw new RefusedException(
					timedOut(ex) ? HttpServletResponse.SC_REQUEST_TIMEOUT : HttpServletResponse.SC_BAD_REQUEST,
					"its body cannot be read: " + ex);
		}
		finally {
			reading.end();
		}
	}

	/** As the server's own time-out between two parts says. */
	private static boolean timedOut(IOException failure) {
		return failure instanceof SocketTimeoutException || failure.getCause() instanceof SocketTimeoutException;
	}

	private RefusedException tooLarge() {
		return new RefusedException(TOO_LARGE,
				"its body has more than %d bytes (ncatbot.limits.frame-size)".formatted(this.limit));
	}

	/**
	 * The reading of one body.
	 */
	private final class Reading {

		private final long start = PostedBodies.this.timers.nanoTime();

		private byte[] buffer = new byte[FIRST_SIZE];

		private long borrowed;

		byte[] read(InputStream in) throws IOException {
			int size = 0;
			for (int read = in.read(this.buffer); read >= 0; read = in.read(this.buffer, size,
					this.buffer.length - size)) {
				size += read;
				if (size > PostedBodies.this.limit) {
					throw tooLarge();
				}
				if (PostedBodies.this.timers.nanoTime() - this.start > PATIENCE.toNanos()) {
					throw new LateException("it is on its way for more than " + PATIENCE);
				}
				if (size == this.buffer.length) {
					grow();
				}
			}
			return Arrays.copyOf(this.buffer, size);
		}

		private void grow() throws RefusedException {
			long bigger = Math.min(this.buffer.length * 2L, PostedBodies.this.limit + 1L);
			if (bigger > OWN_SHARE) {
				borrow(bigger - this.borrowed);
			}
			this.buffer = Arrays.copyOf(this.buffer, (int) bigger);
		}

		private void borrow(long bytes) throws RefusedException {
			if (PostedBodies.this.room.addAndGet(-bytes) < -1) {
				PostedBodies.this.room.addAndGet(bytes);
				throw new RefusedException(HttpServletResponse.SC_SERVICE_UNAVAILABLE,
						"others take all the memory there is for big ones (ncatbot.limits.frame-size)");
			}
			this.borrowed += bytes;
		}

		void end() {
			PostedBodies.this.room.addAndGet(this.borrowed);
		}

	}

	/**
	 * A body is not taken.
	 */
	static sealed class RefusedException extends IOException {

		private final int status;

		RefusedException(int status, String message) {
			super(message);
			this.status = status;
		}

		int status() {
			return this.status;
		}

	}

	/**
	 * A body comes so slowly that nothing is to be waited for any more.
	 */
	static final class LateException extends RefusedException {

		LateException(String message) {
			super(HttpServletResponse.SC_REQUEST_TIMEOUT, message);
		}

	}

}

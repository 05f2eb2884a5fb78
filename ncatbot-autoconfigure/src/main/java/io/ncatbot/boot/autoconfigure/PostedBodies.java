package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.http.PostRoom;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads the bodies of posts whose sender nobody knows yet: the signature is made over the
 * whole body. So one body has a limit, all of them together have the same, each has to be
 * there in time, and only so many are read at the same time.
 */
final class PostedBodies {

	/** What each may take whatever the others do, as most events are this small. */
	private static final int OWN_SHARE = 1 << 16;

	private static final int FIRST_SIZE = 1 << 13;

	private static final int TOO_LARGE = 413;

	private static final int TOO_MANY = 429;

	/** From here a body is on its way for too long. NapCat sends it at once. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	private final int limit;

	private final Timers timers;

	private final PostRoom places;

	/** What big bodies may still take. */
	private final AtomicLong room;

	/**
	 * Creates what reads.
	 * @param limit how many bytes a body may have
	 * @param timers measures time
	 * @param places says which bodies are read
	 */
	PostedBodies(long limit, Timers timers, PostRoom places) {
		this.limit = (int) Math.min(limit, Integer.MAX_VALUE - 16);
		this.timers = timers;
		this.places = places;
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
		PostRoom.Place place = place(request.getRemoteAddr());
		Reading reading = new Reading();
		try {
			return reading.read(request.getInputStream());
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (IOException ex) {
			// Cut off, or no proper chunks. A server would log it at length.
			throw new BrokenException(
					timedOut(ex) ? HttpServletResponse.SC_REQUEST_TIMEOUT : HttpServletResponse.SC_BAD_REQUEST,
					"its body cannot be read: " + ex);
		}
		finally {
			reading.end();
			place.leave();
		}
	}

	private PostRoom.Place place(String address) throws CrowdedException {
		PostRoom.Answer answer = this.places.enter(address);
		if (answer instanceof PostRoom.Place free) {
			return free;
		}
		throw (answer == PostRoom.Refused.ADDRESS_HAS_TOO_MANY)
				? new CrowdedException(TOO_MANY, "Too many posts from this address are on their way already.")
				: new CrowdedException(HttpServletResponse.SC_SERVICE_UNAVAILABLE,
						"Too many posts are on their way already.");
	}

	/** Whoever is at an address has shown the token. */
	void know(String address) {
		this.places.know(address);
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
					throw new RefusedException(HttpServletResponse.SC_REQUEST_TIMEOUT,
							"it is on its way for more than " + PATIENCE);
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
	 * A body is not read, since too many others are on their way.
	 */
	static final class CrowdedException extends RefusedException {

		CrowdedException(int status, String message) {
			super(status, message);
		}

	}

	/**
	 * A body cannot be read on, and nothing else can be over its connection.
	 */
	static final class BrokenException extends RefusedException {

		BrokenException(int status, String message) {
			super(status, message);
		}

	}

}

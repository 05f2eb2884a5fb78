package io.ncatbot.boot.autoconfigure;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Entrance;
import io.ncatbot.connection.FailedAttempts;
import io.ncatbot.connection.Repeats;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what comes to an endpoint before anything is done about it, and tells the
 * operator of who is not let in: each address once, however often it comes.
 */
final class Doorway {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private static final int TOO_MANY = 429;

	private final String property;

	private final Entrance entrance;

	/** Who has not shown the token. */
	private final FailedAttempts failures;

	/** Who has shown it, but may not come all the same. */
	private final FailedAttempts strangers;

	private final Repeats crowds;

	/**
	 * Creates a doorway.
	 * @param property what the properties of the endpoint begin with
	 * @param entrance who is let in
	 * @param timers measures time
	 */
	Doorway(String property, Entrance entrance, Timers timers) {
		this.property = property;
		this.entrance = entrance;
		this.failures = new FailedAttempts(timers);
		this.strangers = new FailedAttempts(timers);
		this.crowds = new Repeats(timers);
	}

	Entrance entrance() {
		return this.entrance;
	}

	/** What to answer before the token is looked at; 0 to go on. */
	int refusal(HttpServletRequest request) {
		if (this.failures.areTooMany(request.getRemoteAddr())) {
			return TOO_MANY;
		}
		// NapCat sends none; a browser that a page misuses does.
		return (request.getHeader("Origin") != null) ? HttpServletResponse.SC_FORBIDDEN : 0;
	}

	int wrongToken(HttpServletRequest request, String what) {
		switch (this.failures.add(request.getRemoteAddr())) {
			case FIRST -> logger.warn(
					"Somebody at {} came to {} {}. If it is NapCat, give both the same token ({}.token); this is said once.",
					request.getRemoteAddr(), request.getRequestURI(), what, this.property);
			case TOO_MANY -> logger.warn(
					"Somebody at {} came to {} without the right token too often. Nobody from there is let in for the"
							+ " rest of the minute, nor whenever that happens again; this is said once.",
					request.getRemoteAddr(), request.getRequestURI());
			case REPEATED ->
				logger.debug("Once more, {} came to {} {}", request.getRemoteAddr(), request.getRequestURI(), what);
		}
		return HttpServletResponse.SC_UNAUTHORIZED;
	}

	/**
	 * Looks at the account of whoever has shown the token. Such a one does not guess, and
	 * so is not held back however often it comes.
	 * @return what to answer; 0 if the account may come
	 */
	int accountRefusal(HttpServletRequest request) {
		long account = Entrance.account(request.getHeader("X-Self-ID"));
		if (account != 0 && this.entrance.takes(account)) {
			return 0;
		}
		if (this.strangers.add(request.getRemoteAddr()) == FailedAttempts.Standing.FIRST) {
			if (account == 0) {
				logger.warn("Somebody at {} came to {} without an account in X-Self-ID, which NapCat always sends;"
						+ " this is said once.", request.getRemoteAddr(), request.getRequestURI());
			}
			else {
				logger.warn("The NapCat at {} came to {} for {}, which is not among {}.accounts; this is said once.",
						request.getRemoteAddr(), request.getRequestURI(), account, this.property);
			}
		}
		return (account == 0) ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_FORBIDDEN;
	}

	/** Not whoever came is said, but that it happens: many addresses may be behind it. */
	void crowded(HttpServletRequest request, int status) {
		long count = this.crowds.add();
		if (count > 0) {
			logger
				.warn("A post from {} to {} was refused with {}{}: too many others are on their way, and come slowly or"
						+ " not at all ({}.max-concurrent-posts). NapCat sends a post at once. This is said once a minute"
						+ " at most.", request.getRemoteAddr(), request.getRequestURI(), status, Repeats.others(count),
						this.property);
		}
	}

	void welcome(HttpServletRequest request) {
		this.failures.forget(request.getRemoteAddr());
		this.strangers.forget(request.getRemoteAddr());
	}

}

package io.ncatbot.boot.autoconfigure;

import io.ncatbot.connection.Entrance;
import io.ncatbot.connection.FailedAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what comes to an endpoint before anything is done about it.
 */
final class Doorway {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private static final int TOO_MANY = 429;

	private final String property;

	private final Entrance entrance;

	private final FailedAttempts failures;

	Doorway(String property, Entrance entrance, FailedAttempts failures) {
		this.property = property;
		this.entrance = entrance;
		this.failures = failures;
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

	/** Says that somebody has not shown the token; once for each address. */
	void wrongToken(HttpServletRequest request) {
		if (this.failures.add(request.getRemoteAddr())) {
			logger.warn(
					"Somebody at {} came to {} without the right token. If it is NapCat, give both the same token"
							+ " ({}.token); this is said once.",
					request.getRemoteAddr(), request.getRequestURI(), this.property);
		}
	}

	void unwantedAccount(HttpServletRequest request) {
		if (this.failures.add(request.getRemoteAddr())) {
			logger.warn("Somebody at {} came to {} for an account that is not among {}.accounts; this is said once.",
					request.getRemoteAddr(), request.getRequestURI(), this.property);
		}
	}

	void welcome(HttpServletRequest request) {
		this.failures.forget(request.getRemoteAddr());
	}

}

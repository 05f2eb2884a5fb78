package io.ncatbot.handler.regex;

/**
 * A match was given up: it took too long, or went too deep. Nothing is known about the
 * text.
 */
public final class RegexLimitException extends RuntimeException {

	RegexLimitException(String message) {
		super(message);
	}

}

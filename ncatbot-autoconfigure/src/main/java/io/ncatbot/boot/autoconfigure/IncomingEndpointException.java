package io.ncatbot.boot.autoconfigure;

/**
 * An endpoint for NapCat to come to is asked for, but cannot be opened.
 */
final class IncomingEndpointException extends IllegalStateException {

	private final String action;

	IncomingEndpointException(String description, String action) {
		super(description);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}

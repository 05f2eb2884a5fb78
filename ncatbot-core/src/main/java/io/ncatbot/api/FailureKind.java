package io.ncatbot.api;

/**
 * What kind of failure a result is. NapCat numbers one and the same cause differently on
 * its transports; this is the same on all of them.
 */
public enum FailureKind {

	/**
	 * No failure at all: retcode 0.
	 */
	NONE,

	/**
	 * The action was tried and failed: QQ refused it, or NapCat could not carry it out
	 * (1200 over WebSocket, 200 over HTTP). Over HTTP an action that NapCat does not know
	 * has this number too.
	 */
	REFUSED,

	/**
	 * NapCat did not accept the parameters (1400 over WebSocket, 400 over HTTP).
	 */
	INVALID,

	/**
	 * NapCat did not accept the token (1403 over WebSocket).
	 */
	WRONG_TOKEN,

	/**
	 * NapCat does not know the action (1404 over WebSocket).
	 */
	UNKNOWN_ACTION,

	/**
	 * A number that NapCat is not known to send.
	 */
	OTHER;

	/**
	 * Tells what kind of failure a number stands for.
	 * @param retcode the result's {@code retcode}
	 * @return the kind
	 */
	public static FailureKind of(int retcode) {
		return switch (retcode) {
			case 0 -> NONE;
			case 1200, 200 -> REFUSED;
			case 1400, 400 -> INVALID;
			case 1403, 403 -> WRONG_TOKEN;
			case 1404, 404 -> UNKNOWN_ACTION;
			default -> OTHER;
		};
	}

}

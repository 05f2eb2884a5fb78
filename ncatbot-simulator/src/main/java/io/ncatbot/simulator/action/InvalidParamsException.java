package io.ncatbot.simulator.action;

/**
 * Parameters that an action's own check refuses.
 */
class InvalidParamsException extends RuntimeException {

	InvalidParamsException(String message) {
		super(message);
	}

}

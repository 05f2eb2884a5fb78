package io.ncatbot.api;

/**
 * A call that has no result. Each kind says in its own words whether NapCat may have
 * carried it out all the same.
 */
public abstract class CallException extends RuntimeException {

	private final String action;

	CallException(String action, String message) {
		super(message);
		this.action = action;
	}

	/**
	 * Returns the action that was called.
	 * @return its wire name, for example {@code send_group_msg}
	 */
	public String action() {
		return this.action;
	}

}

package io.ncatbot.api;

/**
 * Work that takes more than one request or more than one answer.
 *
 * @param <R> the type of the result's data
 */
public sealed interface Transfer<R> permits StreamCall, UploadCall {

	/**
	 * Returns the action that it is made of.
	 * @return the action's wire name
	 */
	String action();

}

package io.ncatbot.api;

import org.jspecify.annotations.Nullable;

/**
 * What NapCat answered to a call, field by field. A refusal is an ordinary result: look
 * at {@link #retcode()}, or call {@link #orElseThrow()} where an exception suits better.
 *
 * @param <T> the type of {@code data}; {@link Void} for an action that returns none
 * @param status {@code ok} or {@code failed}
 * @param retcode 0 for success; otherwise NapCat's number for the failure, as sent. The
 * same cause has other numbers over HTTP than over WebSocket; {@link #failureKind()} has
 * not
 * @param data what the action returned; null when it failed, and when it returns nothing
 * @param message why it failed, for people, mostly in Chinese; empty on success
 * @param wording NapCat's copy of {@code message}
 * @param echo the call's mark, as NapCat returned it
 */
public record ApiResult<T>(String status, int retcode, @Nullable T data, String message, String wording,
		@Nullable String echo) {

	/**
	 * Tells whether the action succeeded.
	 * @return whether {@code retcode} is 0
	 */
	public boolean isOk() {
		return this.retcode == 0;
	}

	/**
	 * Tells what kind of failure it is, the same whatever the transport.
	 * @return the kind, {@link FailureKind#NONE} for a success
	 */
	public FailureKind failureKind() {
		return FailureKind.of(this.retcode);
	}

	/**
	 * Returns the data of a success, or throws.
	 * @return the data; null where NapCat sent none, as for an action that returns none
	 * @throws ApiException if {@code retcode} is not 0, naming the action, the code and
	 * NapCat's message
	 */
	@SuppressWarnings("NullAway")
	public T orElseThrow() {
		if (!isOk()) {
			throw new ApiException(this);
		}
		return this.data;
	}

}

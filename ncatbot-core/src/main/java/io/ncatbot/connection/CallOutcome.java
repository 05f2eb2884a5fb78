package io.ncatbot.connection;

import java.util.concurrent.CancellationException;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallInterruptedException;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;

/**
 * How a call has ended.
 */
public enum CallOutcome {

	/**
	 * NapCat has answered with retcode 0.
	 */
	OK,

	/**
	 * NapCat has answered with another retcode: it or QQ refused the call.
	 */
	FAILED,

	/**
	 * No answer came in time.
	 */
	TIMEOUT,

	/**
	 * There was no connection, or it was lost before the answer came.
	 */
	LOST,

	/**
	 * It was not sent, since a limit of this application was reached.
	 */
	REJECTED,

	/**
	 * Its caller gave it up.
	 */
	CANCELLED,

	/**
	 * Something else went wrong, such as a file that could not be read, or an answer that
	 * is not what it should be.
	 */
	ERROR;

	static CallOutcome of(ApiResult<?> result) {
		return result.isOk() ? OK : FAILED;
	}

	static CallOutcome of(Throwable failure) {
		if (failure instanceof CallTimeoutException) {
			return TIMEOUT;
		}
		if (failure instanceof ConnectionLostException) {
			return LOST;
		}
		if (failure instanceof CallRejectedException) {
			return REJECTED;
		}
		return (failure instanceof CancellationException || failure instanceof CallInterruptedException) ? CANCELLED
				: ERROR;
	}

}

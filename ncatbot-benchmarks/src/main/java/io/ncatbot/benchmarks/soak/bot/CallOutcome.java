package io.ncatbot.benchmarks.soak.bot;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 */
public enum CallOutcome {

	/** NapCat did it. */
	ANSWERED,

	/** NapCat says that it did not do it. */
	REFUSED,

	/** The connection was lost before the request left. */
	NOT_SENT,

	/** The connection was lost after the request left. */
	SENT_AND_LOST,

	/** No answer came in time. */
	TIMED_OUT,

	/** A limit of the bot was reached. */
	REJECTED,

	/** In a way that is not foreseen. */
	OTHERWISE;

	static CallOutcome of(@Nullable ApiResult<?> result, @Nullable Throwable failure) {
		if (failure instanceof ConnectionLostException lost) {
			return lost.sent() ? SENT_AND_LOST : NOT_SENT;
		}
		if (failure instanceof CallTimeoutException) {
			return TIMED_OUT;
		}
		if (failure instanceof CallRejectedException) {
			return REJECTED;
		}
		if (failure != null || result == null) {
			return OTHERWISE;
		}
		return (result.retcode() == 0) ? ANSWERED : REFUSED;
	}

}

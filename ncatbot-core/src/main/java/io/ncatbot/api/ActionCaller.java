package io.ncatbot.api;

import java.util.concurrent.CompletableFuture;

/**
 * Carries calls to NapCat: the seam between the API and whatever connection there is.
 */
public interface ActionCaller {

	/**
	 * Begins a call.
	 * @param <T> the type of the result's data
	 * @param call what to call
	 * @param options how
	 * @return the user's future: completed on a continuation thread with NapCat's answer,
	 * or with a {@link CallException}
	 * @throws IllegalArgumentException for a wrong argument, at once
	 */
	<T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options);

	/**
	 * Makes a call and waits for its result.
	 * @param <T> the type of the result's data
	 * @param call what to call
	 * @param options how
	 * @return NapCat's answer
	 * @throws IllegalArgumentException for a wrong argument
	 * @throws IllegalStateException on a thread that reads a socket
	 * @throws CallException when there is no answer
	 */
	<T> ApiResult<T> await(ActionCall<T> call, CallOptions options);

	/**
	 * Begins work that takes several requests or answers.
	 * @param <R> the type of the result's data
	 * @param transfer what to do
	 * @param options how; a time-out is how long to wait for each answer
	 * @return the user's future: completed on a continuation thread with NapCat's answer,
	 * or with a {@link CallException}
	 * @throws IllegalArgumentException for a wrong argument, at once
	 */
	<R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options);

	/**
	 * Does work that takes several requests or answers, and waits for its end.
	 * @param <R> the type of the result's data
	 * @param transfer what to do
	 * @param options how; a time-out is how long to wait for each answer
	 * @return NapCat's answer
	 * @throws IllegalArgumentException for a wrong argument
	 * @throws IllegalStateException on a thread that reads a socket
	 * @throws CallException when there is no answer
	 */
	<R> ApiResult<R> await(Transfer<R> transfer, CallOptions options);

	/**
	 * Returns the caller of the bot with a QQ number.
	 * @param selfId the QQ number
	 * @return that bot's caller, or this one if there is no such bot
	 */
	ActionCaller through(long selfId);

}

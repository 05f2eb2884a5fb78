package io.ncatbot.boot.autoconfigure;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.Transfer;

/**
 * Carries no call anywhere.
 */
final class NoCaller implements ActionCaller {

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		return new CompletableFuture<>();
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		throw new UnsupportedOperationException("No call is carried here");
	}

	@Override
	public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
		return new CompletableFuture<>();
	}

	@Override
	public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
		throw new UnsupportedOperationException("No call is carried here");
	}

	@Override
	public ActionCaller through(long selfId) {
		return this;
	}

}

package io.ncatbot.api.service;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.Transfer;

/**
 * A bot without NapCat.
 */
final class NoCalls implements ActionCaller {

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		throw new AssertionError("NapCat has no part in " + call.action());
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		throw new AssertionError("NapCat has no part in " + call.action());
	}

	@Override
	public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
		throw new AssertionError("NapCat has no part in " + transfer.action());
	}

	@Override
	public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
		throw new AssertionError("NapCat has no part in " + transfer.action());
	}

	@Override
	public ActionCaller through(long selfId) {
		return this;
	}

}

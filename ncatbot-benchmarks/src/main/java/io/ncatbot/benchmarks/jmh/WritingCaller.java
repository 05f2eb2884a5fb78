package io.ncatbot.benchmarks.jmh;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallEcho;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.Transfer;
import io.ncatbot.json.RequestWriter;

/**
 * Writes requests as a bot does, and sends them nowhere.
 */
final class WritingCaller implements ActionCaller {

	private long number;

	private String latest = "";

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		return CompletableFuture.completedFuture(await(call, options));
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		this.latest = RequestWriter.request(call.action(), call.params(), CallEcho.of(call.action(), ++this.number))
			.json();
		return new ApiResult<>("ok", 0, null, this.latest, "", null);
	}

	@Override
	public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
		return CompletableFuture.completedFuture(await(transfer, options));
	}

	@Override
	public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
		throw new UnsupportedOperationException("No files are written here");
	}

	@Override
	public ActionCaller through(long selfId) {
		return this;
	}

}

package io.ncatbot.boot.test.assertions;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.StreamCall;
import io.ncatbot.api.Transfer;
import io.ncatbot.json.RequestWriter;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A call that a test wrote down by making it.
 *
 * @param action the action's name
 * @param params its parameters
 */
record ExpectedCall(String action, JsonNode params) {

	static ExpectedCall of(Function<BotAPI, ?> call) {
		Recorder recorder = new Recorder();
		call.apply(BotAPI.over(recorder));
		if (recorder.first == null) {
			throw new IllegalArgumentException(
					"The expected call was not made: give a lambda that calls the API, such as "
							+ "(api) -> api.sendGroupMsg(123, Message.of(\"hi\"))");
		}
		return recorder.first;
	}

	/**
	 * Writes calls down and carries none out.
	 */
	private static final class Recorder implements ActionCaller {

		private @Nullable ExpectedCall first;

		@Override
		public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
			return CompletableFuture.completedFuture(await(call, options));
		}

		@Override
		public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
			if (this.first == null) {
				this.first = new ExpectedCall(call.action(), Wire.tree(RequestWriter.params(call.params())));
			}
			return new ApiResult<>("ok", 0, null, "", "", null);
		}

		@Override
		public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
			return CompletableFuture.completedFuture(await(transfer, options));
		}

		@Override
		public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
			if (!(transfer instanceof StreamCall<?, R> stream)) {
				throw new IllegalArgumentException("An upload is many calls, whose ids and chunks nobody can expect: "
						+ "expect the calls of %s by their name".formatted(transfer.action()));
			}
			await(stream.request(), options);
			return new ApiResult<>("ok", 0, null, "", "", null);
		}

		@Override
		public ActionCaller through(long selfId) {
			return this;
		}

	}

}

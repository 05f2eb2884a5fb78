package io.ncatbot.api;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.json.RequestWriter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes calls down instead of making them.
 */
final class WrittenCalls implements ActionCaller {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final List<Written> written = new ArrayList<>();

	/**
	 * Calls a method of the API with all samples of its arguments.
	 */
	static List<Written> by(Method form) {
		WrittenCalls calls = new WrittenCalls();
		BotAPI api = BotAPI.over(calls);
		List<List<Object>> samples = SampleArguments.of(form);
		int rounds = samples.stream().mapToInt(List::size).max().orElse(1);
		for (int round = 0; round < rounds; round++) {
			Object[] arguments = new Object[samples.size()];
			for (int i = 0; i < arguments.length; i++) {
				arguments[i] = samples.get(i).get(Math.min(round, samples.get(i).size() - 1));
			}
			try {
				form.invoke(api, arguments);
			}
			catch (ReflectiveOperationException ex) {
				throw new AssertionError(form.getName() + Arrays.toString(arguments) + " cannot be called",
						ex.getCause());
			}
		}
		return calls.take();
	}

	/**
	 * Returns the calls since this was last asked, and forgets them.
	 */
	List<Written> take() {
		List<Written> taken = List.copyOf(this.written);
		this.written.clear();
		return taken;
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		this.written.add(Written.of(call));
		return CompletableFuture.completedFuture(new ApiResult<>("ok", 0, null, "", "", null));
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		this.written.add(Written.of(call));
		return new ApiResult<>("ok", 0, null, "", "", null);
	}

	@Override
	public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
		return CompletableFuture.completedFuture(await(transfer, options));
	}

	@Override
	public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
		this.written.add((transfer instanceof StreamCall<?, R> stream) ? Written.of(stream.request())
				: new Written(transfer.action(), DataType.none(), MAPPER.createObjectNode()));
		return new ApiResult<>("ok", 0, null, "", "", null);
	}

	@Override
	public ActionCaller through(long selfId) {
		return this;
	}

	/**
	 * A call as it would leave.
	 */
	record Written(String action, DataType<?> type, JsonNode params) {

		private static Written of(ActionCall<?> call) {
			return new Written(call.action(), call.type(), MAPPER.readTree(RequestWriter.params(call.params())));
		}

	}

}

package io.ncatbot.api;

import java.util.ArrayList;
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
		return new CompletableFuture<>();
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		this.written.add(Written.of(call));
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

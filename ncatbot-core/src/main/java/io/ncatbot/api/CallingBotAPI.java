package io.ncatbot.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import tools.jackson.databind.JsonNode;

final class CallingBotAPI extends GeneratedBotAPI {

	private final ActionCaller caller;

	private final CallOptions options;

	CallingBotAPI(ActionCaller caller, CallOptions options) {
		this.caller = caller;
		this.options = options;
	}

	@Override
	<T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call) {
		return this.caller.start(call, this.options);
	}

	@Override
	<T> ApiResult<T> await(ActionCall<T> call) {
		return this.caller.await(call, this.options);
	}

	@Override
	public BotAPI with(CallOptions options) {
		return new CallingBotAPI(this.caller, options);
	}

	@Override
	public BotAPI through(long selfId) {
		ActionCaller other = this.caller.through(selfId);
		return (other != this.caller) ? new CallingBotAPI(other, this.options) : this;
	}

	@Override
	public CompletableFuture<ApiResult<JsonNode>> call(String action, Map<String, ?> params) {
		return start(named(action, params, DataType.json()));
	}

	@Override
	public ApiResult<JsonNode> callSync(String action, Map<String, ?> params) {
		return await(named(action, params, DataType.json()));
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> call(String action, Map<String, ?> params, Class<T> type) {
		return start(named(action, params, DataType.of(type)));
	}

	@Override
	public <T> ApiResult<T> callSync(String action, Map<String, ?> params, Class<T> type) {
		return await(named(action, params, DataType.of(type)));
	}

	private static <T> ActionCall<T> named(String action, Map<String, ?> params, DataType<T> type) {
		if (action.isBlank()) {
			throw new IllegalArgumentException(
					"The action has no name; give its wire name, for example \"get_status\"");
		}
		return new ActionCall<>(action, type, (writer) -> writer.putAll(params));
	}

}

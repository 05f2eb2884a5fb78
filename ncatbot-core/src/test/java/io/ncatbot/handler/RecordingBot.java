package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.Transfer;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;
import io.ncatbot.json.RequestWriter;

/**
 * A bot that records its requests and answers them at once.
 */
public final class RecordingBot implements Bot, ActionCaller {

	private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

	private final BotAPI api = BotAPI.over(this);

	private final Map<String, Object> data = new ConcurrentHashMap<>();

	private volatile int retcode;

	public List<String> requests() {
		return this.requests;
	}

	/** Sets what an action answers; null data by default. */
	void answer(String action, Object data) {
		this.data.put(action, data);
	}

	void refuseWith(int retcode) {
		this.retcode = retcode;
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		return CompletableFuture.completedFuture(await(call, options));
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		String echo = call.action() + "#1";
		this.requests.add(RequestWriter.request(call.action(), call.params(), echo).json());
		return new ApiResult<>((this.retcode == 0) ? "ok" : "failed", this.retcode, (T) this.data.get(call.action()),
				"", "", echo);
	}

	@Override
	public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
		return CompletableFuture.completedFuture(await(transfer, options));
	}

	@Override
	public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
		throw new UnsupportedOperationException("No handler is tested with files");
	}

	@Override
	public ActionCaller through(long selfId) {
		return this;
	}

	@Override
	public String name() {
		return "default";
	}

	@Override
	public long selfId() {
		return 10001;
	}

	@Override
	public BotAPI api() {
		return this.api;
	}

	@Override
	public LoginState login() {
		return LoginState.ONLINE;
	}

	@Override
	public LinkState link() {
		return LinkState.CONNECTED;
	}

	@Override
	public String linkProblem() {
		return "";
	}

	@Override
	public BotActivity activity() {
		return BotActivity.NONE;
	}

}

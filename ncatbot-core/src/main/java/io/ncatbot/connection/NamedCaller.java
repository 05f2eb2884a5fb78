package io.ncatbot.connection;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.Transfer;

/**
 * Carries calls to the bot that has a name at the time. A bot is looked up only once the
 * one before it was disconnected; while there is no other, calls still go there, and fail
 * as its own do.
 */
final class NamedCaller implements ActionCaller {

	private final BotRoster bots;

	private volatile BotClient known;

	NamedCaller(BotRoster bots, BotClient known) {
		this.bots = bots;
		this.known = known;
	}

	private ActionCaller now() {
		BotClient bot = this.known;
		if (bot.isGone()) {
			BotClient next = this.bots.find(bot.name());
			if (next != null) {
				this.known = next;
				return next.caller();
			}
		}
		return bot.caller();
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
		return now().start(call, options);
	}

	@Override
	public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
		return now().await(call, options);
	}

	@Override
	public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
		return now().start(transfer, options);
	}

	@Override
	public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
		return now().await(transfer, options);
	}

	@Override
	public ActionCaller through(long selfId) {
		ActionCaller now = now();
		ActionCaller other = now.through(selfId);
		return (other != now) ? other : this;
	}

}

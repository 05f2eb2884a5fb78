package io.ncatbot.benchmarks.jmh;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;

/**
 * A bot that receives events and does nothing.
 */
record SilentBot() implements Bot {

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
		throw new UnsupportedOperationException("This bot says nothing");
	}

	@Override
	public LinkState link() {
		return LinkState.CONNECTED;
	}

	@Override
	public LoginState login() {
		return LoginState.ONLINE;
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

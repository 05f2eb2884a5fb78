package io.ncatbot.boot.autoconfigure.health;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;

/**
 * A bot whose states are given.
 */
record StubBot(String name, long selfId, LinkState link, LoginState login, String linkProblem,
		boolean onlyPosts) implements Bot {

	StubBot(String name, long selfId, LinkState link, LoginState login, String linkProblem) {
		this(name, selfId, link, login, linkProblem, false);
	}

	@Override
	public BotAPI api() {
		throw new AssertionError("Nobody may call NapCat for the health");
	}

	@Override
	public BotActivity activity() {
		return BotActivity.NONE;
	}

}

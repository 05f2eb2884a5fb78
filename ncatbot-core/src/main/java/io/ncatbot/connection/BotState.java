package io.ncatbot.connection;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.account.BotStatus;
import io.ncatbot.event.BotOffline;
import io.ncatbot.event.Event;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ResultReader;

/**
 * How a bot's link and its login are, and who is told when they change.
 */
final class BotState {

	private final Bot bot;

	private final ChangeNotices notices;

	private volatile LinkState link = LinkState.LOST;

	private volatile String problem = "";

	private volatile LoginState login = LoginState.UNKNOWN;

	BotState(Bot bot, ChangeNotices notices) {
		this.bot = bot;
		this.notices = notices;
	}

	LinkState link() {
		return this.link;
	}

	String problem() {
		return this.problem;
	}

	LoginState login() {
		return this.login;
	}

	synchronized void link(LinkState now, String problem) {
		LinkState before = this.link;
		this.problem = problem;
		this.link = now;
		if (before != now) {
			this.notices.add(new LinkChange(this.bot, before, now, problem));
		}
		if (now != LinkState.CONNECTED && this.login != LoginState.KICKED) {
			login(LoginState.UNKNOWN, "");
		}
	}

	/** Nobody will tell of the login any more, not even of one that was kicked. */
	void forget() {
		login(LoginState.UNKNOWN, "");
	}

	/** Looks for what an event tells about the login; on the socket's thread. */
	void event(Event event) {
		if (event instanceof Heartbeat heartbeat) {
			if (heartbeat.status() != null) {
				told(heartbeat.status().online());
			}
		}
		else if (event instanceof BotOffline offline) {
			login(LoginState.KICKED, offline.message().isEmpty() ? offline.tag() : offline.message());
		}
	}

	/** Looks at what {@code get_status} returned. */
	void status(JsonSlice data) {
		try {
			BotStatus status = ResultReader.read(data, BotStatus.class);
			if (status != null) {
				told(status.online());
			}
		}
		catch (RuntimeException ex) {
			// Whoever called the action is told that its data cannot be read.
		}
	}

	private void told(boolean online) {
		LoginState known = this.login;
		if (online ? known == LoginState.ONLINE : known == LoginState.OFFLINE || known == LoginState.KICKED) {
			return;
		}
		login(online ? LoginState.ONLINE : LoginState.OFFLINE, "");
	}

	private synchronized void login(LoginState now, String reason) {
		LoginState before = this.login;
		if (before != now) {
			this.login = now;
			this.notices.add(new LoginChange(this.bot, before, now, reason));
		}
	}

	int changesPending() {
		return this.notices.pending();
	}

	CompletableFuture<Void> listenersTold() {
		return this.notices.whenIdle();
	}

}

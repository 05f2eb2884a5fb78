package io.ncatbot.handler;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotChange;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginChange;
import io.ncatbot.connection.LoginState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls methods when bots come and go. The changes of one bot come one after another, so
 * what is known of it changes on one thread at a time.
 */
final class ChangeMethods {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.handler");

	private final List<ChangeMethod> methods = new CopyOnWriteArrayList<>();

	private final Map<Bot, Known> known = new ConcurrentHashMap<>();

	void add(ChangeMethod method) {
		this.methods.add(method);
	}

	void remove(String beanName) {
		this.methods.removeIf((method) -> method.beanName().equals(beanName));
	}

	void onChange(BotChange change) {
		Known before = this.known.getOrDefault(change.bot(), Known.NOTHING);
		Known now = before.after(change);
		if (now.isNothing()) {
			// Nor is anything kept of a bot that is gone.
			this.known.remove(change.bot());
		}
		else {
			this.known.put(change.bot(), now);
		}
		if (change instanceof LinkChange) {
			callIfChanged(change, ChangeMethod.Aspect.LINK, before.isConnected(), now.isConnected());
		}
		else if (before.login != now.login && now.login != LoginState.UNKNOWN) {
			// From offline to kicked is nothing new.
			if (!before.isOffline() || !now.isOffline()) {
				call(change, ChangeMethod.Aspect.LOGIN, !now.isOffline());
			}
		}
		callIfChanged(change, ChangeMethod.Aspect.USABLE, before.isUsable(), now.isUsable());
	}

	private void callIfChanged(BotChange change, ChangeMethod.Aspect aspect, boolean before, boolean now) {
		if (before != now) {
			call(change, aspect, now);
		}
	}

	private void call(BotChange change, ChangeMethod.Aspect aspect, boolean online) {
		for (ChangeMethod method : this.methods) {
			if (method.isFor(change.bot(), aspect, online)) {
				try {
					method.call(change);
				}
				catch (Throwable ex) {
					logger.error("{} failed on {}", method, change, ex);
				}
			}
		}
	}

	private record Known(LinkState link, LoginState login) {

		static final Known NOTHING = new Known(LinkState.CONNECTING, LoginState.UNKNOWN);

		Known after(BotChange change) {
			return (change instanceof LinkChange link) ? new Known(link.now(), this.login)
					: new Known(this.link, ((LoginChange) change).now());
		}

		boolean isNothing() {
			return !isConnected() && this.login == LoginState.UNKNOWN;
		}

		boolean isConnected() {
			return this.link == LinkState.CONNECTED;
		}

		boolean isOffline() {
			return this.login == LoginState.OFFLINE || this.login == LoginState.KICKED;
		}

		boolean isUsable() {
			return isConnected() && !isOffline();
		}

	}

}

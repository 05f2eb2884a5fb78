package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotChange;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginChange;
import io.ncatbot.connection.LoginState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BotOnlineTest {

	private static final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final HandlerFixture handlers = new HandlerFixture();

	private LinkState link = LinkState.LOST;

	private LoginState login = LoginState.UNKNOWN;

	@AfterEach
	void close() {
		seen.clear();
		this.handlers.close();
	}

	private List<String> calledBy(LinkState now) {
		seen.clear();
		this.handlers.registry().onChange(new LinkChange(this.handlers.bot, this.link, now, "problem"));
		this.link = now;
		return List.copyOf(seen);
	}

	private List<String> calledBy(LoginState now) {
		seen.clear();
		this.handlers.registry().onChange(new LoginChange(this.handlers.bot, this.login, now, "reason"));
		this.login = now;
		return List.copyOf(seen);
	}

	@Test
	void linkAndLoginAreToldApart() {
		this.handlers.start(Apart.class);
		assertThat(calledBy(LinkState.CONNECTING)).isEmpty();
		assertThat(calledBy(LinkState.CONNECTED)).containsExactly("link up", "usable via LinkChange");
		assertThat(calledBy(LoginState.ONLINE)).containsExactly("login up");
		assertThat(calledBy(LoginState.OFFLINE)).containsExactly("login down", "unusable");
		assertThat(calledBy(LoginState.KICKED)).as("offline already").isEmpty();
		assertThat(calledBy(LoginState.ONLINE)).containsExactly("login up", "usable via LoginChange");
		assertThat(calledBy(LinkState.LOST)).containsExactly("link down", "unusable");
		assertThat(calledBy(LoginState.UNKNOWN)).as("nobody says that it is offline").isEmpty();
		assertThat(calledBy(LinkState.CONNECTING)).isEmpty();
		assertThat(calledBy(LinkState.REFUSED)).isEmpty();
		assertThat(calledBy(LinkState.CONNECTED)).containsExactly("link up", "usable via LinkChange");
	}

	@Test
	void theyCanMeanSomeBots() {
		this.handlers.start(OfBots.class);
		assertThat(calledBy(LinkState.CONNECTED)).containsExactly("this by name", "this by number");
	}

	@Test
	void oneThatFailsKeepsNoOtherFromBeingCalled() {
		this.handlers.start(Failing.class);
		assertThat(calledBy(LinkState.CONNECTED)).containsExactly("second");
	}

	@Test
	void whatCannotBeCalledStopsTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> this.handlers.start(Wrong.class))
			.withMessageContaining("a Sender");
	}

	static class Apart {

		@BotOnlineEvent
		void linkUp(LinkChange change) {
			seen.add("link up");
		}

		@BotOfflineEvent
		void linkDown(LinkChange change) {
			seen.add("link down");
		}

		@BotOnlineEvent
		void loginUp(LoginChange change) {
			seen.add("login up");
		}

		@BotOfflineEvent
		void loginDown(LoginChange change) {
			seen.add("login down");
		}

		@BotOnlineEvent
		void usable(BotChange change, Bot bot, BotAPI api) {
			assertThat(api).isSameAs(bot.api());
			seen.add("usable via " + change.getClass().getSimpleName());
		}

		@BotOfflineEvent
		void unusable() {
			seen.add("unusable");
		}

	}

	static class OfBots {

		@BotOnlineEvent(bots = "default")
		void byName() {
			seen.add("this by name");
		}

		@BotOnlineEvent(bots = "10001")
		void byNumber() {
			seen.add("this by number");
		}

		@BotOnlineEvent(bots = "other,10002")
		void others() {
			seen.add("another");
		}

	}

	static class Failing {

		@BotOnlineEvent
		void first() {
			throw new IllegalStateException("on purpose");
		}

		@BotOnlineEvent
		void second() {
			seen.add("second");
		}

	}

	static class Wrong {

		@BotOnlineEvent
		void on(io.ncatbot.event.Sender sender) {
		}

	}

}

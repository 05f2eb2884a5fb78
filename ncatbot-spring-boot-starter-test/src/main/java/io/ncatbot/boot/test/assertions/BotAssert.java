package io.ncatbot.boot.test.assertions;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a bot's link to NapCat and its login to QQ. What is to come is waited
 * for, up to half a minute of the machine's time; a test that moves the bots' time does
 * so before.
 */
public final class BotAssert extends AbstractAssert<BotAssert, Bot> {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long POLL_NANOS = 500_000;

	BotAssert(@Nullable Bot actual) {
		super(actual, BotAssert.class);
	}

	/**
	 * Expects that the bot is connected, or soon is.
	 * @return this assertion
	 */
	public BotAssert isConnected() {
		return hasLink(LinkState.CONNECTED);
	}

	/**
	 * Does something that breaks the bot's connection, and expects that the bot has
	 * another one soon afterwards.
	 * @param trouble what breaks it, such as {@code sim::dropConnections}
	 * @return this assertion
	 */
	public BotAssert reconnectsAfter(Runnable trouble) {
		isConnected();
		long before = this.actual.activity().connections();
		trouble.run();
		if (!holds(() -> this.actual.activity().connections() > before && this.actual.link() == LinkState.CONNECTED)) {
			failWithMessage("%nExpected %s to connect again, but after %d s it is %s%s", this.actual,
					PATIENCE.toSeconds(), this.actual.link(), problem());
		}
		return this;
	}

	/**
	 * Does something that is not to break the bot's connection, and expects that it has
	 * not.
	 * @param scene what happens
	 * @return this assertion
	 */
	public BotAssert staysConnectedDuring(Runnable scene) {
		isConnected();
		long before = this.actual.activity().connections();
		scene.run();
		if (this.actual.link() != LinkState.CONNECTED || this.actual.activity().connections() != before) {
			failWithMessage("%nExpected %s to keep its connection, but it is %s, over connection number %d%s",
					this.actual, this.actual.link(), this.actual.activity().connections(), problem());
		}
		return this;
	}

	/**
	 * Expects a state of the link, or that it soon has it.
	 * @param link the state
	 * @return this assertion
	 */
	public BotAssert hasLink(LinkState link) {
		isNotNull();
		return await("link", link, this.actual::link);
	}

	/**
	 * Expects a state of the login, or that it soon has it.
	 * @param login the state
	 * @return this assertion
	 */
	public BotAssert hasLogin(LoginState login) {
		isNotNull();
		return await("login", login, this.actual::login);
	}

	/**
	 * Expects that the bot says why it has no link.
	 * @param words what the reason has in it
	 * @return this assertion
	 */
	public BotAssert hasLinkProblemContaining(String words) {
		isNotNull();
		if (!holds(() -> this.actual.linkProblem().contains(words))) {
			failWithMessage("%nExpected the link problem of %s to contain%n  %s%nbut it is%n  %s", this.actual, words,
					this.actual.linkProblem());
		}
		return this;
	}

	private <T> BotAssert await(String what, T expected, Supplier<T> actually) {
		if (!holds(() -> actually.get() == expected)) {
			failWithMessage("%nExpected the %s of %s to become%n  %s%nbut after %d s it is%n  %s%s", what, this.actual,
					expected, PATIENCE.toSeconds(), actually.get(), problem());
		}
		return this;
	}

	private String problem() {
		return this.actual.linkProblem().isEmpty() ? "" : ": " + this.actual.linkProblem();
	}

	private static boolean holds(Supplier<Boolean> condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.get()) {
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
		return true;
	}

}

package io.ncatbot.boot.autoconfigure.health;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * The health of one bot: what is known of it now. Nobody is asked for it, so it costs
 * nothing and never waits.
 */
final class BotHealthIndicator extends AbstractHealthIndicator {

	private final Bot bot;

	private final Bots bots;

	BotHealthIndicator(Bot bot, Bots bots) {
		this.bot = bot;
		this.bots = bots;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		LinkState link = this.bot.link();
		LoginState login = this.bot.login();
		health.status(status(link, login)).withDetail("link", link).withDetail("login", login);
		if (this.bot.selfId() != 0) {
			health.withDetail("selfId", this.bot.selfId());
		}
		if (!this.bot.linkProblem().isEmpty()) {
			health.withDetail("problem", this.bot.linkProblem());
		}
	}

	private Status status(LinkState link, LoginState login) {
		return switch (link) {
			case CONNECTED -> (login == LoginState.OFFLINE || login == LoginState.KICKED) ? Status.DOWN : Status.UP;
			case CLOSED -> Status.OUT_OF_SERVICE;
			case CONNECTING, REFUSED, LOST -> isJudgedElsewhere() ? Status.UNKNOWN : Status.DOWN;
		};
	}

	/**
	 * Whether a link that is missing says nothing: NapCat only posts, and nobody can tell
	 * whether it is there, or another bot has the connection.
	 */
	private boolean isJudgedElsewhere() {
		return this.bot.onlyPosts() || isServedByAnother();
	}

	/**
	 * Whether the account is connected as another bot of this application, for which this
	 * one stands by.
	 */
	private boolean isServedByAnother() {
		Bot other = (this.bot.selfId() != 0) ? this.bots.find(this.bot.selfId()) : null;
		return other != null && other != this.bot && other.link() == LinkState.CONNECTED;
	}

}

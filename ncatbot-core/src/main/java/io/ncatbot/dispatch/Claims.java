package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.InGroup;
import io.ncatbot.event.WithSubType;
import io.ncatbot.event.WithUser;

/**
 * Who handles what several accounts see: the first to report it. Messages have a number
 * that is the same for all members of a group; other events count as the same if they are
 * alike and a second account reports them soon after the first. What the first account
 * reports again is something new.
 */
final class Claims {

	private static final Duration WINDOW = Duration.ofSeconds(10);

	private static final int REMEMBERED = 10_000;

	private final Timers timers;

	private final Map<Seen, Claim> claims = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Seen, Claim> eldest) {
			return size() > REMEMBERED;
		}
	};

	Claims(Timers timers) {
		this.timers = timers;
	}

	/**
	 * Claims an event of a group for a bot.
	 * @return whether it is the bot's, and not another's who was first
	 */
	boolean claim(Bot bot, Event event) {
		Seen seen = seen(event);
		long now = this.timers.nanoTime();
		synchronized (this.claims) {
			Claim first = this.claims.get(seen);
			if (first != null && first.bot != bot && now - first.nanoTime < WINDOW.toNanos()) {
				return false;
			}
			this.claims.put(seen, new Claim(bot, now));
			return true;
		}
	}

	void forget(Bot bot) {
		synchronized (this.claims) {
			this.claims.values().removeIf((claim) -> claim.bot == bot);
		}
	}

	private static Seen seen(Event event) {
		long group = (event instanceof InGroup inGroup) ? inGroup.groupId() : 0;
		long user = (event instanceof WithUser withUser) ? withUser.userId() : 0;
		return new Seen(event.getClass(), group, user, detail(event));
	}

	private static String detail(Event event) {
		if (event instanceof GroupMessage message) {
			return message.realSeq().isEmpty() ? message.time() + " " + message.rawMessage() : message.realSeq();
		}
		return (event instanceof WithSubType with) ? with.subType() : "";
	}

	private record Seen(Class<?> kind, long group, long user, String detail) {

	}

	private record Claim(Bot bot, long nanoTime) {

	}

}

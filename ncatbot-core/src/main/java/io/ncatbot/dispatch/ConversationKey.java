package io.ncatbot.dispatch;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.InGroup;
import io.ncatbot.event.WithUser;

/**
 * What events keep their order within: a bot's group, else a bot's chat with a user, else
 * the bot itself.
 *
 * @param bot who received the event
 * @param kind what {@code id} is
 * @param id the group's or the user's number; 0 for the bot itself
 */
record ConversationKey(Bot bot, Kind kind, long id) {

	enum Kind {

		GROUP, USER, BOT

	}

	static ConversationKey of(Bot bot, Event event) {
		if (event instanceof InGroup inGroup && inGroup.groupId() != 0) {
			return new ConversationKey(bot, Kind.GROUP, inGroup.groupId());
		}
		if (event instanceof WithUser withUser && withUser.userId() != 0) {
			return new ConversationKey(bot, Kind.USER, withUser.userId());
		}
		return new ConversationKey(bot, Kind.BOT, 0);
	}

	@Override
	public int hashCode() {
		// Called for each event; the generated one would walk through the bot as well.
		return Long.hashCode(this.id) * 31 + this.kind.ordinal();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ConversationKey key && this.id == key.id && this.kind == key.kind
				&& this.bot == key.bot;
	}

	@Override
	public String toString() {
		return "%s %d of %s".formatted((this.kind == Kind.GROUP) ? "group" : "user", this.id, this.bot);
	}

}

package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.InGroup;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.OutgoingMessage;
import io.ncatbot.event.Role;
import io.ncatbot.event.WithSubType;
import io.ncatbot.event.WithUser;

/**
 * What cannot go together on one handler. It is found when the method is, since such a
 * handler would never run, or not as its author thinks.
 */
final class MatchRules {

	private final Method method;

	private final HandlerMatch match;

	private final Set<Class<? extends Event>> records;

	/**
	 * Creates the rules for a method.
	 * @param records the records that reach the method, going by their type
	 */
	MatchRules(Method method, HandlerMatch match, Set<Class<? extends Event>> records) {
		this.method = method;
		this.match = match;
		this.records = records;
	}

	void check() {
		oneWayToMatchText();
		aliasesNeedACommand();
		onlyMessagesSaySomething();
		fits(this.match.groups().isEmpty(), "groups", InGroup.class, "happens in a group");
		fits(this.match.users().isEmpty(), "users", WithUser.class, "is about a user");
		fits(this.match.subTypes().isEmpty(), "subTypes", WithSubType.class, "has sub types");
		fits(this.match.roles().isEmpty(), "role", GroupMessage.class, "comes from a member of a group");
		fits(!this.match.repliesToBot(), "repliesToBot", IncomingMessage.class, "is a message to the bot");
		if (this.match.roles().contains(Role.UNKNOWN)) {
			throw new InvalidHandlerException(this.method, "its role names UNKNOWN, which never matches",
					"Name OWNER, ADMIN or MEMBER.");
		}
	}

	private void oneWayToMatchText() {
		List<String> ways = new ArrayList<>();
		if (!this.match.texts().isEmpty()) {
			ways.add("text");
		}
		if (!this.match.regex().isEmpty()) {
			ways.add("regex");
		}
		if (this.match.isCommand()) {
			ways.add("command");
		}
		if (!ways.isEmpty() && !this.match.prefixes().isEmpty()) {
			ways.add("prefix");
		}
		if (!ways.isEmpty() && !this.match.keywords().isEmpty()) {
			ways.add("keywords");
		}
		if (ways.size() > 1) {
			throw new InvalidHandlerException(this.method,
					"it matches the text by %s at once".formatted(String.join(" and ", ways)),
					"Keep one of them; only prefix and keywords go together. For one or the other write two methods.");
		}
	}

	private void aliasesNeedACommand() {
		if (!this.match.aliases().isEmpty() && !this.match.isCommand()) {
			throw new InvalidHandlerException(this.method, "it has aliases, but no command that they could stand for",
					"Give the command too, or use text = {...} for several exact texts.");
		}
	}

	private void onlyMessagesSaySomething() {
		if (!this.match.isAboutMessages()) {
			return;
		}
		for (Class<? extends Event> type : this.records) {
			if (!IncomingMessage.class.isAssignableFrom(type) && !OutgoingMessage.class.isAssignableFrom(type)) {
				throw new InvalidHandlerException(this.method,
						"it matches what a message says, but %s is none".formatted(type.getSimpleName()),
						"Take that off the annotation, or handle messages.");
			}
		}
	}

	private void fits(boolean isAbsent, String attribute, Class<?> needed, String what) {
		if (!isAbsent && this.records.stream().noneMatch(needed::isAssignableFrom)) {
			throw new InvalidHandlerException(this.method,
					"it names %s, but none of its events %s".formatted(attribute, what),
					"Leave %s out, or handle other events.".formatted(attribute));
		}
	}

}

package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.InGroup;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Role;
import io.ncatbot.event.WithSubType;
import io.ncatbot.event.WithUser;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;

/**
 * Turns what a handler matches into conditions, the cheapest first: on who, where and
 * what kind, and on what a message has in it. Those on the text are not among them.
 */
final class Conditions {

	private final List<Condition> conditions = new ArrayList<>();

	private Conditions() {
	}

	static Condition[] onScope(HandlerMatch match) {
		Conditions all = new Conditions();
		all.bots(match.bots());
		all.groups(match.groups());
		all.users(match.users());
		all.roles(match.roles());
		all.subTypes(Set.copyOf(match.subTypes()));
		return all.conditions.toArray(Condition[]::new);
	}

	static Condition[] onContent(HandlerMatch match) {
		Conditions all = new Conditions();
		if (match.mentionsBot()) {
			all.conditions.add((bot, event) -> event instanceof IncomingMessage message && message.mentionsBot());
		}
		if (match.repliesToBot()) {
			all.conditions
				.add((bot, event) -> event instanceof IncomingMessage message && message.message().replyId() != null);
		}
		all.types(match.types());
		return all.conditions.toArray(Condition[]::new);
	}

	private void bots(List<String> names) {
		if (names.isEmpty()) {
			return;
		}
		Set<String> set = Set.copyOf(names);
		long[] numbers = names.stream()
			.filter((name) -> name.chars().allMatch(Character::isDigit))
			.mapToLong(Long::parseLong)
			.sorted()
			.toArray();
		this.conditions
			.add((bot, event) -> set.contains(bot.name()) || Arrays.binarySearch(numbers, event.selfId()) >= 0);
	}

	private static long[] sorted(List<Long> numbers) {
		return numbers.stream().mapToLong(Long::longValue).sorted().toArray();
	}

	private void groups(List<Long> groups) {
		if (!groups.isEmpty()) {
			long[] numbers = sorted(groups);
			this.conditions
				.add((bot, event) -> event instanceof InGroup in && Arrays.binarySearch(numbers, in.groupId()) >= 0);
		}
	}

	private void users(List<Long> users) {
		if (!users.isEmpty()) {
			long[] numbers = sorted(users);
			this.conditions.add(
					(bot, event) -> event instanceof WithUser with && Arrays.binarySearch(numbers, with.userId()) >= 0);
		}
	}

	private void roles(List<Role> roles) {
		if (!roles.isEmpty()) {
			Set<Role> set = EnumSet.copyOf(roles);
			this.conditions
				.add((bot, event) -> event instanceof GroupMessage message && set.contains(message.sender().role()));
		}
	}

	private void subTypes(Set<String> subTypes) {
		if (!subTypes.isEmpty()) {
			this.conditions.add((bot, event) -> event instanceof WithSubType with && subTypes.contains(with.subType()));
		}
	}

	private void types(List<Class<? extends Segment>> types) {
		if (!types.isEmpty()) {
			this.conditions.add((bot, event) -> {
				Message message = EventText.messageOf(event);
				return message != null && containsAny(message, types);
			});
		}
	}

	private static boolean containsAny(Message message, List<Class<? extends Segment>> types) {
		for (Segment segment : message.segments()) {
			for (Class<? extends Segment> type : types) {
				if (type.isInstance(segment)) {
					return true;
				}
			}
		}
		return false;
	}

}

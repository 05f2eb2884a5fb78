package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.InGroup;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The handlers for one kind of event, ready to be looked up: by exact text, by command,
 * by group, by prefix, and the rest. What is looked up costs the same however many
 * handlers there are; only the rest is gone through. Each handler is in one of the five
 * places.
 */
final class HandlerIndex {

	private static final HandlerMethod[] NONE = {};

	private final Map<String, HandlerMethod[]> byText;

	private final Map<String, HandlerMethod[]> byCommand;

	private final GroupTable byGroup;

	private final PrefixTable byPrefix;

	private final HandlerMethod[] rest;

	private final @Nullable CommandLookup commands;

	private HandlerIndex(List<HandlerMethod> sorted, @Nullable CommandLookup commands) {
		this.commands = commands;
		List<HandlerMethod> exact = new ArrayList<>();
		List<HandlerMethod> called = new ArrayList<>();
		List<HandlerMethod> grouped = new ArrayList<>();
		List<HandlerMethod> prefixed = new ArrayList<>();
		List<HandlerMethod> others = new ArrayList<>();
		for (HandlerMethod handler : sorted) {
			HandlerMatch match = handler.definition().match();
			if (!match.texts().isEmpty()) {
				exact.add(handler);
			}
			else if (match.isCommand()) {
				called.add(handler);
			}
			else if (!match.groups().isEmpty()) {
				grouped.add(handler);
			}
			else {
				(match.prefixes().isEmpty() ? others : prefixed).add(handler);
			}
		}
		this.byText = table(exact, (handler) -> handler.definition().match().texts());
		this.byCommand = table(called, (handler) -> handler.definition().commandKeys());
		this.byGroup = new GroupTable(table(grouped, (handler) -> handler.definition().match().groups()));
		this.byPrefix = new PrefixTable(prefixed);
		this.rest = others.toArray(NONE);
	}

	static HandlerIndex of(List<HandlerMethod> all, Class<? extends Event> type, @Nullable CommandLookup commands) {
		List<HandlerMethod> candidates = all.stream()
			.filter((handler) -> handler.definition().records().contains(type))
			.sorted(HandlerOrder.COMPARATOR)
			.toList();
		return new HandlerIndex(candidates, commands);
	}

	private static <K> Map<K, HandlerMethod[]> table(List<HandlerMethod> handlers,
			Function<HandlerMethod, List<K>> keys) {
		Map<K, List<HandlerMethod>> lists = new HashMap<>();
		for (HandlerMethod handler : handlers) {
			keys.apply(handler).forEach((key) -> lists.computeIfAbsent(key, (k) -> new ArrayList<>()).add(handler));
		}
		Map<K, HandlerMethod[]> table = new HashMap<>();
		lists.forEach((key, list) -> table.put(key, list.toArray(NONE)));
		return table;
	}

	/**
	 * Tells whether a handler might want an event, going by what is quickly told.
	 */
	boolean wants(Bot bot, Event event) {
		if (anyAdmits(this.rest, bot, event) || anyAdmits(ofGroup(event), bot, event)) {
			return true;
		}
		if (this.byText.isEmpty() && this.byCommand.isEmpty() && this.byPrefix.isEmpty()) {
			return false;
		}
		String text = EventText.of(event);
		return text != null && (anyAdmits(ofText(text), bot, event) || anyAdmits(this.byPrefix.get(text), bot, event)
				|| anyAdmits(ofCommand(event), bot, event));
	}

	private static boolean anyAdmits(HandlerMethod[] handlers, Bot bot, Event event) {
		for (HandlerMethod handler : handlers) {
			if (handler.definition().admits(bot, event)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Finds the handlers that an event is for, but for what takes longer to tell: regular
	 * expressions, and the application's matchers.
	 */
	List<HandlerMethod> matching(Bot bot, Event event) {
		String text = EventText.of(event);
		HandlerMethod[] found = (text != null) ? HandlerOrder.merge(ofText(text), this.byPrefix.get(text)) : NONE;
		found = HandlerOrder.merge(found, ofCommand(event));
		found = HandlerOrder.merge(found, ofGroup(event));
		return admitted(HandlerOrder.merge(found, this.rest), bot, event, text);
	}

	/**
	 * Makes no list before there is something for it: of most events nobody takes most.
	 */
	private static List<HandlerMethod> admitted(HandlerMethod[] handlers, Bot bot, Event event, @Nullable String text) {
		List<HandlerMethod> found = null;
		for (HandlerMethod handler : handlers) {
			HandlerDefinition definition = handler.definition();
			if (definition.admits(bot, event) && (text == null || definition.admits(text))) {
				found = (found != null) ? found : new ArrayList<>(4);
				found.add(handler);
			}
		}
		return (found != null) ? found : List.of();
	}

	private HandlerMethod[] ofText(String text) {
		HandlerMethod[] handlers = this.byText.get(text);
		return (handlers != null) ? handlers : NONE;
	}

	private HandlerMethod[] ofCommand(Event event) {
		Message message = (this.byCommand.isEmpty()) ? null : EventText.messageOf(event);
		if (this.commands == null || message == null) {
			return NONE;
		}
		String key = this.commands.find(message, this.byCommand::containsKey);
		HandlerMethod[] handlers = (key != null) ? this.byCommand.get(key) : null;
		return (handlers != null) ? handlers : NONE;
	}

	private HandlerMethod[] ofGroup(Event event) {
		return (event instanceof InGroup inGroup) ? this.byGroup.get(inGroup.groupId()) : NONE;
	}

}

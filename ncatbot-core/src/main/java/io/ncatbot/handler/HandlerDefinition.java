package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.handler.regex.TextPattern;
import org.jspecify.annotations.Nullable;

/**
 * A method that can handle events, bound but not yet tied to a bean.
 *
 * @param method the method, as its class declares it
 * @param id the name it is given; null for none
 * @param match what it matches
 * @param records the records that reach it, going by their type
 * @param scope what must hold of who, where and what kind
 * @param content what must hold of a message beside its text
 * @param pattern what the whole text must match; null for any
 * @param commandKeys the keys of its command and aliases; none if it is no command
 * @param arguments where its arguments come from
 * @param guards look at each call before it is made
 * @param order its place among the handlers of an event, lowest first
 * @param blocking whether no handler comes after it
 * @param concurrent whether its conversation goes on while it runs
 * @param replyStyle how its replies refer to the message
 */
record HandlerDefinition(Method method, @Nullable String id, HandlerMatch match, Set<Class<? extends Event>> records,
		Condition[] scope, Condition[] content, @Nullable TextPattern pattern, List<String> commandKeys,
		ArgumentSource[] arguments, CallGuard[] guards, int order, boolean blocking, boolean concurrent,
		ReplyStyle replyStyle) {

	/**
	 * Tells whether an event is for this handler, as far as that is quickly told and does
	 * not depend on its text.
	 */
	boolean admits(Bot bot, Event event) {
		return isInScope(bot, event) && hold(this.content, bot, event);
	}

	/**
	 * Tells whether an event is for this handler whatever a message says.
	 */
	boolean isInScope(Bot bot, Event event) {
		return hold(this.scope, bot, event);
	}

	private static boolean hold(Condition[] conditions, Bot bot, Event event) {
		for (Condition condition : conditions) {
			if (!condition.holds(bot, event)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Tells whether a text has a prefix and a keyword of those wanted. Exact texts and
	 * commands are looked up, and regular expressions matched by the call.
	 */
	boolean admits(String text) {
		return beginsWithAny(text, this.match.prefixes()) && containsAny(text, this.match.keywords());
	}

	private static boolean beginsWithAny(String text, List<String> prefixes) {
		for (String prefix : prefixes) {
			if (text.startsWith(prefix)) {
				return true;
			}
		}
		return prefixes.isEmpty();
	}

	private static boolean containsAny(String text, List<String> keywords) {
		for (String keyword : keywords) {
			if (text.contains(keyword)) {
				return true;
			}
		}
		return keywords.isEmpty();
	}

}

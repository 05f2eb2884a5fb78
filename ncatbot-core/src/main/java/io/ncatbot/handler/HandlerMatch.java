package io.ncatbot.handler;

import java.util.List;

import io.ncatbot.event.Event;
import io.ncatbot.event.Role;
import io.ncatbot.message.Segment;

/**
 * What a handler matches: the attributes of its annotation, with their placeholders
 * resolved. What is empty, or false, restricts nothing.
 *
 * @param events the kinds of events that the annotation names; the parameters of the
 * method may narrow them
 * @param texts exact texts of which a message must have one
 * @param prefixes what the text must begin with
 * @param keywords what the text must contain
 * @param regex what the whole text must match
 * @param command the command that the text must call
 * @param aliases other names of the command
 * @param description what the handler does, for people
 * @param mentionsBot whether the message must mention the bot
 * @param repliesToBot whether the message must quote one of the bot's
 * @param types kinds of segments of which the message must contain one
 * @param groups the groups where it must happen
 * @param users the users whom it must be about
 * @param roles the roles of which the sender must have one
 * @param subTypes the kinds of which the event must be one
 * @param bots the bots that must have received it, by name or QQ number
 * @param matchers the beans that must agree: names, or names of classes
 */
public record HandlerMatch(List<Class<? extends Event>> events, List<String> texts, List<String> prefixes,
		List<String> keywords, String regex, String command, List<String> aliases, String description,
		boolean mentionsBot, boolean repliesToBot, List<Class<? extends Segment>> types, List<Long> groups,
		List<Long> users, List<Role> roles, List<String> subTypes, List<String> bots, List<String> matchers) {

	/**
	 * Matches by the kind of event and by the bots alone.
	 */
	static HandlerMatch of(List<Class<? extends Event>> events, List<String> bots) {
		return new HandlerMatch(events, List.of(), List.of(), List.of(), "", "", List.of(), "", false, false, List.of(),
				List.of(), List.of(), List.of(), List.of(), bots, List.of());
	}

	/**
	 * Tells whether only messages can match, since it is about what they say.
	 */
	boolean isAboutMessages() {
		return hasText() || this.mentionsBot || this.repliesToBot || !this.types.isEmpty() || !this.roles.isEmpty();
	}

	/**
	 * Tells whether it is about the text of a message.
	 */
	boolean hasText() {
		return !this.texts.isEmpty() || !this.prefixes.isEmpty() || !this.keywords.isEmpty() || !this.regex.isEmpty()
				|| isCommand();
	}

	/**
	 * Tells whether it is a command.
	 * @return whether there is a command's name
	 */
	public boolean isCommand() {
		return !this.command.isEmpty();
	}

	@Override
	public String toString() {
		return MatchText.of(this);
	}

}

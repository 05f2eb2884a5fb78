package io.ncatbot.handler;

import java.util.Collection;
import java.util.StringJoiner;

/**
 * What a handler matches, for people: {@code GroupMessage text=[测试] groups=[123]}.
 */
final class MatchText {

	private final StringJoiner text = new StringJoiner(" ");

	private MatchText() {
	}

	static String of(HandlerMatch match) {
		MatchText text = new MatchText();
		match.events().forEach((type) -> text.text.add(type.getSimpleName()));
		text.add("text", match.texts());
		text.add("prefix", match.prefixes());
		text.add("keywords", match.keywords());
		text.add("regex", match.regex());
		text.add("command", match.command());
		text.add("aliases", match.aliases());
		text.add("mentionsBot", match.mentionsBot());
		text.add("repliesToBot", match.repliesToBot());
		text.add("types", match.types().stream().map(Class::getSimpleName).toList());
		text.add("groups", match.groups());
		text.add("users", match.users());
		text.add("role", match.roles());
		text.add("subTypes", match.subTypes());
		text.add("bots", match.bots());
		text.add("matcher", match.matchers());
		return text.text.toString();
	}

	private void add(String name, Collection<?> values) {
		if (!values.isEmpty()) {
			this.text.add(name + "=" + values);
		}
	}

	private void add(String name, String value) {
		if (!value.isEmpty()) {
			this.text.add(name + "=" + value);
		}
	}

	private void add(String name, boolean set) {
		if (set) {
			this.text.add(name);
		}
	}

}

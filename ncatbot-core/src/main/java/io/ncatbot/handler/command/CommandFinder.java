package io.ncatbot.handler.command;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the command that a message calls: a prefix, then the longest name that is known.
 * What it costs depends on the length of names and not on how many there are, nor on the
 * length of the message.
 */
final class CommandFinder {

	private final List<String> prefixes;

	private final boolean blankRequired;

	/**
	 * Creates a finder.
	 * @param prefixes what may be written before a name; an empty one is none
	 * @param blankRequired whether arguments must be set off by a blank even after a
	 * Chinese name
	 */
	CommandFinder(List<String> prefixes, boolean blankRequired) {
		this.prefixes = prefixes.stream()
			.map((prefix) -> Characters.normalize(prefix).strip())
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
		this.blankRequired = blankRequired;
	}

	String key(String name) {
		return CommandNames.key(name, this.prefixes);
	}

	@Nullable CommandCall find(Message message, Predicate<String> known) {
		int segment = firstText(message.segments());
		if (segment < 0) {
			return null;
		}
		String text = ((Text) message.segments().get(segment)).text();
		int begin = Characters.skipBlanks(text, 0);
		for (String prefix : this.prefixes) {
			int name = afterPrefix(text, begin, prefix);
			if (name >= 0) {
				boolean glue = !this.blankRequired && !prefix.isEmpty();
				CommandCall call = new NameScan(text, segment, known).find(name, glue);
				if (call != null) {
					return call;
				}
			}
		}
		return null;
	}

	/** The key of what a user says is the name of a command, with or without a prefix. */
	String withoutPrefix(String name) {
		String key = String.join(" ", Characters.normalize(name).strip().split("\\s+"));
		for (String prefix : this.prefixes) {
			if (!prefix.isEmpty() && key.startsWith(prefix)) {
				return key.substring(prefix.length()).strip();
			}
		}
		return key;
	}

	/** The first text that is not blank; -1 if there is none. */
	private static int firstText(List<Segment> segments) {
		for (int i = 0; i < segments.size(); i++) {
			if (segments.get(i) instanceof Text text && Characters.skipBlanks(text.text(), 0) < text.text().length()) {
				return i;
			}
		}
		return -1;
	}

	/** Where the name begins after a prefix; -1 if the text has another beginning. */
	private static int afterPrefix(String text, int begin, String prefix) {
		int at = begin;
		int matched = 0;
		while (matched < prefix.length()) {
			if (at == text.length()) {
				return -1;
			}
			char c = text.charAt(at++);
			if (Characters.isInvisible(c)) {
				continue;
			}
			char folded = Character.toLowerCase(Characters.fold(c));
			char wanted = prefix.charAt(matched++);
			// An input method that is set to Chinese writes the one for the other.
			if (folded != wanted && !(folded == '。' && wanted == '.')) {
				return -1;
			}
		}
		return Characters.skipBlanks(text, at);
	}

}

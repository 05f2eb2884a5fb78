package io.ncatbot.handler.command;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Looks for the longest name of a command at one place in a text.
 */
final class NameScan {

	private final String text;

	private final int segment;

	private final Predicate<String> known;

	NameScan(String text, int segment, Predicate<String> known) {
		this.text = text;
		this.segment = segment;
		this.known = known;
	}

	/**
	 * Looks.
	 * @param from where the name begins
	 * @param glue whether the arguments may follow a Chinese name without a blank
	 */
	@Nullable CommandCall find(int from, boolean glue) {
		CommandCall best = null;
		StringBuilder key = new StringBuilder();
		int at = from;
		for (int words = 0; words < CommandNames.MAX_WORDS && at < this.text.length(); words++) {
			if (words > 0) {
				key.append(' ');
			}
			int begin = key.length();
			at = CommandNames.appendWord(key, this.text, at, CommandNames.MAX_LENGTH);
			if (at < this.text.length() && !Characters.isBlank(this.text.charAt(at))) {
				break;
			}
			CommandCall call = word(key, begin, at);
			best = (call != null) ? call : best;
			at = Characters.skipBlanks(this.text, at);
		}
		return (best == null && glue) ? glued(from) : best;
	}

	/** The name may be followed by the punctuation of a sentence. */
	private @Nullable CommandCall word(StringBuilder key, int begin, int end) {
		String name = key.toString();
		if (this.known.test(name)) {
			return new CommandCall(name, this.segment, end, false);
		}
		int length = name.length();
		while (length > begin
				&& (Characters.isPunctuation(name.charAt(length - 1)) || name.charAt(length - 1) == '~')) {
			length--;
		}
		if (length == begin || length == name.length()) {
			return null;
		}
		String bare = name.substring(0, length);
		return this.known.test(bare) ? new CommandCall(bare, this.segment, end, false) : null;
	}

	/**
	 * Chinese is written without blanks: a name may also end after an ideograph, or
	 * before punctuation.
	 */
	private @Nullable CommandCall glued(int from) {
		CommandCall best = null;
		StringBuilder key = new StringBuilder();
		for (int at = from; at < this.text.length() && key.length() < CommandNames.MAX_LENGTH; at++) {
			char c = this.text.charAt(at);
			if (Characters.isBlank(c)) {
				break;
			}
			if (!key.isEmpty() && (Characters.isPunctuation(c) || endsWithIdeograph(key))) {
				String name = key.toString();
				best = this.known.test(name) ? new CommandCall(name, this.segment, at, true) : best;
			}
			if (!Characters.isInvisible(c)) {
				key.append(Character.toLowerCase(Characters.fold(c)));
			}
		}
		return best;
	}

	private static boolean endsWithIdeograph(StringBuilder key) {
		return Character.isIdeographic(key.codePointBefore(key.length()));
	}

}

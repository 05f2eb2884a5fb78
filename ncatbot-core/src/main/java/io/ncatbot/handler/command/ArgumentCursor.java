package io.ncatbot.handler.command;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what a user wrote behind a command, once, from its beginning to its end.
 */
final class ArgumentCursor {

	private final List<Segment> segments;

	private final Quotes quotes = new Quotes();

	private int segment;

	private int offset;

	/**
	 * Creates a cursor. Punctuation that directly follows the command belongs to nothing.
	 */
	ArgumentCursor(List<Segment> segments) {
		this.segments = segments;
		skipPunctuation();
	}

	/** Whether nothing but blanks is left. */
	boolean isAtEnd() {
		skipBlanks();
		return this.segment == this.segments.size();
	}

	/** Whether nothing but blanks and punctuation is left. */
	boolean isAtEndOfValues() {
		skipToValue();
		return this.segment == this.segments.size();
	}

	/** The part of the message that comes next; null at the end. */
	@Nullable Segment next() {
		return isAtEnd() ? null : this.segments.get(this.segment);
	}

	/** Takes a part that is no text, and the punctuation that follows it. */
	void takeSegment() {
		this.segment++;
		this.offset = 0;
		skipPunctuation();
	}

	/**
	 * Takes the next word as a value: it ends at blanks and at punctuation, but not in
	 * the midst of a number.
	 * @param element whether it is one of many, which commas always part
	 * @return the word; empty if there is none
	 */
	String takeValue(boolean element) {
		skipToValue();
		String quoted = takeQuoted();
		if (quoted != null) {
			skipPunctuation();
			return quoted;
		}
		String text = currentText();
		int at = this.offset;
		while (at < text.length() && !Characters.isBlank(text.charAt(at)) && !endsValue(text, at, element)) {
			at++;
		}
		String word = text.substring(this.offset, at);
		this.offset = at;
		skipPunctuation();
		return word;
	}

	private static boolean endsValue(String text, int at, boolean element) {
		char c = text.charAt(at);
		// The colon of a time is part of it wherever it stands.
		if (!Characters.isPunctuation(c) || c == '：') {
			return false;
		}
		return element || !isInNumber(text, at);
	}

	/**
	 * A Chinese full stop for a decimal point, or a comma for thousands: who writes 1,000
	 * must not have 1.
	 */
	private static boolean isInNumber(String text, int at) {
		int digits = 0;
		while (digits < 4 && at + digits + 1 < text.length() && Characters.isDigit(text.charAt(at + digits + 1))) {
			digits++;
		}
		boolean afterDigit = at > 0 && Characters.isDigit(text.charAt(at - 1));
		return afterDigit
				&& (text.charAt(at) == '。' ? digits > 0 : Characters.fold(text.charAt(at)) == ',' && digits == 3);
	}

	/**
	 * Takes the next word just as it was written: up to blanks, or what stands in
	 * quotation marks.
	 * @return the word; empty if there is none
	 */
	String takeWord() {
		skipBlanks();
		String quoted = takeQuoted();
		if (quoted != null) {
			return quoted;
		}
		String text = currentText();
		int at = this.offset;
		while (at < text.length() && !Characters.isBlank(text.charAt(at))) {
			at++;
		}
		String word = text.substring(this.offset, at);
		this.offset = at;
		return word;
	}

	/** Takes all that is left, just as it was written, but for the blanks around it. */
	Message takeRest() {
		skipBlanks();
		List<Segment> rest = new ArrayList<>(this.segments.subList(this.segment, this.segments.size()));
		if (this.offset > 0) {
			rest.set(0, new Text(((Text) rest.get(0)).text().substring(this.offset)));
		}
		while (!rest.isEmpty() && rest.get(rest.size() - 1) instanceof Text last) {
			String text = last.text().stripTrailing();
			if (!text.isEmpty()) {
				rest.set(rest.size() - 1, new Text(text));
				break;
			}
			rest.remove(rest.size() - 1);
		}
		this.segment = this.segments.size();
		this.offset = 0;
		return Message.of(rest);
	}

	/** What is left of the text that comes next. */
	String restOfText() {
		skipBlanks();
		return currentText().substring(this.offset);
	}

	/** Where the cursor stands, to come back to. */
	Place place() {
		return new Place(this.segment, this.offset);
	}

	void backTo(Place place) {
		this.segment = place.segment();
		this.offset = place.offset();
	}

	/** Whether a word follows in the same text. */
	boolean isInText() {
		String text = currentText();
		return Characters.skipBlanks(text, this.offset) < text.length();
	}

	private @Nullable String takeQuoted() {
		String text = currentText();
		int close = this.quotes.closing(text, this.segment, this.offset);
		if (close < 0) {
			return null;
		}
		String content = text.substring(this.offset + 1, close);
		this.offset = close + 1;
		return content;
	}

	/** The text that the cursor is in; empty where it is in none. */
	private String currentText() {
		boolean inText = this.segment < this.segments.size() && this.segments.get(this.segment) instanceof Text;
		return inText ? ((Text) this.segments.get(this.segment)).text() : "";
	}

	private void skipBlanks() {
		while (this.segment < this.segments.size() && this.segments.get(this.segment) instanceof Text text) {
			this.offset = Characters.skipBlanks(text.text(), this.offset);
			if (this.offset < text.text().length()) {
				return;
			}
			this.segment++;
			this.offset = 0;
		}
	}

	private void skipPunctuation() {
		String text = currentText();
		this.offset = Characters.skipPunctuation(text, this.offset);
	}

	private void skipToValue() {
		skipBlanks();
		String text = currentText();
		while (this.offset < text.length() && Characters.isPunctuation(text.charAt(this.offset))) {
			skipPunctuation();
			skipBlanks();
			text = currentText();
		}
	}

	/**
	 * A place in the message.
	 *
	 * @param segment the index of the part
	 * @param offset where in its text
	 */
	record Place(int segment, int offset) {

	}

}

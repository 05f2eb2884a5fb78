package io.ncatbot.handler.command;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of one call of a command, from left to right and never twice.
 */
final class CommandParser {

	/** So many values an argument may have. */
	static final int MAX_VALUES = 1000;

	private final Message message;

	private final ArgumentCursor cursor;

	CommandParser(Message message, List<Segment> arguments) {
		this.message = message;
		this.cursor = new ArgumentCursor(arguments);
	}

	/**
	 * Reads all arguments.
	 * @throws InputProblem if they are not what was written
	 */
	static @Nullable Object[] parse(List<Argument> arguments, Message message, CommandCall call) {
		CommandParser parser = new CommandParser(message, call.arguments(message));
		@Nullable Object[] values = new Object[arguments.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = parser.take(arguments.get(i));
		}
		if (!parser.cursor.isAtEndOfValues()) {
			throw (call.glued() && arguments.isEmpty()) ? InputProblem.silent() : InputProblem.leftOver(parser.left());
		}
		return values;
	}

	/**
	 * Reads the default of an argument.
	 * @throws InputProblem if it is none
	 */
	static @Nullable Object readDefault(Argument argument, String text) {
		CommandParser parser = new CommandParser(Message.empty(), List.of(new Text(text)));
		Object value = parser.read(argument);
		if (value == null && argument.extent() != Extent.VALUES && argument.reader().form() == WordForm.VERBATIM) {
			// Nothing at all may be a default.
			value = argument.reader().read(text);
		}
		if (value == null || !parser.cursor.isAtEndOfValues()) {
			throw InputProblem.wrong(argument, text);
		}
		return argument.shape().wrap().apply(value);
	}

	private @Nullable Object take(Argument argument) {
		Object value = read(argument);
		if (value != null) {
			return argument.shape().wrap().apply(value);
		}
		String defaultValue = argument.defaultValue();
		if (defaultValue != null) {
			return readDefault(argument, defaultValue);
		}
		if (argument.isRequired()) {
			throw InputProblem.missing(argument);
		}
		return argument.shape().wrap().apply(null);
	}

	/** Null if there is none. */
	private @Nullable Object read(Argument argument) {
		return switch (argument.extent()) {
			case VALUE -> one(argument, false);
			case VALUES -> many(argument);
			case REST_OF_TEXT -> restOfText(argument);
			case REST -> rest();
			case QUOTE -> quote();
		};
	}

	private @Nullable Object many(Argument argument) {
		List<Object> values = new ArrayList<>();
		for (Object value = one(argument, true); value != null; value = one(argument, true)) {
			if (values.size() == MAX_VALUES) {
				throw InputProblem.tooMany(argument, MAX_VALUES);
			}
			values.add(value);
		}
		return values.isEmpty() ? null : values;
	}

	/**
	 * Reads a value; null if there is none, or if what comes next could not be one and
	 * none is needed.
	 */
	private @Nullable Object one(Argument argument, boolean element) {
		ValueReader reader = argument.reader();
		ArgumentCursor.Place before = this.cursor.place();
		if (reader.form() != WordForm.VERBATIM && this.cursor.isAtEndOfValues()) {
			this.cursor.backTo(before);
			return null;
		}
		Segment next = this.cursor.next();
		if (next == null) {
			return null;
		}
		boolean fits = (next instanceof Text) ? reader.form() != WordForm.NONE : reader.takes(next);
		if (!fits) {
			if (argument.isRequired() && !element) {
				throw InputProblem.wrong(argument, (next instanceof Text) ? left() : next);
			}
			this.cursor.backTo(before);
			return null;
		}
		return (next instanceof Text) ? text(argument, element) : part(argument, next);
	}

	private Object part(Argument argument, Segment part) {
		Object value = argument.reader().read(part);
		if (value == null) {
			throw InputProblem.wrong(argument, part);
		}
		this.cursor.takeSegment();
		return value;
	}

	private Object text(Argument argument, boolean element) {
		ValueReader reader = argument.reader();
		String word = word(reader, element);
		ArgumentCursor.Place after = this.cursor.place();
		Object value = element ? null : severalWords(argument, word);
		if (value == null) {
			this.cursor.backTo(after);
			value = readWord(argument, word);
		}
		if (value == null) {
			throw InputProblem.wrong(argument, word);
		}
		return value;
	}

	private String word(ValueReader reader, boolean element) {
		return (reader.form() == WordForm.VALUE) ? this.cursor.takeValue(element) : this.cursor.takeWord();
	}

	/** The longest value there is; null if it has not several words. */
	private @Nullable Object severalWords(Argument argument, String first) {
		int most = argument.reader().words();
		List<String> texts = new ArrayList<>();
		List<ArgumentCursor.Place> places = new ArrayList<>();
		String text = first;
		for (int words = 1; words < most && this.cursor.isInText()
				&& text.length() <= ValueReader.MAX_LENGTH; words++) {
			text += " " + this.cursor.takeValue(false);
			texts.add(text);
			places.add(this.cursor.place());
		}
		for (int i = texts.size() - 1; i >= 0; i--) {
			Object value = readWord(argument, texts.get(i));
			if (value != null) {
				this.cursor.backTo(places.get(i));
				return value;
			}
		}
		return null;
	}

	private static @Nullable Object readWord(Argument argument, String word) {
		try {
			return argument.reader().read(word);
		}
		catch (WrongArgumentException ex) {
			throw InputProblem.refused(argument.name(), String.valueOf(ex.getMessage()));
		}
	}

	private @Nullable String restOfText(Argument argument) {
		Message rest = this.cursor.takeRest();
		for (Segment part : rest) {
			if (!(part instanceof Text)) {
				throw InputProblem.wrong(argument, part);
			}
		}
		return rest.isEmpty() ? null : rest.text();
	}

	private @Nullable Message rest() {
		Message rest = this.cursor.takeRest();
		return rest.isEmpty() ? null : rest;
	}

	private @Nullable Reply quote() {
		return (Reply) this.message.segments()
			.stream()
			.filter((part) -> part instanceof Reply)
			.findFirst()
			.orElse(null);
	}

	/** What comes next, as far as the text or the part goes. */
	private Segment left() {
		Segment next = this.cursor.next();
		return (next instanceof Text) ? new Text(this.cursor.restOfText()) : (next != null) ? next : new Text("");
	}

}

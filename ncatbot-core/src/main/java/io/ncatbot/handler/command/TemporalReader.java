package io.ncatbot.handler.command;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads days, times, and both together.
 */
final class TemporalReader implements ValueReader {

	private static final Pattern LATER = Pattern.compile("(.+?)(?:之|以)?后");

	private final String kind;

	private final int words;

	private final BiFunction<String, LocalDateTime, @Nullable Object> value;

	private final Supplier<LocalDateTime> now;

	private TemporalReader(String kind, int words, Supplier<LocalDateTime> now,
			BiFunction<String, LocalDateTime, @Nullable Object> value) {
		this.kind = kind;
		this.words = words;
		this.now = now;
		this.value = value;
	}

	static TemporalReader date(Supplier<LocalDateTime> now) {
		return new TemporalReader("date", 1, now, (text, at) -> DateWords.read(text, at.toLocalDate()));
	}

	static TemporalReader time(Supplier<LocalDateTime> now) {
		return new TemporalReader("time", 2, now, TemporalReader::time);
	}

	static TemporalReader dateTime(Supplier<LocalDateTime> now) {
		return new TemporalReader("date-time", 3, now, TemporalReader::dateTime);
	}

	private static @Nullable LocalTime time(String text, LocalDateTime now) {
		TimeWords time = TimeWords.read(text.replace(" ", ""));
		return (time != null) ? time.time() : null;
	}

	private static @Nullable LocalDateTime dateTime(String text, LocalDateTime now) {
		if (text.equals("现在") || text.equals("now")) {
			return now;
		}
		Matcher later = LATER.matcher(text);
		Duration distance = later.matches() ? DurationReader.parse(later.group(1)) : null;
		if (distance != null) {
			return now.plus(distance);
		}
		String plain = text.replace("今晚", "今天晚上").replace("明晚", "明天晚上").replace("今早", "今天早上").replace("明早", "明天早上");
		boolean hasBlank = plain.indexOf(' ') >= 0;
		for (int i = 0; i < plain.length(); i++) {
			if (i == 0 || (hasBlank ? plain.charAt(i) == ' ' : mayPart(plain, i))) {
				LocalDateTime both = dateTime(plain.substring(0, i), plain.substring(i), now.toLocalDate());
				if (both != null) {
					return both;
				}
			}
		}
		return null;
	}

	/** A date and a time without a blank between them: never in the midst of digits. */
	private static boolean mayPart(String text, int at) {
		return !Characters.isDigit(text.charAt(at - 1)) || !Characters.isDigit(text.charAt(at));
	}

	private static @Nullable LocalDateTime dateTime(String day, String rest, LocalDate today) {
		// ISO writes a T between the two.
		String timeOfDay = (!day.isEmpty() && rest.startsWith("t")) ? rest.substring(1) : rest.replace(" ", "");
		TimeWords time = TimeWords.read(timeOfDay);
		if (time == null) {
			return null;
		}
		LocalDate date = day.isEmpty() ? today : DateWords.read(day, today);
		return (date != null) ? date.plusDays(time.nextDay() ? 1 : 0).atTime(time.time()) : null;
	}

	@Override
	public Expectation expects() {
		return Expectation.of(this.kind);
	}

	@Override
	public int words() {
		return this.words;
	}

	@Override
	public @Nullable Object read(String word) {
		return (word.length() > MAX_LENGTH) ? null
				: this.value.apply(Characters.normalize(word).strip(), this.now.get());
	}

}

package io.ncatbot.handler.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads days: 今天, 明天, 周五, 下周一, 3天后, 12月3日, 3号, {@code 12/3}, {@code 2026-12-03}. A day
 * without its year is one of this year, without its month one of this month, and a day of
 * the week is one of this week, which begins on Monday.
 */
final class DateWords {

	private static final Map<String, Integer> DAYS = Map.ofEntries(Map.entry("今天", 0), Map.entry("今日", 0),
			Map.entry("明天", 1), Map.entry("明日", 1), Map.entry("后天", 2), Map.entry("大后天", 3), Map.entry("昨天", -1),
			Map.entry("昨日", -1), Map.entry("前天", -2), Map.entry("大前天", -3), Map.entry("today", 0),
			Map.entry("tomorrow", 1), Map.entry("yesterday", -1));

	private static final Pattern WITH_YEAR = Pattern
		.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?)");

	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})(?:[-/.](\\d{1,2})|月(\\d{1,2})[日号]?)");

	private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})[日号]");

	private static final Pattern DAY_OF_WEEK = Pattern.compile("(下下|下个?|上上|上个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天1-7])");

	private static final Pattern DISTANCE = Pattern.compile("(\\d{1,5})天(?:之|以)?([前后])");

	private DateWords() {
	}

	/**
	 * Reads a day.
	 * @param text the text in its normal form
	 * @return the day; null if it is none
	 */
	static @Nullable LocalDate read(String text, LocalDate today) {
		Integer days = DAYS.get(text);
		if (days != null) {
			return today.plusDays(days);
		}
		try {
			LocalDate ofWeek = dayOfWeek(text, today);
			return (ofWeek != null) ? ofWeek : written(digits(text), today);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable LocalDate dayOfWeek(String text, LocalDate today) {
		Matcher matcher = DAY_OF_WEEK.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		String which = (matcher.group(1) != null) ? matcher.group(1).replace("个", "") : "";
		int weeks = switch (which) {
			case "下" -> 1;
			case "下下" -> 2;
			case "上" -> -1;
			case "上上" -> -2;
			default -> 0;
		};
		int day = "一二三四五六日天1234567".indexOf(matcher.group(2));
		DayOfWeek dayOfWeek = DayOfWeek.of((day < 7) ? day + 1 : (day == 7) ? 7 : day - 7);
		return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
			.plusWeeks(weeks)
			.plusDays(dayOfWeek.getValue() - 1L);
	}

	private static @Nullable LocalDate written(String text, LocalDate today) {
		Matcher matcher = WITH_YEAR.matcher(text);
		if (matcher.matches()) {
			return LocalDate.of(number(matcher, 1), number(matcher, 2, 4), number(matcher, 3, 5));
		}
		matcher = COMPACT.matcher(text);
		if (matcher.matches()) {
			return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
		}
		matcher = WITHOUT_YEAR.matcher(text);
		if (matcher.matches()) {
			return LocalDate.of(today.getYear(), number(matcher, 1), number(matcher, 2, 3));
		}
		matcher = DAY_OF_MONTH.matcher(text);
		if (matcher.matches()) {
			return today.withDayOfMonth(number(matcher, 1));
		}
		matcher = DISTANCE.matcher(text);
		return matcher.matches()
				? today.plusDays(matcher.group(2).equals("后") ? number(matcher, 1) : -number(matcher, 1)) : null;
	}

	private static int number(Matcher matcher, int... groups) {
		for (int group : groups) {
			if (matcher.group(group) != null) {
				return Integer.parseInt(matcher.group(group));
			}
		}
		throw new IllegalStateException("No group of " + matcher.pattern() + " has matched");
	}

	/** Chinese numerals as digits: 十二月三日 as 12月3日. */
	static String digits(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		int at = 0;
		while (at < text.length()) {
			int from = at;
			while (at < text.length() && ChineseNumerals.isNumeral(text.charAt(at))) {
				at++;
			}
			long value = ChineseNumerals.read(text.substring(from, at));
			if (value >= 0) {
				digits.append(value);
			}
			else {
				digits.append(text, from, at);
			}
			if (at < text.length()) {
				digits.append(text.charAt(at++));
			}
		}
		return digits.toString();
	}

}

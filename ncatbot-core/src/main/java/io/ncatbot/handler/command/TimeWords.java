package io.ncatbot.handler.command;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads times of day: {@code 8:00}, {@code 20:15:30}, {@code 3pm}, 8点, 8点半, 下午3点一刻,
 * 晚上8点20分.
 *
 * @param time the time
 * @param nextDay whether it is midnight at the end of the day: 24:00, 晚上12点
 */
record TimeWords(LocalTime time, boolean nextDay) {

	private static final Pattern TIME = Pattern.compile("(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里)?(\\d{1,2})"
			+ "(?:[:点时](?:(\\d{1,2})(?:分|:(\\d{1,2}))?|(半)|([13])刻|整|钟)?)?(am|pm)?");

	/**
	 * Reads a time.
	 * @param text the text in its normal form
	 * @return the time; null if it is none
	 */
	static @Nullable TimeWords read(String text) {
		if (text.equals("中午")) {
			return new TimeWords(LocalTime.NOON, false);
		}
		Matcher matcher = TIME.matcher(DateWords.digits(text));
		if (!matcher.matches()) {
			return null;
		}
		boolean isBareNumber = matcher.group(7) == null && matcher.end() == matcher.end(2);
		return isBareNumber ? null : of(matcher);
	}

	private static @Nullable TimeWords of(Matcher matcher) {
		int written = Integer.parseInt(matcher.group(2));
		String half = (matcher.group(7) != null) ? matcher.group(7) : matcher.group(1);
		int hour = hour(written, (half != null) ? half : "");
		try {
			if (hour == 24) {
				return (minute(matcher) == 0) ? new TimeWords(LocalTime.MIDNIGHT, true) : null;
			}
			int second = (matcher.group(4) != null) ? Integer.parseInt(matcher.group(4)) : 0;
			return new TimeWords(LocalTime.of(hour, minute(matcher), second), false);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int hour(int written, String half) {
		return switch (half) {
			case "pm" -> (written < 12) ? written + 12 : written;
			case "am", "凌晨" -> (written == 12) ? 0 : written;
			case "下午", "傍晚" -> (written < 12) ? written + 12 : written;
			case "晚上", "夜里" -> (written == 12) ? 24 : (written < 12) ? written + 12 : written;
			case "中午" -> (written < 3) ? written + 12 : written;
			default -> written;
		};
	}

	private static int minute(Matcher matcher) {
		if (matcher.group(5) != null) {
			return 30;
		}
		if (matcher.group(6) != null) {
			return Integer.parseInt(matcher.group(6)) * 15;
		}
		return (matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : 0;
	}

}

package io.ncatbot.handler.command;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads durations: {@code 10m}, {@code 1h30m}, 1小时, 半小时, 一个半小时, 2天, {@code PT10M}. A
 * number without a unit is none, since people mean minutes by it as often as seconds; but
 * for 0.
 */
final class DurationReader implements ValueReader {

	private static final Map<String, Duration> UNITS = new HashMap<>();
	static {
		unit(Duration.ofMillis(1), "ms", "毫秒");
		unit(Duration.ofSeconds(1), "s", "sec", "secs", "second", "seconds", "秒", "秒钟");
		unit(Duration.ofMinutes(1), "m", "min", "mins", "minute", "minutes", "分", "分钟");
		unit(Duration.ofMinutes(15), "刻", "刻钟");
		unit(Duration.ofHours(1), "h", "hr", "hrs", "hour", "hours", "时", "小时", "钟头");
		unit(Duration.ofDays(1), "d", "day", "days", "天", "日");
		unit(Duration.ofDays(7), "w", "week", "weeks", "周", "星期", "礼拜");
	}

	private static void unit(Duration unit, String... names) {
		List.of(names).forEach((name) -> UNITS.put(name, unit));
	}

	@Override
	public Expectation expects() {
		return Expectation.of("duration");
	}

	/** "1 小时 30 分" is one duration of four words. */
	@Override
	public int words() {
		return 4;
	}

	@Override
	public @Nullable Object read(String word) {
		return parse(word);
	}

	static @Nullable Duration parse(String word) {
		if (word.length() > MAX_LENGTH) {
			return null;
		}
		String text = Characters.normalize(word).replace(" ", "").replace('。', '.');
		try {
			return (text.startsWith("p")) ? positive(Duration.parse(text)) : new Parts(text).sum();
		}
		catch (DateTimeException | ArithmeticException ex) {
			return null;
		}
	}

	private static @Nullable Duration positive(Duration duration) {
		return duration.isNegative() ? null : duration;
	}

	/** Numbers, each with its unit. */
	private static final class Parts {

		private final String text;

		private int at;

		private Parts(String text) {
			this.text = text;
		}

		private @Nullable Duration sum() {
			if (this.text.equals("0") || this.text.equals("零")) {
				return Duration.ZERO;
			}
			Duration sum = null;
			while (this.at < this.text.length()) {
				Duration part = part();
				if (part == null) {
					return null;
				}
				sum = (sum != null) ? sum.plus(part) : part;
			}
			return sum;
		}

		private @Nullable Duration part() {
			boolean half = accept('半');
			BigDecimal number = half ? new BigDecimal("0.5") : number();
			boolean counted = accept('个');
			if (number == null) {
				return null;
			}
			if (!half && accept('半')) {
				number = number.add(new BigDecimal("0.5"));
			}
			String unit = unit();
			Duration length = UNITS.get(unit);
			// 个 counts hours and weeks only, in names that begin with an ideograph.
			if (length == null || counted && length.compareTo(Duration.ofHours(1)) < 0) {
				return null;
			}
			if (this.at == this.text.length() - 1 && accept('半')) {
				number = number.add(new BigDecimal("0.5"));
			}
			return Duration.ofNanos(number.multiply(BigDecimal.valueOf(length.toNanos())).longValueExact());
		}

		private boolean accept(char c) {
			boolean there = this.at < this.text.length() && this.text.charAt(this.at) == c;
			this.at += there ? 1 : 0;
			return there;
		}

		private @Nullable BigDecimal number() {
			int from = this.at;
			while (this.at < this.text.length()
					&& (Characters.isDigit(this.text.charAt(this.at)) || this.text.charAt(this.at) == '.')) {
				this.at++;
			}
			if (this.at > from) {
				String digits = this.text.substring(from, this.at);
				return digits.matches("\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(digits) : null;
			}
			while (this.at < this.text.length() && ChineseNumerals.isNumeral(this.text.charAt(this.at))) {
				this.at++;
			}
			long numerals = ChineseNumerals.read(this.text.substring(from, this.at));
			return (numerals >= 0) ? BigDecimal.valueOf(numerals) : null;
		}

		/** All up to the next number. */
		private String unit() {
			int from = this.at;
			while (this.at < this.text.length() && !Characters.isDigit(this.text.charAt(this.at))
					&& !ChineseNumerals.isNumeral(this.text.charAt(this.at)) && this.text.charAt(this.at) != '半') {
				this.at++;
			}
			return this.text.substring(from, this.at);
		}

	}

}

package io.ncatbot.handler.command;

/**
 * Whole numbers in Chinese numerals: 十二, 一百零五, 两万三千, and digit by digit 二〇二六.
 */
final class ChineseNumerals {

	private static final String DIGITS = "零一二三四五六七八九";

	private static final int MAX_LENGTH = 20;

	private ChineseNumerals() {
	}

	static boolean isNumeral(char c) {
		return digit(c) >= 0 || unit(c) > 0;
	}

	/** Reads a number; -1 if it is none. */
	static long read(String text) {
		if (text.isEmpty() || text.length() > MAX_LENGTH) {
			return -1;
		}
		return (text.length() > 1 && text.chars().allMatch((c) -> digit((char) c) >= 0)) ? digitByDigit(text)
				: withUnits(text);
	}

	private static long digitByDigit(String text) {
		if (text.length() > 18) {
			return -1;
		}
		long value = 0;
		for (int i = 0; i < text.length(); i++) {
			value = value * 10 + digit(text.charAt(i));
		}
		return value;
	}

	private static long withUnits(String text) {
		long total = 0;
		long section = 0;
		int digit = -1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			long unit = unit(c);
			if (unit == 0) {
				if (digit > 0 || digit(c) < 0) {
					return -1;
				}
				digit = digit(c);
			}
			else if (unit < 10_000) {
				if (digit < 0 && unit > 10) {
					return -1;
				}
				section += ((digit <= 0) ? 1 : digit) * unit;
				digit = -1;
			}
			else {
				total = (total + section + Math.max(digit, 0)) * unit;
				if (total == 0 || total > 1_000_000_000_000_000L) {
					return -1;
				}
				section = 0;
				digit = -1;
			}
		}
		return total + section + Math.max(digit, 0);
	}

	private static int digit(char c) {
		return switch (c) {
			case '〇' -> 0;
			case '两' -> 2;
			default -> DIGITS.indexOf(c);
		};
	}

	private static long unit(char c) {
		return switch (c) {
			case '十' -> 10;
			case '百' -> 100;
			case '千' -> 1000;
			case '万' -> 10_000;
			case '亿' -> 100_000_000;
			default -> 0;
		};
	}

}

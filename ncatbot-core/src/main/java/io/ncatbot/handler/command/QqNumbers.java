package io.ncatbot.handler.command;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of people and groups.
 */
final class QqNumbers {

	private static final int MAX_DIGITS = 18;

	private QqNumbers() {
	}

	static @Nullable Long read(String digits) {
		if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
			return null;
		}
		for (int i = 0; i < digits.length(); i++) {
			if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
				return null;
			}
		}
		long number = Long.parseLong(digits);
		return (number > 0) ? number : null;
	}

}

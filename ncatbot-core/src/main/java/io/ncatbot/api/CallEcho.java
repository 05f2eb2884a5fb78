package io.ncatbot.api;

import org.jspecify.annotations.Nullable;

/**
 * The mark that a call carries and its reply brings back: the action and a number, such
 * as {@code send_group_msg#17}. The action in it makes NapCat's own log readable and lets
 * a result name what it is the result of.
 */
public final class CallEcho {

	private static final char SEPARATOR = '#';

	private CallEcho() {
	}

	/**
	 * Makes the mark of a call.
	 * @param action the action's wire name
	 * @param number the call's number
	 * @return the mark
	 */
	public static String of(String action, long number) {
		return action + SEPARATOR + number;
	}

	/**
	 * Reads the call's number.
	 * @param echo a reply's mark
	 * @return the number, or -1 where the mark is not one of ours
	 */
	public static long number(@Nullable String echo) {
		int at = (echo != null) ? echo.lastIndexOf(SEPARATOR) : -1;
		if (echo == null || at < 0 || at + 1 == echo.length() || echo.length() - at > 19) {
			return -1;
		}
		long number = 0;
		for (int i = at + 1; i < echo.length(); i++) {
			int digit = echo.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			number = number * 10 + digit;
		}
		return number;
	}

	/**
	 * Reads the action.
	 * @param echo a reply's mark
	 * @return the action's wire name, or {@code the action} where the mark is not one of
	 * ours
	 */
	public static String action(@Nullable String echo) {
		int at = (echo != null) ? echo.lastIndexOf(SEPARATOR) : -1;
		return (echo != null && at > 0) ? echo.substring(0, at) : "the action";
	}

}

package io.ncatbot.benchmarks.soak.bot;

/**
 * How events and calls bear their numbers, and chats theirs: both sides must agree.
 */
public final class Soaked {

	private static final long FIRST_CHAT = 30_000_000;

	private Soaked() {
	}

	/**
	 * The QQ number of a chat's group, or of the friend in it.
	 * @param chat which chat of an account, from 0
	 * @return the number
	 */
	public static long numberOf(int chat) {
		return FIRST_CHAT + chat;
	}

	/**
	 * Whether a chat is a group's; else it is a friend's.
	 * @param chat which chat of an account, from 0
	 * @return true for every other chat
	 */
	public static boolean isGroup(int chat) {
		return chat % 2 == 0;
	}

	static int chatOf(long number) {
		return (int) (number - FIRST_CHAT);
	}

	/**
	 * The text of an event or of a call.
	 * @param number its number
	 * @return what is said
	 */
	public static String text(int number) {
		return "喵 " + number;
	}

	/**
	 * Reads the number in a text.
	 * @param text what was said
	 * @return the number
	 * @throws NumberFormatException when there is none
	 */
	public static int numberIn(String text) {
		return Integer.parseInt(text.substring(text.indexOf(' ') + 1));
	}

}

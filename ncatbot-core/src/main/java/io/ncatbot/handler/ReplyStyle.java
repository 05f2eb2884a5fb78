package io.ncatbot.handler;

/**
 * How a returned reply refers to the message that it answers.
 */
public enum ReplyStyle {

	/**
	 * As the application is configured: unless it says otherwise, a reply quotes in
	 * groups and is plain in private chats.
	 */
	DEFAULT,

	/**
	 * Not at all.
	 */
	PLAIN,

	/**
	 * It quotes the message (引用).
	 */
	QUOTE,

	/**
	 * It begins with a mention of the sender (@). In private chats there are none, and it
	 * is plain.
	 */
	MENTION,

	/**
	 * Both.
	 */
	QUOTE_AND_MENTION;

	boolean quotes() {
		return this == QUOTE || this == QUOTE_AND_MENTION;
	}

	boolean mentions() {
		return this == MENTION || this == QUOTE_AND_MENTION;
	}

}

package io.ncatbot.handler.command;

/**
 * How much of a message an argument is.
 */
enum Extent {

	/** One value. */
	VALUE,
	/** As many values as there are. */
	VALUES,
	/** All text that is left. */
	REST_OF_TEXT,
	/** All that is left. */
	REST,
	/** The message that is quoted; nothing of what follows the command. */
	QUOTE;

	boolean isRest() {
		return this == REST_OF_TEXT || this == REST;
	}

}

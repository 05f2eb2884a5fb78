package io.ncatbot.simulator.message;

/**
 * How messages are written in events and results (NapCat's {@code messagePostFormat}).
 */
public enum MessagePostFormat {

	/** An array of segments, NapCat's default. */
	ARRAY,

	/** One text with CQ codes. */
	STRING;

	/**
	 * What {@code message_format} says.
	 * @return {@code array} or {@code string}
	 */
	public String wireName() {
		return (this == ARRAY) ? "array" : "string";
	}

}

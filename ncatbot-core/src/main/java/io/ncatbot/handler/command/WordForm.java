package io.ncatbot.handler.command;

/**
 * How much of a text a reader takes for one value.
 */
enum WordForm {

	/** None: it reads other parts of a message. */
	NONE,
	/** A word that ends at punctuation too. */
	VALUE,
	/** A word up to a blank, just as it is written. */
	VERBATIM

}

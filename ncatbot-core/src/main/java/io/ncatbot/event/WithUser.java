package io.ncatbot.event;

/**
 * Something that is about a user.
 */
public interface WithUser {

	/**
	 * Who it is about. What that means depends on the kind of event.
	 * @return the user's QQ number; 0 where NapCat could not tell
	 */
	long userId();

}

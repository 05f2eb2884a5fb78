package io.ncatbot.handler;

import java.util.function.Predicate;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Knows how users write commands. The handlers of commands are kept by name, and this
 * tells the name that a message calls, so that finding them does not depend on how many
 * there are. It is asked on the socket's thread, and must be quick.
 */
public interface CommandLookup {

	/**
	 * Gives the form of a name under which the command is kept, such as one without the
	 * difference of upper and lower case.
	 * @param name a command or an alias, as a handler declares it
	 * @return the key
	 * @throws IllegalArgumentException if no text could call it; the message, a clause,
	 * says why
	 */
	String key(String name);

	/**
	 * Finds the command that a message calls.
	 * @param message what the user wrote
	 * @param known tells whether there is a command of a key
	 * @return the key of the command, the longest one where sub-commands fit as well;
	 * null if the message calls none of those known
	 */
	@Nullable String find(Message message, Predicate<String> known);

}

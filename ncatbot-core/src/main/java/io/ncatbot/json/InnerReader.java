package io.ncatbot.json;

import io.ncatbot.message.FieldName;
import io.ncatbot.message.Fields;

/**
 * Reads the objects and arrays within an object on the way.
 *
 * @param <F> the keys of the object around
 */
@FunctionalInterface
interface InnerReader<F extends FieldName> {

	/**
	 * Reads the object or array whose opening is the current token, to its closing, or
	 * leaves it where it is.
	 * @param cursor where to read
	 * @param field the key it stands at
	 * @param into takes what it was read as
	 * @return whether it was read
	 */
	boolean read(JsonCursor cursor, F field, Fields<F> into);

	/**
	 * Reads none of them.
	 */
	static <F extends FieldName> InnerReader<F> none() {
		return (cursor, field, into) -> false;
	}

}

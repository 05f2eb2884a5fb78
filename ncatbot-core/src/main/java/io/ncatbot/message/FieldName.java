package io.ncatbot.message;

/**
 * A key that a kind of JSON object may have; an enum implements it.
 */
public interface FieldName {

	/**
	 * Where the key's value is kept.
	 * @return the position among the keys of this kind, from 0
	 */
	int ordinal();

	/**
	 * How the key is spelled in JSON.
	 * @return the key
	 */
	String wireName();

}

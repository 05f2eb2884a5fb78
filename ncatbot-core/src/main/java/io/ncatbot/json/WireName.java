package io.ncatbot.json;

/**
 * An enum constant that is not written as its name in lower case.
 */
public interface WireName {

	/**
	 * How the constant is written.
	 * @return what NapCat calls it
	 */
	String wireName();

}

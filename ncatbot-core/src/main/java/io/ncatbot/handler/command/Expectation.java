package io.ncatbot.handler.command;

import java.util.List;

/**
 * What an argument can be, for people.
 *
 * @param key what names it in the texts
 * @param details what is put into the text
 */
record Expectation(String key, List<String> details) {

	static Expectation of(String key, String... details) {
		return new Expectation(key, List.of(details));
	}

}

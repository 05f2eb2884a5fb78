package io.ncatbot.benchmarks.echo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the bot's handler answers.
 */
public enum EchoStyle {

	/** An asynchronous call whose result nobody awaits. */
	ASYNC,

	/** A synchronous call: the handler waits for NapCat. */
	SYNC,

	/** The handler's return value. */
	REPLY,

	/** A synchronous call in what is chained to an asynchronous one. */
	CONTINUATION,

	/** A synchronous call that tells the length of whatever text came. */
	LENGTH;

	/** The property that names the style. */
	public static final String PROPERTY = "echo.style";

	/**
	 * Returns the style's word.
	 * @return the name in lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the style with a word.
	 * @param word the word
	 * @return the style
	 * @throws IllegalArgumentException if there is none, naming those there are
	 */
	public static EchoStyle of(String word) {
		return Arrays.stream(values())
			.filter((style) -> style.word().equals(word))
			.findFirst()
			.orElseThrow(
					() -> new IllegalArgumentException("There is no style '" + word + "'; choose one of " + words()));
	}

	/**
	 * Returns the words of all styles.
	 * @return the words with bars between them
	 */
	public static String words() {
		return Arrays.stream(values()).map(EchoStyle::word).collect(Collectors.joining("|"));
	}

}

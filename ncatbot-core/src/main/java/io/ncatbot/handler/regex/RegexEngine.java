package io.ncatbot.handler.regex;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;

/**
 * Compiles regular expressions, in one of two dialects.
 */
public interface RegexEngine {

	/**
	 * Compiles an expression.
	 * @param regex the expression
	 * @return the compiled form, safe to share
	 * @throws RegexSyntaxException if it is none, with the cure
	 */
	TextPattern compile(String regex);

	/**
	 * RE2/J: no text takes longer than in proportion to its length. It knows neither
	 * back-references nor look-around.
	 * @return the engine
	 */
	static RegexEngine linear() {
		return new LinearEngine();
	}

	/**
	 * {@code java.util.regex}, which knows all that Java knows, and which some texts keep
	 * busy for ever; so it is stopped after a time.
	 * @param limit how long one match may take
	 * @param timers measures it
	 * @return the engine
	 */
	static RegexEngine backtracking(Duration limit, Timers timers) {
		return new BacktrackingEngine(limit, timers);
	}

}

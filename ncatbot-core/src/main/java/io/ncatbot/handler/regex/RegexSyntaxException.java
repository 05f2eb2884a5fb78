package io.ncatbot.handler.regex;

/**
 * What should be a regular expression is none, or none in the dialect that is in use.
 */
public final class RegexSyntaxException extends IllegalArgumentException {

	private final String cure;

	RegexSyntaxException(String reason, String cure, Throwable cause) {
		super(reason, cause);
		this.cure = cure;
	}

	/**
	 * Returns what to change.
	 * @return a sentence
	 */
	public String cure() {
		return this.cure;
	}

}

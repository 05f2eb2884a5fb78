package io.ncatbot.connection;

/**
 * The configured URL is not one that a bot can connect to.
 */
public final class MalformedUrlException extends IllegalArgumentException {

	private final String url;

	private final String reason;

	/**
	 * Creates the exception.
	 * @param url the URL as configured
	 * @param reason what is wrong with it, as a clause: "it has no scheme"
	 */
	public MalformedUrlException(String url, String reason) {
		super("The NapCat URL '%s' cannot be used: %s".formatted(Endpoint.mask(url), reason));
		this.url = Endpoint.mask(url);
		this.reason = reason;
	}

	/**
	 * Returns the URL.
	 * @return the URL as configured, with what is secret in it masked
	 */
	public String url() {
		return this.url;
	}

	/**
	 * Returns what is wrong.
	 * @return a clause such as "it has no scheme"
	 */
	public String reason() {
		return this.reason;
	}

}

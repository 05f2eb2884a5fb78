package io.ncatbot.connection;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Where a NapCat is, and how to be let in.
 *
 * @param url NapCat's WebSocket server, {@code ws://host:port} or {@code wss://...}
 * @param token the token configured there; null or empty for none
 */
public record Endpoint(URI url, @Nullable String token) {

	/**
	 * Checks the URL.
	 * @throws MalformedUrlException if it is no WebSocket URL
	 */
	public Endpoint {
		String scheme = url.getScheme();
		if (scheme == null) {
			throw new MalformedUrlException(url.toString(), "it has no scheme");
		}
		if (!scheme.equalsIgnoreCase("ws") && !scheme.equalsIgnoreCase("wss")) {
			throw new MalformedUrlException(url.toString(), "its scheme is '" + scheme + "'");
		}
		if (url.getHost() == null) {
			throw new MalformedUrlException(url.toString(), "it has no host");
		}
		if (url.getRawFragment() != null) {
			throw new MalformedUrlException(url.toString(), "it has a fragment, behind '#'");
		}
	}

	/**
	 * Makes an endpoint of a URL in text.
	 * @param url NapCat's WebSocket server
	 * @param token the token configured there; null or empty for none
	 * @return the endpoint
	 * @throws MalformedUrlException if the text is no WebSocket URL
	 */
	public static Endpoint of(String url, @Nullable String token) {
		try {
			return new Endpoint(URI.create(url.strip()), token);
		}
		catch (MalformedUrlException ex) {
			throw ex;
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedUrlException(url, "it is no URL at all");
		}
	}

	/**
	 * Tells whether there is a token to show.
	 * @return whether the token is neither null nor empty
	 */
	public boolean hasToken() {
		return this.token != null && !this.token.isEmpty();
	}

	/**
	 * Returns the URL without anything secret in it.
	 * @return the URL with an {@code access_token} in its query, and any user
	 * information, masked
	 */
	public String display() {
		return mask(this.url.toString());
	}

	static String mask(String url) {
		return url.replaceAll("(?i)(access_token=)[^&#]*", "$1******").replaceAll("//[^/@]*@", "//******@");
	}

	@Override
	public String toString() {
		return hasToken() ? display() + " with a token" : display();
	}

}

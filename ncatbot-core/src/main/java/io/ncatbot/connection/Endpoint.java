package io.ncatbot.connection;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * Where a NapCat is, and how to be let in.
 *
 * @param url NapCat's WebSocket server, {@code ws://host:port} or {@code wss://...}, or
 * its HTTP SSE server, {@code http://host:port} or {@code https://...}
 * @param token the token configured there; null or empty for none
 * @param headers further headers of each HTTP request and WebSocket handshake, such as a
 * proxy before NapCat may want
 * @param ssl whom to trust and how to be known over TLS; null for the JVM's default
 */
public record Endpoint(URI url, @Nullable String token, Map<String, String> headers, @Nullable SSLContext ssl) {

	private static final Set<String> SCHEMES = Set.of("ws", "wss", "http", "https");

	private static final Set<String> RESERVED = Set.of("authorization", "connection", "content-length", "content-type",
			"expect", "host", "proxy-authorization", "sec-websocket-extensions", "sec-websocket-key",
			"sec-websocket-protocol", "sec-websocket-version", "transfer-encoding", "upgrade");

	private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

	/**
	 * Checks the URL, the token and the headers.
	 * @throws IllegalArgumentException if a header is one that transports set themselves,
	 * or it or the token cannot be sent
	 * @throws MalformedUrlException if no transport can use it
	 */
	public Endpoint {
		String scheme = url.getScheme();
		if (scheme == null) {
			throw new MalformedUrlException(url.toString(), "it has no scheme");
		}
		if (!SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
			throw new MalformedUrlException(url.toString(), "its scheme is '" + scheme + "'");
		}
		if (url.getHost() == null) {
			throw new MalformedUrlException(url.toString(), "it has no host");
		}
		if (url.getRawFragment() != null) {
			throw new MalformedUrlException(url.toString(), "it has a fragment, behind '#'");
		}
		if (token != null && !VALUE.matcher(token).matches()) {
			throw new IllegalArgumentException("The token has a line break, or a character outside of ASCII, which no"
					+ " header can carry: give NapCat and ncatbot.token one of letters and digits");
		}
		headers = Map.copyOf(headers);
		headers.forEach(Endpoint::checkHeader);
	}

	private static void checkHeader(String name, String value) {
		if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
			throw new IllegalArgumentException(
					"The header '%s' is set by the transport itself (ncatbot.headers)".formatted(name));
		}
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("'%s' cannot be the name of a header (ncatbot.headers)".formatted(name));
		}
		if (!VALUE.matcher(value).matches()) {
			throw new IllegalArgumentException(("The value of the header '%s' has a line break, or a character outside"
					+ " of ASCII (ncatbot.headers)")
				.formatted(name));
		}
	}

	/**
	 * Makes an endpoint of a URL in text.
	 * @param url NapCat's server
	 * @param token the token configured there; null or empty for none
	 * @return the endpoint, without further headers and with the JVM's TLS
	 * @throws MalformedUrlException if no transport can use the URL
	 */
	public static Endpoint of(String url, @Nullable String token) {
		try {
			return new Endpoint(URI.create(url.strip()), token, Map.of(), null);
		}
		catch (MalformedUrlException ex) {
			throw ex;
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedUrlException(url, "it is no URL at all");
		}
	}

	/**
	 * Changes the headers.
	 * @param headers further headers of each request
	 * @return the changed endpoint
	 */
	public Endpoint withHeaders(Map<String, String> headers) {
		return new Endpoint(this.url, this.token, headers, this.ssl);
	}

	/**
	 * Changes the TLS.
	 * @param ssl whom to trust and how to be known; null for the JVM's default
	 * @return the changed endpoint
	 */
	public Endpoint withSsl(@Nullable SSLContext ssl) {
		return new Endpoint(this.url, this.token, this.headers, ssl);
	}

	/**
	 * Tells whether NapCat is reached by HTTP requests rather than by a WebSocket.
	 * @return whether the scheme is {@code http} or {@code https}
	 */
	public boolean isHttp() {
		return this.url.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
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

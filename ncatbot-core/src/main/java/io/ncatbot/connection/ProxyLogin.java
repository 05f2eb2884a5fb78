package io.ncatbot.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What an HTTP proxy on the way to NapCat is shown, by the scheme {@code Basic}. Which
 * proxy that is, the JVM's own settings say.
 *
 * @param username the user's name at the proxy, without a colon
 * @param password the user's password there
 */
public record ProxyLogin(String username, String password) {

	/**
	 * Checks the name.
	 * @throws IllegalArgumentException if no proxy could tell the name from the password
	 */
	public ProxyLogin {
		if (username.isEmpty() || username.indexOf(':') >= 0) {
			throw new IllegalArgumentException(
					"A proxy's user has a name without ':', not '%s' (ncatbot.proxy.username)".formatted(username));
		}
	}

	/**
	 * Returns what the header {@code Proxy-Authorization} says.
	 * @return the header's value
	 */
	public String authorization() {
		return "Basic " + Base64.getEncoder()
			.encodeToString((this.username + ":" + this.password).getBytes(StandardCharsets.UTF_8));
	}

	/** Without the password, which must not get into a log. */
	@Override
	public String toString() {
		return "ProxyLogin[username=%s]".formatted(this.username);
	}

}

package io.ncatbot.boot.autoconfigure;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Details of how to reach the NapCat of one bot. A bean of this type is a bot; it
 * replaces the one that the properties configure under the same name.
 */
public interface NapCatConnectionDetails extends ConnectionDetails {

	/**
	 * The name of a bot that is given no other.
	 */
	String DEFAULT_NAME = "default";

	/**
	 * Returns the bot's name.
	 * @return the name
	 */
	default String getName() {
		return DEFAULT_NAME;
	}

	/**
	 * Returns the URL of NapCat's WebSocket server, or of its HTTP SSE server.
	 * @return the URL, such as {@code ws://localhost:3001}
	 */
	String getUrl();

	/**
	 * Returns the token of NapCat's server.
	 * @return the token; null for none
	 */
	default @Nullable String getToken() {
		return null;
	}

	/**
	 * Returns further headers of each handshake and request.
	 * @return the headers; empty for none
	 */
	default Map<String, String> getHeaders() {
		return Map.of();
	}

	/**
	 * Returns whom to trust and how to be known over TLS.
	 * @return the bundle; null for the JVM's own
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

}

package io.ncatbot.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

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
	 * Returns the URL of NapCat's WebSocket server.
	 * @return the URL, such as {@code ws://localhost:3001}
	 */
	String getUrl();

	/**
	 * Returns the token of NapCat's WebSocket server.
	 * @return the token; null for none
	 */
	default @Nullable String getToken() {
		return null;
	}

}

package io.ncatbot.testcontainers;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container whose OneBot WebSocket server is the NapCat of one bot. As a
 * {@code @ServiceConnection} it becomes the bot's connection details.
 *
 * @param <SELF> the container's own type
 */
public abstract class OneBotContainer<SELF extends OneBotContainer<SELF>> extends GenericContainer<SELF> {

	static final int WEBSOCKET_PORT = 3001;

	private String token = Tokens.random();

	private String botName = "default";

	OneBotContainer(DockerImageName image, int otherPort) {
		super(image);
		withExposedPorts(WEBSOCKET_PORT, otherPort);
	}

	/**
	 * Sets the token that bots must present.
	 * @param token the token, not blank; a random one when this is not called
	 * @return this container
	 */
	public SELF withToken(String token) {
		if (token.isBlank()) {
			throw new IllegalArgumentException(
					"Without a token anybody may use the account; give one, or none at all" + " for a random one");
		}
		this.token = token;
		return self();
	}

	/**
	 * Sets the name of the bot that uses this container.
	 * @param name the name, as in {@code ncatbot.bots}; {@code default} when this is not
	 * called
	 * @return this container
	 */
	public SELF withBotName(String name) {
		this.botName = name;
		return self();
	}

	/**
	 * Returns where bots connect.
	 * @return the URL of the WebSocket server, without the token
	 */
	public String getUrl() {
		return "ws://%s:%d".formatted(getHost(), getMappedPort(WEBSOCKET_PORT));
	}

	/**
	 * Returns the token that bots must present.
	 * @return the token
	 */
	public String getToken() {
		return this.token;
	}

	/**
	 * Returns the name of the bot that uses this container.
	 * @return the name
	 */
	public String getBotName() {
		return this.botName;
	}

}

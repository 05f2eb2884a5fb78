package io.ncatbot.testcontainers;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container whose OneBot servers are the NapCat of one bot. As a
 * {@code @ServiceConnection} it becomes the bot's connection details: over WebSocket,
 * unless it is told to be {@linkplain #connectedOverHttp() over HTTP}.
 *
 * @param <SELF> the container's own type
 */
public abstract class OneBotContainer<SELF extends OneBotContainer<SELF>> extends GenericContainer<SELF> {

	static final int WEBSOCKET_PORT = 3001;

	private String token = Tokens.random();

	private String botName = "default";

	private final NetworkEntries network = new NetworkEntries();

	private boolean overHttp;

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
	 * Opens HTTP servers too, one without events ({@code httpServers}) and one with
	 * ({@code httpSseServers}).
	 * @return this container
	 */
	public SELF withHttp() {
		if (!this.network.http()) {
			this.network.openHttp();
			addExposedPorts(NetworkEntries.HTTP_PORT, NetworkEntries.SSE_PORT);
		}
		return self();
	}

	/**
	 * Lets the bot that has this container as its {@code @ServiceConnection} connect over
	 * HTTP, with events. Opens the servers for it.
	 * @return this container
	 */
	public SELF connectedOverHttp() {
		this.overHttp = true;
		return withHttp();
	}

	/**
	 * Lets NapCat connect to a bot by WebSocket ({@code websocketClients}), with the
	 * container's token.
	 * @param url where the bot listens, as seen from within the container:
	 * {@code ws://host.testcontainers.internal:8080/onebot/ws} for a port of this machine
	 * that {@code Testcontainers.exposeHostPorts(8080)} opens to containers
	 * @return this container
	 */
	public SELF withReverseWebSocket(String url) {
		this.network.addReverse(url);
		return self();
	}

	/**
	 * Lets NapCat post events to a bot ({@code httpClients}), signed with the container's
	 * token.
	 * @param url where the bot listens, as seen from within the container:
	 * {@code http://host.testcontainers.internal:8080/onebot/webhook}
	 * @return this container
	 */
	public SELF withWebhook(String url) {
		this.network.addWebhook(url);
		return self();
	}

	NetworkEntries network() {
		return this.network;
	}

	/**
	 * Returns where bots connect by WebSocket.
	 * @return the URL of the WebSocket server, without the token
	 */
	public String getUrl() {
		return "ws://%s:%d".formatted(getHost(), getMappedPort(WEBSOCKET_PORT));
	}

	/**
	 * Returns where bots call actions over HTTP, without events.
	 * @return the URL of the HTTP server, without the token
	 * @throws IllegalStateException if the container was not told to have one
	 */
	public String getHttpUrl() {
		return httpUrl(NetworkEntries.HTTP_PORT);
	}

	/**
	 * Returns where bots call actions over HTTP and get events.
	 * @return the URL of the HTTP SSE server, without the token
	 * @throws IllegalStateException if the container was not told to have one
	 */
	public String getSseUrl() {
		return httpUrl(NetworkEntries.SSE_PORT);
	}

	private String httpUrl(int port) {
		if (!this.network.http()) {
			throw new IllegalStateException("This container has no HTTP servers: call withHttp() before it starts");
		}
		return "http://%s:%d".formatted(getHost(), getMappedPort(port));
	}

	/**
	 * Returns where the bot connects that has this container as its
	 * {@code @ServiceConnection}.
	 * @return the URL, without the token
	 */
	public String getConnectionUrl() {
		return this.overHttp ? getSseUrl() : getUrl();
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

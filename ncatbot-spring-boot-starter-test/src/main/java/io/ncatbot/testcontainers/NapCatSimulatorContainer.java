package io.ncatbot.testcontainers;

import java.util.ArrayList;
import java.util.List;

import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The simulated NapCat in a container, with its demo world and its chat page: for
 * development with the same wiring as a real NapCat has, and without QQ. Its image is
 * made from the simulator's own Dockerfile. Tests that script what people say take the
 * simulator itself instead, which runs in their process.
 */
public final class NapCatSimulatorContainer extends OneBotContainer<NapCatSimulatorContainer> {

	private static final DockerImageName IMAGE = DockerImageName.parse("ncatbot-simulator");

	private static final int CHAT_PORT = 6100;

	private final List<String> options = new ArrayList<>();

	/**
	 * Creates a container of the image {@code ncatbot-simulator}.
	 */
	public NapCatSimulatorContainer() {
		this(IMAGE);
	}

	/**
	 * Creates a container.
	 * @param image the image: {@code ncatbot-simulator}, or one that is declared to be a
	 * compatible substitute for it
	 */
	public NapCatSimulatorContainer(DockerImageName image) {
		super(image, CHAT_PORT);
		image.assertCompatibleWith(IMAGE);
		waitingFor(Wait.forLogMessage(".*Chat with them at .*", 1));
	}

	/**
	 * Sets the bot's QQ number.
	 * @param selfId the number; 10001 when this is not called
	 * @return this container
	 */
	public NapCatSimulatorContainer withSelfId(long selfId) {
		this.options.add("--self-id=" + selfId);
		return this;
	}

	@Override
	protected void configure() {
		List<String> command = new ArrayList<>(this.options);
		command.add("--token=" + getToken());
		if (network().http()) {
			command.add("--http-port=" + NetworkEntries.HTTP_PORT);
			command.add("--sse-port=" + NetworkEntries.SSE_PORT);
		}
		network().reverse().forEach((url) -> command.add("--reverse=" + url));
		network().webhooks().forEach((url) -> command.add("--webhook=" + url));
		withCommand(command.toArray(String[]::new));
	}

	/**
	 * Returns where people chat with the bot.
	 * @return the URL of the chat page
	 */
	public String getChatUrl() {
		return "http://%s:%d".formatted(getHost(), getMappedPort(CHAT_PORT));
	}

}

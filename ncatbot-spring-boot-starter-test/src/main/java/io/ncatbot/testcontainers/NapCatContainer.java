package io.ncatbot.testcontainers;

import java.time.Duration;
import java.util.Objects;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * A real NapCat in a container. Before it starts, its network is configured: a WebSocket
 * server with a token of its own. While nobody is logged in, it prints the address of its
 * WebUI and the QR code to scan. The login is kept in a volume, so that the next start
 * needs no scan.
 * <p>
 * NapCat is up in two steps: {@link #start()} returns when its WebUI answers, and a bot
 * can connect only once somebody has logged in. A bot of this library may be started in
 * between, since it tries again for ever; who wants to wait asks for
 * {@link #waitingForLogin(Duration)}.
 */
public final class NapCatContainer extends OneBotContainer<NapCatContainer> {

	private static final Logger logger = LoggerFactory.getLogger(NapCatContainer.class);

	private static final DockerImageName IMAGE = DockerImageName.parse("mlikiowa/napcat-docker");

	private static final int WEBUI_PORT = 6099;

	private static final String CONFIGURATION = "/app/napcat/config/onebot11.json";

	private static final String QQ_DATA = "/app/.config/QQ";

	private static final String DEFAULT_VOLUME = "ncatbot-napcat-login";

	private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(3);

	private final LoginGuide guide = new LoginGuide(logger);

	private final String webUiToken = Tokens.random();

	private @Nullable String loginVolume = DEFAULT_VOLUME;

	private @Nullable Duration loginTimeout;

	/**
	 * Creates a container.
	 * @param image the image, such as {@code mlikiowa/napcat-docker:v4.18.19}
	 */
	public NapCatContainer(String image) {
		this(DockerImageName.parse(image));
	}

	/**
	 * Creates a container.
	 * @param image the image: {@code mlikiowa/napcat-docker}, or one that is declared to
	 * be a compatible substitute for it
	 */
	public NapCatContainer(DockerImageName image) {
		super(image, WEBUI_PORT);
		image.assertCompatibleWith(IMAGE);
		waitingFor(Wait.forHttp("/webui/").forPort(WEBUI_PORT).forStatusCodeMatching((status) -> status < 500));
		withStartupTimeout(STARTUP_TIMEOUT);
	}

	/**
	 * Sets the account to log in. Its login is tried without a scan first.
	 * @param selfId the QQ number
	 * @return this container
	 */
	public NapCatContainer withAccount(long selfId) {
		return withEnv("ACCOUNT", String.valueOf(selfId));
	}

	/**
	 * Sets the volume that keeps the login. Two containers that run at the same time need
	 * two volumes.
	 * @param volume the volume's name; {@code ncatbot-napcat-login} when this is not
	 * called
	 * @return this container
	 */
	public NapCatContainer withLoginVolume(String volume) {
		this.loginVolume = volume;
		return this;
	}

	/**
	 * Keeps no login: each start needs a scan.
	 * @return this container
	 */
	public NapCatContainer withoutLoginVolume() {
		this.loginVolume = null;
		return this;
	}

	/**
	 * Makes {@link #start()} wait until somebody has logged in.
	 * @param timeout how long; somebody has to find a telephone and scan
	 * @return this container
	 */
	public NapCatContainer waitingForLogin(Duration timeout) {
		this.loginTimeout = timeout;
		return this;
	}

	@Override
	protected void configure() {
		withEnv("WEBUI_TOKEN", this.webUiToken);
		withCopyToContainer(Transferable.of(NetworkConfiguration.of(WEBSOCKET_PORT, getToken(), network())),
				CONFIGURATION);
		String volume = this.loginVolume;
		if (volume != null) {
			withCreateContainerCmdModifier((command) -> keepLogin(command, volume));
		}
	}

	private static void keepLogin(CreateContainerCmd command, String volume) {
		HostConfig host = Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::newHostConfig);
		command.withHostConfig(host.withBinds(Bind.parse(volume + ":" + QQ_DATA)));
		// QQ takes another MAC address for another computer, and asks for a scan.
		int hash = volume.hashCode();
		command.withMacAddress(
				"02:4e:%02x:%02x:%02x:%02x".formatted(hash >>> 24, hash >>> 16 & 0xff, hash >>> 8 & 0xff, hash & 0xff));
	}

	@Override
	protected void containerIsStarting(InspectContainerResponse container) {
		this.guide.webUi("http://%s:%d".formatted(getHost(), getMappedPort(WEBUI_PORT)), this.webUiToken);
		followOutput(this.guide);
	}

	@Override
	protected void containerIsStarted(InspectContainerResponse container) {
		if (this.loginTimeout != null) {
			awaitLogin(this.loginTimeout);
		}
	}

	/**
	 * Waits until somebody has logged in, so that a bot can connect.
	 * @param timeout how long to wait
	 * @throws IllegalStateException if nobody has in time; it says where to log in
	 */
	public void awaitLogin(Duration timeout) {
		if (!LoginProbe.await(getUrl(), getToken(), timeout, this::isRunning)) {
			throw new IllegalStateException("Nobody has logged in to NapCat within %d s. %s"
				.formatted(timeout.toSeconds(), this.guide.whereToLogIn()));
		}
	}

	/**
	 * Returns whether somebody is logged in, so that a bot can connect now.
	 * @return whether NapCat's WebSocket server greets a client
	 */
	public boolean isLoggedIn() {
		return isRunning() && LoginProbe.isGreeted(getUrl(), getToken());
	}

	/**
	 * Returns where NapCat is administered in a browser.
	 * @return the URL of the WebUI, with its token in it
	 */
	public String getWebUiUrl() {
		return "http://%s:%d/webui?token=%s".formatted(getHost(), getMappedPort(WEBUI_PORT), this.webUiToken);
	}

}

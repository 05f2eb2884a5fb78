package io.ncatbot.boot.docker.compose;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.core.env.Environment;

/**
 * Creates {@link NapCatConnectionDetails} for a {@code napcat} service: one whose image
 * is NapCat's, or the simulator's, or that is labelled as such. NapCat's token lies in a
 * file inside the container, where nobody can look; so a label of the service says it, or
 * {@code ncatbot.token}.
 */
final class NapCatDockerComposeConnectionDetailsFactory
		extends DockerComposeConnectionDetailsFactory<NapCatConnectionDetails> {

	private static final String[] NAMES = { "mlikiowa/napcat-docker", "ncatbot-simulator", "napcat" };

	private static final String TOKEN_PROPERTY = "ncatbot.token";

	NapCatDockerComposeConnectionDetailsFactory() {
		super(NAMES);
	}

	@Override
	protected NapCatConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		return new NapCatDockerComposeConnectionDetails(source.getRunningService(), source.getEnvironment());
	}

	/**
	 * {@link NapCatConnectionDetails} backed by a {@code napcat} {@link RunningService}.
	 */
	static final class NapCatDockerComposeConnectionDetails extends DockerComposeConnectionDetails
			implements NapCatConnectionDetails {

		private static final int WEBSOCKET_PORT = 3001;

		private static final String NAME_LABEL = "io.ncatbot.name";

		private static final String TOKEN_LABEL = "io.ncatbot.token";

		private final String name;

		private final String url;

		private final @Nullable String token;

		NapCatDockerComposeConnectionDetails(RunningService service, Environment environment) {
			super(service);
			this.name = service.labels().getOrDefault(NAME_LABEL, DEFAULT_NAME);
			this.url = "ws://%s:%d".formatted(service.host(), service.ports().get(WEBSOCKET_PORT));
			String labelled = service.labels().get(TOKEN_LABEL);
			this.token = (labelled != null) ? labelled : environment.getProperty(TOKEN_PROPERTY);
		}

		@Override
		public String getName() {
			return this.name;
		}

		@Override
		public String getUrl() {
			return this.url;
		}

		@Override
		public @Nullable String getToken() {
			return this.token;
		}

	}

}

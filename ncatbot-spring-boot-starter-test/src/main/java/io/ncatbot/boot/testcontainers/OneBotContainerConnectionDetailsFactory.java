package io.ncatbot.boot.testcontainers;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.testcontainers.OneBotContainer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/**
 * Creates {@link NapCatConnectionDetails} for a {@link OneBotContainer}, NapCat's or the
 * simulator's, that is a {@code @ServiceConnection}.
 */
final class OneBotContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<OneBotContainer<?>, NapCatConnectionDetails> {

	@Override
	protected NapCatConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<OneBotContainer<?>> source) {
		return new OneBotContainerConnectionDetails(source);
	}

	/**
	 * {@link NapCatConnectionDetails} backed by a {@link ContainerConnectionSource}.
	 */
	private static final class OneBotContainerConnectionDetails extends ContainerConnectionDetails<OneBotContainer<?>>
			implements NapCatConnectionDetails {

		private OneBotContainerConnectionDetails(ContainerConnectionSource<OneBotContainer<?>> source) {
			super(source);
		}

		@Override
		public String getName() {
			return getContainer().getBotName();
		}

		@Override
		public String getUrl() {
			return getContainer().getConnectionUrl();
		}

		@Override
		public String getToken() {
			return getContainer().getToken();
		}

		@Override
		public @Nullable SslBundle getSslBundle() {
			return super.getSslBundle();
		}

	}

}

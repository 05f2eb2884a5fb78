package io.ncatbot.boot.autoconfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/**
 * A bot that the properties configure.
 */
final class PropertiesNapCatConnectionDetails implements NapCatConnectionDetails {

	/** NcatBot's own default, and the port that NapCat proposes. */
	static final String DEFAULT_URL = "ws://localhost:3001";

	private final String name;

	private final String url;

	private final @Nullable String token;

	private final Map<String, String> headers;

	private final @Nullable SslBundle sslBundle;

	private PropertiesNapCatConnectionDetails(String name, @Nullable String url, @Nullable String token,
			Map<String, String> headers, @Nullable SslBundle sslBundle) {
		this.name = name;
		this.url = StringUtils.hasText(url) ? url : DEFAULT_URL;
		this.token = token;
		this.headers = headers;
		this.sslBundle = sslBundle;
	}

	/**
	 * Returns the bots that the properties name, in their order; none if they say
	 * nothing.
	 */
	static List<NapCatConnectionDetails> of(NcatBotProperties properties, @Nullable SslBundles sslBundles) {
		List<NapCatConnectionDetails> bots = new ArrayList<>();
		properties.bots().forEach((name, bot) -> {
			if (!waits(bot, properties)) {
				bots.add(one(name, bot, properties, sslBundles));
			}
		});
		if (properties.bots().isEmpty() && StringUtils.hasText(properties.url())) {
			bots.add(theOnly(properties, sslBundles));
		}
		return bots;
	}

	/** Whether a bot waits for its NapCat rather than connecting to it. */
	static boolean waits(NcatBotProperties.Bot bot, NcatBotProperties properties) {
		return IncomingEndpoints.anyIn(properties) && bot.selfId() != 0 && !StringUtils.hasText(bot.url());
	}

	private static NapCatConnectionDetails one(String name, NcatBotProperties.Bot bot, NcatBotProperties properties,
			@Nullable SslBundles sslBundles) {
		Map<String, String> headers = new HashMap<>(properties.headers());
		headers.putAll(bot.headers());
		String bundle = (bot.ssl().bundle() != null) ? bot.ssl().bundle() : properties.ssl().bundle();
		return new PropertiesNapCatConnectionDetails(name,
				StringUtils.hasText(bot.url()) ? bot.url() : properties.url(),
				(bot.token() != null) ? bot.token() : properties.token(), headers, bundle(bundle, sslBundles));
	}

	static NapCatConnectionDetails theOnly(NcatBotProperties properties, @Nullable SslBundles sslBundles) {
		return new PropertiesNapCatConnectionDetails(DEFAULT_NAME, properties.url(), properties.token(),
				properties.headers(), bundle(properties.ssl().bundle(), sslBundles));
	}

	private static @Nullable SslBundle bundle(@Nullable String name, @Nullable SslBundles sslBundles) {
		if (!StringUtils.hasText(name)) {
			return null;
		}
		if (sslBundles == null) {
			throw new IllegalStateException(
					"The SSL bundle '%s' is named (ncatbot.ssl.bundle), but this application has no".formatted(name)
							+ " SSL bundles; is its SslAutoConfiguration excluded?");
		}
		return sslBundles.getBundle(name);
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

	@Override
	public Map<String, String> getHeaders() {
		return this.headers;
	}

	@Override
	public @Nullable SslBundle getSslBundle() {
		return this.sslBundle;
	}

}

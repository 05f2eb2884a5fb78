package io.ncatbot.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

	private PropertiesNapCatConnectionDetails(String name, @Nullable String url, @Nullable String token) {
		this.name = name;
		this.url = StringUtils.hasText(url) ? url : DEFAULT_URL;
		this.token = token;
	}

	/**
	 * Returns the bots that the properties name, in their order; none if they say
	 * nothing.
	 */
	static List<NapCatConnectionDetails> of(NcatBotProperties properties) {
		List<NapCatConnectionDetails> bots = new ArrayList<>();
		properties.bots()
			.forEach((name,
					bot) -> bots.add(new PropertiesNapCatConnectionDetails(name,
							StringUtils.hasText(bot.url()) ? bot.url() : properties.url(),
							(bot.token() != null) ? bot.token() : properties.token())));
		if (bots.isEmpty() && StringUtils.hasText(properties.url())) {
			bots.add(theOnly(properties));
		}
		return bots;
	}

	static NapCatConnectionDetails theOnly(NcatBotProperties properties) {
		return new PropertiesNapCatConnectionDetails(DEFAULT_NAME, properties.url(), properties.token());
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

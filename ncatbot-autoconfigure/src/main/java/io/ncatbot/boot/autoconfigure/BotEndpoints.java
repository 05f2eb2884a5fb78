package io.ncatbot.boot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.connection.BotOrigin;
import io.ncatbot.connection.Endpoint;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Which bots there are: those of the properties, those of beans, and if there is neither,
 * one at NapCat's usual address.
 *
 * @param endpoints where each bot's NapCat is, by the bot's name
 * @param primary the name of the primary bot
 */
record BotEndpoints(Map<String, Endpoint> endpoints, String primary) {

	static BotEndpoints of(NcatBotProperties properties, List<NapCatConnectionDetails> beans,
			@Nullable SslBundles sslBundles) {
		Map<String, Endpoint> endpoints = new LinkedHashMap<>();
		PropertiesNapCatConnectionDetails.of(properties, sslBundles).forEach((details) -> put(endpoints, details));
		beans.forEach((details) -> put(endpoints, details));
		if (endpoints.isEmpty()) {
			put(endpoints, PropertiesNapCatConnectionDetails.theOnly(properties, sslBundles));
		}
		return new BotEndpoints(endpoints, primary(properties.primary(), endpoints));
	}

	private static void put(Map<String, Endpoint> endpoints, NapCatConnectionDetails details) {
		SslBundle bundle = details.getSslBundle();
		endpoints.put(details.getName(),
				Endpoint.of(details.getUrl(), details.getToken())
					.withHeaders(details.getHeaders())
					.withSsl((bundle != null) ? bundle.createSslContext() : null));
	}

	Map<String, BotOrigin> origins() {
		Map<String, BotOrigin> origins = new LinkedHashMap<>();
		this.endpoints.forEach((name, endpoint) -> origins.put(name, BotOrigin.at(endpoint)));
		return origins;
	}

	private static String primary(@Nullable String configured, Map<String, Endpoint> endpoints) {
		if (configured != null && !configured.isBlank()) {
			return configured;
		}
		String byDefault = NapCatConnectionDetails.DEFAULT_NAME;
		return endpoints.containsKey(byDefault) ? byDefault : endpoints.keySet().iterator().next();
	}

}

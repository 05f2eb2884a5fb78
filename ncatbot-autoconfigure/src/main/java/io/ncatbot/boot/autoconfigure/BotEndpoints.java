package io.ncatbot.boot.autoconfigure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;

import io.ncatbot.connection.BotOrigin;
import io.ncatbot.connection.Endpoint;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Which bots there are: those of the properties, those of beans, and if there is neither,
 * one at NapCat's usual address.
 *
 * @param endpoints where the NapCat of each bot is that connects itself, by the bot's
 * name
 * @param origins how each bot gets its connections, by its name
 * @param primary the name of the primary bot
 */
record BotEndpoints(Map<String, Endpoint> endpoints, Map<String, BotOrigin> origins, String primary) {

	static BotEndpoints of(NcatBotProperties properties, List<NapCatConnectionDetails> beans,
			@Nullable SslBundles sslBundles) {
		Map<String, Endpoint> endpoints = new LinkedHashMap<>();
		// Bots of one bundle share its context, and what the transports keep for it.
		Map<SslBundle, SSLContext> contexts = new IdentityHashMap<>();
		PropertiesNapCatConnectionDetails.of(properties, sslBundles)
			.forEach((details) -> put(endpoints, details, contexts));
		beans.forEach((details) -> put(endpoints, details, contexts));
		Map<String, BotOrigin> origins = new LinkedHashMap<>();
		properties.bots().forEach((name, bot) -> {
			if (PropertiesNapCatConnectionDetails.waits(bot, properties) && !endpoints.containsKey(name)) {
				origins.put(name, BotOrigin.waiting(bot.selfId()));
			}
		});
		if (endpoints.isEmpty() && origins.isEmpty()) {
			if (IncomingEndpoints.anyIn(properties)) {
				origins.put(NapCatConnectionDetails.DEFAULT_NAME, BotOrigin.waiting(0));
			}
			else {
				put(endpoints, PropertiesNapCatConnectionDetails.theOnly(properties, sslBundles), contexts);
			}
		}
		endpoints
			.forEach((name, endpoint) -> origins.put(name, new BotOrigin(endpoint, selfId(name, properties), null)));
		requireDifferentAccounts(origins);
		return new BotEndpoints(endpoints, origins, primary(properties.primary(), origins));
	}

	private static long selfId(String name, NcatBotProperties properties) {
		NcatBotProperties.Bot bot = properties.bots().get(name);
		return (bot != null) ? bot.selfId() : 0;
	}

	private static void requireDifferentAccounts(Map<String, BotOrigin> origins) {
		Map<Long, String> names = new HashMap<>();
		origins.forEach((name, origin) -> {
			String other = (origin.selfId() != 0) ? names.putIfAbsent(origin.selfId(), name) : null;
			if (other != null) {
				throw new InvalidConfigurationPropertyValueException("ncatbot.bots.%s.self-id".formatted(name),
						origin.selfId(), "The bot '%s' has it already, and an account is one bot".formatted(other));
			}
		});
	}

	private static void put(Map<String, Endpoint> endpoints, NapCatConnectionDetails details,
			Map<SslBundle, SSLContext> contexts) {
		SslBundle bundle = details.getSslBundle();
		endpoints.put(details.getName(),
				Endpoint.of(details.getUrl(), details.getToken())
					.withHeaders(details.getHeaders())
					.withSsl((bundle != null) ? contexts.computeIfAbsent(bundle, SslBundle::createSslContext) : null));
	}

	private static String primary(@Nullable String configured, Map<String, BotOrigin> origins) {
		if (configured != null && !configured.isBlank()) {
			return configured;
		}
		String byDefault = NapCatConnectionDetails.DEFAULT_NAME;
		return origins.containsKey(byDefault) ? byDefault : origins.keySet().iterator().next();
	}

}

package io.ncatbot.boot.autoconfigure;

import java.util.HashSet;
import java.util.List;

import io.ncatbot.connection.Entrance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/**
 * Checks what the properties say about endpoints that NapCat comes to.
 */
final class IncomingEndpoints {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private IncomingEndpoints() {
	}

	/** Whether any endpoint is asked for. */
	static boolean anyIn(NcatBotProperties properties) {
		return properties.reverse().enabled() || properties.webhook().enabled();
	}

	static void requireServer(NcatBotProperties properties, boolean servlets) {
		if (anyIn(properties) && !servlets) {
			String which = properties.reverse().enabled() ? "ncatbot.reverse" : "ncatbot.webhook";
			throw new IncomingEndpointException(
					"'%s.enabled' is true, but this application has no servlet web server that NapCat could connect to."
						.formatted(which),
					"Add spring-boot-starter-webmvc, or let the bot connect to NapCat itself with 'ncatbot.url':"
							+ " ws://host:port or http://host:port needs no server here.");
		}
	}

	static Entrance reverse(NcatBotProperties properties) {
		NcatBotProperties.Reverse reverse = properties.reverse();
		requirePath("ncatbot.reverse.path", reverse.path());
		return entrance("ncatbot.reverse", own(reverse.token(), properties), reverse.allowWithoutToken(),
				reverse.accounts());
	}

	static int mostConnections(NcatBotProperties properties) {
		return atLeastOne("ncatbot.reverse.max-connections", properties.reverse().maxConnections());
	}

	static int mostPosts(NcatBotProperties properties) {
		return atLeastOne("ncatbot.webhook.max-concurrent-posts", properties.webhook().maxConcurrentPosts());
	}

	private static int atLeastOne(String property, int value) {
		if (value < 1) {
			throw new InvalidConfigurationPropertyValueException(property, value, "It must be at least 1");
		}
		return value;
	}

	static Entrance webhook(NcatBotProperties properties) {
		NcatBotProperties.Webhook webhook = properties.webhook();
		requirePath("ncatbot.webhook.path", webhook.path());
		if (properties.reverse().enabled() && webhook.path().equals(properties.reverse().path())) {
			throw new InvalidConfigurationPropertyValueException("ncatbot.webhook.path", webhook.path(),
					"It must be another than 'ncatbot.reverse.path'");
		}
		return entrance("ncatbot.webhook", own(webhook.token(), properties), webhook.allowWithoutToken(),
				webhook.accounts());
	}

	private static void requirePath(String property, String path) {
		if (!path.matches("(/[^/*?#]+)+")) {
			throw new InvalidConfigurationPropertyValueException(property, path,
					"It must be a path of this application without wildcards, such as /onebot/ws");
		}
	}

	private static @Nullable String own(@Nullable String token, NcatBotProperties properties) {
		return (token != null) ? token : properties.token();
	}

	private static Entrance entrance(String prefix, @Nullable String token, boolean open, List<Long> accounts) {
		if (!StringUtils.hasText(token) && !open) {
			throw new IncomingEndpointException(
					"'%s.enabled' is true, but there is no token: anybody who reaches this application could pretend to be NapCat."
						.formatted(prefix),
					"Set '%1$s.token' to the token that NapCat's network configuration has, or '%1$s.allow-without-token=true'"
						.formatted(prefix) + " if nobody else can reach it.");
		}
		if (accounts.stream().anyMatch((account) -> account < 1)) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".accounts", accounts,
					"It must be QQ numbers, such as 10001");
		}
		if (!StringUtils.hasText(token)) {
			logger.warn("'{}' is open without a token: whoever reaches it can pretend to be NapCat.", prefix);
		}
		return new Entrance(StringUtils.hasText(token) ? token : "", new HashSet<>(accounts));
	}

}

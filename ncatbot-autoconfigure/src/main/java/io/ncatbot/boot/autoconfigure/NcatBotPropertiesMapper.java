package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.BotOrigin;
import io.ncatbot.connection.CallSettings;
import io.ncatbot.connection.ConnectionSettings;
import io.ncatbot.connection.ProxyLogin;
import io.ncatbot.connection.transfer.FileSettings;
import io.ncatbot.handler.ReplyStyle;
import io.ncatbot.handler.command.Commands;
import io.ncatbot.handler.command.CommandsBuilder;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Turns the properties into what the library takes, and refuses values that make no
 * sense, by name.
 */
final class NcatBotPropertiesMapper {

	private final ConnectionSettings connectionSettings;

	private final FileSettings fileSettings;

	private final Map<String, BotLimits> ownLimits = new HashMap<>();

	private final @Nullable ProxyLogin proxyLogin;

	private final int maxHandlers;

	private final int maxTransfers;

	private final Duration regexTimeout;

	private final Duration slowAfter;

	private final NcatBotProperties.Reply reply;

	private final NcatBotProperties.Commands commands;

	NcatBotPropertiesMapper(NcatBotProperties properties) {
		NcatBotProperties.Limits limits = properties.limits();
		this.connectionSettings = connectionSettings(properties);
		this.fileSettings = new FileSettings(properties.files(), positive("limits.inline-files", limits.inlineFiles()),
				positive("limits.download-spill", limits.downloadSpill()));
		properties.bots()
			.forEach((name, bot) -> this.ownLimits.put(name,
					new LimitsMapper("bots." + name + ".limits").map(bot.limits(), limits)));
		this.proxyLogin = proxyLogin(properties.proxy());
		this.maxHandlers = positive("threads.max-handlers", properties.threads().maxHandlers());
		this.maxTransfers = positive("threads.max-transfers", properties.threads().maxTransfers());
		this.regexTimeout = positive("handler.regex-timeout", properties.handler().regexTimeout());
		this.slowAfter = positive("handler.slow-after", properties.handler().slowAfter());
		positive("metrics.max-bots", properties.metrics().maxBots());
		this.reply = properties.reply();
		this.commands = properties.commands();
		positive("commands.help.page-size", this.commands.help().pageSize());
		notDefault("reply.in-groups", this.reply.inGroups());
		notDefault("reply.in-private", this.reply.inPrivate());
	}

	private static ConnectionSettings connectionSettings(NcatBotProperties properties) {
		NcatBotProperties.Connection connection = properties.connection();
		NcatBotProperties.Call call = properties.call();
		Duration delay = positive("connection.reconnect-delay", connection.reconnectDelay());
		Duration maxDelay = positive("connection.max-reconnect-delay", connection.maxReconnectDelay());
		if (maxDelay.compareTo(delay) < 0) {
			throw invalid("connection.max-reconnect-delay", maxDelay,
					"It must not be shorter than 'ncatbot.connection.reconnect-delay', which is " + delay);
		}
		CallSettings calls = new CallSettings(positive("call.timeout", call.timeout()),
				positive("call.slow-timeout", call.slowTimeout()),
				notNegative("call.connection-wait", call.connectionWait()), call.whenFull());
		return new ConnectionSettings(positive("connection.greeting-timeout", connection.greetingTimeout()), delay,
				maxDelay, positive("connection.ping-interval", connection.pingInterval()), calls,
				new LimitsMapper("limits").map(NcatBotProperties.OwnLimits.NONE, properties.limits()));
	}

	ConnectionSettings connectionSettings() {
		return this.connectionSettings;
	}

	private static @Nullable ProxyLogin proxyLogin(NcatBotProperties.Proxy proxy) {
		boolean named = StringUtils.hasText(proxy.username());
		if (named != StringUtils.hasLength(proxy.password())) {
			throw named ? invalid("proxy.password", "", "'ncatbot.proxy.username' is set, so it must be set as well")
					: invalid("proxy.username", "", "'ncatbot.proxy.password' is set, so it must be set as well");
		}
		if (named && proxy.username().indexOf(':') >= 0) {
			throw invalid("proxy.username", proxy.username(), "It must not contain ':', where a password would begin");
		}
		return named ? new ProxyLogin(proxy.username(), proxy.password()) : null;
	}

	/** What a proxy on the way is shown; null for nothing. */
	@Nullable ProxyLogin proxyLogin() {
		return this.proxyLogin;
	}

	FileSettings fileSettings() {
		return this.fileSettings;
	}

	/** Gives each bot the limits that the properties have for it. */
	Map<String, BotOrigin> limited(Map<String, BotOrigin> origins) {
		Map<String, BotOrigin> limited = new LinkedHashMap<>();
		origins.forEach((name, origin) -> limited.put(name, origin.withLimits(this.ownLimits.get(name))));
		return limited;
	}

	int maxHandlers() {
		return this.maxHandlers;
	}

	int maxTransfers() {
		return this.maxTransfers;
	}

	Duration regexTimeout() {
		return this.regexTimeout;
	}

	Duration slowAfter() {
		return this.slowAfter;
	}

	NcatBotProperties.Reply reply() {
		return this.reply;
	}

	CommandsBuilder commands() {
		CommandsBuilder builder = Commands.builder()
			.prefixes(this.commands.prefixes().isEmpty() ? List.of("") : this.commands.prefixes())
			.blankRequired(this.commands.blankRequired())
			.usageReplies(this.commands.usageReplies())
			.locale(this.commands.locale());
		ZoneId zone = this.commands.timeZone();
		return (zone != null) ? builder.zone(zone) : builder;
	}

	int helpPageSize() {
		return this.commands.help().pageSize();
	}

	/** A placeholder reads the text, and would not see a list. */
	void requireOneText(Environment environment, String name) {
		String first = environment.getProperty("ncatbot." + name + "[0]");
		if (first != null) {
			throw invalid(name, first, "It must be one text with commas, not a list");
		}
	}

	private static void notDefault(String name, ReplyStyle style) {
		if (style == ReplyStyle.DEFAULT) {
			throw invalid(name, style, "It is what handlers that say 'default' get, so it must be another style");
		}
	}

	private static Duration positive(String name, Duration value) {
		if (value.isZero() || value.isNegative()) {
			throw invalid(name, value, "It must be positive, such as 10s");
		}
		return value;
	}

	private static Duration notNegative(String name, Duration value) {
		if (value.isNegative()) {
			throw invalid(name, value, "It must not be negative");
		}
		return value;
	}

	static int positive(String name, int value) {
		if (value < 1) {
			throw invalid(name, value, "It must be at least 1");
		}
		return value;
	}

	static long positive(String name, DataSize value) {
		if (value.toBytes() < 1) {
			throw invalid(name, value, "It must be positive, such as 64MB");
		}
		return value.toBytes();
	}

	private static InvalidConfigurationPropertyValueException invalid(String name, Object value, String reason) {
		return new InvalidConfigurationPropertyValueException("ncatbot." + name, value, reason);
	}

}

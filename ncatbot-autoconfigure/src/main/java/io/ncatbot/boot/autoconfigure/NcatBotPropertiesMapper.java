package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import io.ncatbot.connection.ConnectionSettings;
import io.ncatbot.connection.transfer.FileSettings;
import io.ncatbot.dispatch.DispatchLimits;
import io.ncatbot.handler.ReplyStyle;
import io.ncatbot.handler.command.Commands;
import io.ncatbot.handler.command.CommandsBuilder;

import org.springframework.core.env.Environment;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * Turns the properties into what the library takes, and refuses values that make no
 * sense, by name.
 */
final class NcatBotPropertiesMapper {

	private final ConnectionSettings connectionSettings;

	private final FileSettings fileSettings;

	private final DispatchLimits dispatchLimits;

	private final long frameLimit;

	private final long sendQueueLimit;

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
		this.dispatchLimits = new DispatchLimits(positive("limits.backlog-events", limits.backlogEvents()),
				positive("limits.backlog-size", limits.backlogSize()));
		this.frameLimit = positive("limits.frame-size", limits.frameSize());
		this.sendQueueLimit = positive("limits.send-queue", limits.sendQueue());
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
		return new ConnectionSettings(positive("connection.greeting-timeout", connection.greetingTimeout()), delay,
				maxDelay, positive("call.timeout", call.timeout()), positive("call.slow-timeout", call.slowTimeout()),
				notNegative("call.connection-wait", call.connectionWait()),
				positive("connection.ping-interval", connection.pingInterval()),
				positive("limits.pending-calls", properties.limits().pendingCalls()),
				positive("limits.send-queue", properties.limits().sendQueue()));
	}

	ConnectionSettings connectionSettings() {
		return this.connectionSettings;
	}

	FileSettings fileSettings() {
		return this.fileSettings;
	}

	DispatchLimits dispatchLimits() {
		return this.dispatchLimits;
	}

	long frameLimit() {
		return this.frameLimit;
	}

	long sendQueueLimit() {
		return this.sendQueueLimit;
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

	private static int positive(String name, int value) {
		if (value < 1) {
			throw invalid(name, value, "It must be at least 1");
		}
		return value;
	}

	private static long positive(String name, DataSize value) {
		if (value.toBytes() < 1) {
			throw invalid(name, value, "It must be positive, such as 64MB");
		}
		return value.toBytes();
	}

	private static InvalidConfigurationPropertyValueException invalid(String name, Object value, String reason) {
		return new InvalidConfigurationPropertyValueException("ncatbot." + name, value, reason);
	}

}

package io.ncatbot.boot.autoconfigure;

import java.time.Duration;

import io.ncatbot.connection.ConnectionSettings;
import io.ncatbot.dispatch.DispatchLimits;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * Turns the properties into what the library takes, and refuses values that make no
 * sense, by name.
 */
final class NcatBotPropertiesMapper {

	private final NcatBotProperties properties;

	NcatBotPropertiesMapper(NcatBotProperties properties) {
		this.properties = properties;
	}

	ConnectionSettings connectionSettings() {
		NcatBotProperties.Connection connection = this.properties.getConnection();
		NcatBotProperties.Call call = this.properties.getCall();
		Duration delay = positive("connection.reconnect-delay", connection.getReconnectDelay());
		Duration maxDelay = positive("connection.max-reconnect-delay", connection.getMaxReconnectDelay());
		if (maxDelay.compareTo(delay) < 0) {
			throw invalid("connection.max-reconnect-delay", maxDelay,
					"It must not be shorter than 'ncatbot.connection.reconnect-delay', which is " + delay);
		}
		return new ConnectionSettings(positive("connection.greeting-timeout", connection.getGreetingTimeout()), delay,
				maxDelay, positive("call.timeout", call.getTimeout()),
				positive("call.slow-timeout", call.getSlowTimeout()),
				positive("limits.pending-calls", this.properties.getLimits().getPendingCalls()));
	}

	DispatchLimits dispatchLimits() {
		NcatBotProperties.Limits limits = this.properties.getLimits();
		return new DispatchLimits(positive("limits.backlog-events", limits.getBacklogEvents()),
				positive("limits.backlog-size", limits.getBacklogSize()));
	}

	long frameLimit() {
		return positive("limits.frame-size", this.properties.getLimits().getFrameSize());
	}

	long sendQueueLimit() {
		return positive("limits.send-queue", this.properties.getLimits().getSendQueue());
	}

	int maxHandlers() {
		return positive("threads.max-handlers", this.properties.getThreads().getMaxHandlers());
	}

	private static Duration positive(String name, Duration value) {
		if (value.isZero() || value.isNegative()) {
			throw invalid(name, value, "It must be positive, such as 10s");
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

package io.ncatbot.boot.autoconfigure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.boot.autoconfigure.NcatBotProperties;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.http.PostRoom;
import io.ncatbot.dispatch.Dispatcher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for what is measured of the bots.
 */
@AutoConfiguration(after = { NcatBotAutoConfiguration.class, MetricsAutoConfiguration.class,
		CompositeMeterRegistryAutoConfiguration.class })
@ConditionalOnClass({ MeterRegistry.class, MetricsAutoConfiguration.class })
@ConditionalOnBean({ Bots.class, MeterRegistry.class })
@ImportRuntimeHints(NcatBotMetricsRuntimeHints.class)
public final class NcatBotMetricsAutoConfiguration {

	@Bean
	BotMeters ncatBotBotMeters(NcatBotProperties properties, ObjectProvider<Dispatcher> dispatcher) {
		return new BotMeters(properties.metrics().maxBots(), dispatcher);
	}

	@Bean
	CallMeters ncatBotCallMeters() {
		return new CallMeters();
	}

	@Bean
	HandlerMeters ncatBotHandlerMeters() {
		return new HandlerMeters();
	}

	@Bean
	@ConditionalOnBean(Dispatcher.class)
	DispatchMeters ncatBotDispatchMeters(Dispatcher dispatcher) {
		return new DispatchMeters(dispatcher);
	}

	@Bean
	@ConditionalOnBean(PostRoom.class)
	WebhookMeters ncatBotWebhookMeters(PostRoom posts) {
		return new WebhookMeters(posts);
	}

}

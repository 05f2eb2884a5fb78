package io.ncatbot.boot.autoconfigure.actuate;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bots;
import io.ncatbot.handler.HandlerRegistry;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for {@link NcatBotEndpoint}.
 */
@AutoConfiguration(after = NcatBotAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean({ Bots.class, HandlerRegistry.class })
@ConditionalOnAvailableEndpoint(NcatBotEndpoint.class)
public final class NcatBotEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	NcatBotEndpoint ncatBotEndpoint(Bots bots, HandlerRegistry handlers) {
		return new NcatBotEndpoint(bots, handlers);
	}

}

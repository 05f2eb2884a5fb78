package io.ncatbot.boot.autoconfigure.actuate;

import io.ncatbot.boot.autoconfigure.NcatBotProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for endpoints that show the configuration: what is secret of the
 * bots is not shown, whatever else may be.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class NcatBotActuatorAutoConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@ConditionalOnMissingBean
	static SecretSanitizer ncatBotSecretSanitizer(ObjectProvider<NcatBotProperties> properties) {
		return new SecretSanitizer(() -> BotSecrets.of(properties.stream().toList()));
	}

}

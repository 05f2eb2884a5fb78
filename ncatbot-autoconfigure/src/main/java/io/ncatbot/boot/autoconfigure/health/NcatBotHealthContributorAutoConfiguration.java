package io.ncatbot.boot.autoconfigure.health;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bots;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the health of the bots.
 */
@AutoConfiguration(after = NcatBotAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(Bots.class)
@ConditionalOnEnabledHealthIndicator("ncatbot")
public final class NcatBotHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "ncatbotHealthIndicator", "ncatbotHealthContributor" })
	BotsHealthContributor ncatbotHealthContributor(Bots bots) {
		return new BotsHealthContributor(bots);
	}

}

package io.ncatbot.boot.autoconfigure.health;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.FrameConnector;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.PingHealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class NcatBotHealthContributorAutoConfigurationTest {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(NcatBotAutoConfiguration.class, NcatBotHealthContributorAutoConfiguration.class,
						HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		});

	@Test
	void theBotsAreAContributorCalledNcatbot() {
		this.contextRunner
			.run((context) -> assertThat(context.getBean(HealthContributorRegistry.class).getContributor("ncatbot"))
				.isInstanceOf(BotsHealthContributor.class));
	}

	@Test
	void itCanBeSwitchedOff() {
		this.contextRunner.withPropertyValues("management.health.ncatbot.enabled=false")
			.run((context) -> assertThat(context).hasSingleBean(Bots.class)
				.doesNotHaveBean(BotsHealthContributor.class));
		this.contextRunner.withPropertyValues("management.health.defaults.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BotsHealthContributor.class));
	}

	@Test
	void withoutBotsThereIsNone() {
		this.contextRunner.withPropertyValues("ncatbot.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BotsHealthContributor.class));
	}

	@Test
	void itBacksOffToAUsersOwn() {
		HealthIndicator own = new PingHealthIndicator();
		this.contextRunner.withBean("ncatbotHealthIndicator", HealthIndicator.class, () -> own)
			.run((context) -> assertThat(context.getBean(HealthContributorRegistry.class).getContributor("ncatbot"))
				.isSameAs(own));
	}

	@Test
	void withoutSpringBootsHealthAllElseWorks() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class,
					NcatBotHealthContributorAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(HealthContributor.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Bots.class));
	}

}

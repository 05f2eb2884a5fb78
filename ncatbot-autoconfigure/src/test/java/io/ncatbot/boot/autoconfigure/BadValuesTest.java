package io.ncatbot.boot.autoconfigure;

import io.ncatbot.connection.FrameConnector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start says that fails, since a property has a value that it cannot have.
 */
class BadValuesTest {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		});

	@ParameterizedTest
	@CsvSource({ "ncatbot.limits.overflow, DROP_NEWEST, DROP_OLDEST",
			"ncatbot.bots.cat.limits.overflow, DROP_NEWEST, DROP_OLDEST", "ncatbot.call.when-full, REJECT, WAIT",
			"ncatbot.files, AUTO, SHARED_DISK", "ncatbot.handler.regex-engine, RE2J, JAVA",
			"ncatbot.reply.in-groups, QUOTE_AND_MENTION, PLAIN" })
	void theValuesThereAreAreNamedAndAsTheyAreListedTheyAreTaken(String property, String one, String another) {
		this.contextRunner.withPropertyValues("ncatbot.bots.cat.url=ws://localhost:1", property + "=sideways")
			.run((context) -> assertThat(FailureReport.of(context.getStartupFailure())).contains(property, "sideways",
					"The following values are valid:", one, another));
		this.contextRunner.withPropertyValues("ncatbot.bots.cat.url=ws://localhost:1", property + "=" + another)
			.run((context) -> assertThat(context).hasNotFailed());
	}

}

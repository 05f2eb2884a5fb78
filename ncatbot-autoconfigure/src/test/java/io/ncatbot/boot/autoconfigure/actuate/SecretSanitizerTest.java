package io.ncatbot.boot.autoconfigure.actuate;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.FrameConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class SecretSanitizerTest {

	private static final String HIDDEN = SanitizableData.SANITIZED_VALUE;

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(NcatBotAutoConfiguration.class, NcatBotActuatorAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		})
		.withPropertyValues("ncatbot.token=napcat-token", "ncatbot.headers.X-Proxy=proxy-key",
				"ncatbot.bots.cat.token=abc", "ncatbot.bots.dog.url=ws://me:pass-word@dog:1/?access_token=in-the-url");

	private void shows(String key, String value, String shown) {
		this.contextRunner.run((context) -> assertThat(context.getBean(SanitizingFunction.class)
			.applyUnlessFiltered(new SanitizableData(null, key, value))
			.getValue()).isEqualTo(shown));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ncatbot.token", "ncatbot.bots.cat.token", "ncatbot.bots[a.b].token",
			"ncatbot.reverse.token", "ncatbot.webhook.token", "ncatbot.headers.X-Proxy", "ncatbot.headers[X-Proxy]",
			"ncatbot.bots.cat.headers.X-Proxy", "NCATBOT_TOKEN", "NCATBOT_BOTS_CAT_TOKEN", "NCATBOT_HEADERS_X" })
	void theKeysOfSecretsAreHiddenWhateverTheirValue(String key) {
		shows(key, "x", HIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ncatbot.reverse.allow-without-token", "ncatbot.webhook.allowWithoutToken",
			"ncatbot.primary", "other.token", "ncatbot.tokens" })
	void otherKeysAreShown(String key) {
		shows(key, "x", "x");
	}

	@Test
	void theirValuesAreHiddenWhereverTheyStand() {
		shows("QQ_TOKEN", "napcat-token", HIDDEN);
		shows("sun.java.command", "app.jar --ncatbot.token=napcat-token --debug", HIDDEN);
		shows("sun.java.command", "app.jar --ncatbot.bots.cat.token=abc", HIDDEN);
		shows("SPRING_APPLICATION_JSON", "{\"ncatbot\":{\"bots\":{\"cat\":{\"token\":\"abc\"}}}}", HIDDEN);
		shows("proxy", "Bearer proxy-key", HIDDEN);
		shows("alphabet", "abcdef", "abcdef");
	}

	@Test
	void urlsAreShownWithoutWhatIsSecretInThem() {
		shows("ncatbot.url", "ws://localhost:3001", "ws://localhost:3001");
		shows("ncatbot.bots.dog.url", "ws://me:pass-word@dog:1/?access_token=in-the-url",
				"ws://******@dog:1/?access_token=******");
		shows("NCATBOT_URL", "no url in-the-url", HIDDEN);
		shows("sun.java.command", "app.jar --ncatbot.bots.dog.url=ws://dog:1/?access_token=in-the-url", HIDDEN);
		shows("PASSWORD", "pass-word", HIDDEN);
	}

	@Test
	void withoutBotsTheKeysAreHiddenAllTheSame() {
		this.contextRunner.withPropertyValues("ncatbot.enabled=false")
			.run((context) -> assertThat(context.getBean(SanitizingFunction.class)
				.applyUnlessFiltered(new SanitizableData(null, "ncatbot.token", "x"))
				.getValue()).isEqualTo(HIDDEN));
	}

	@Test
	void withoutTheActuatorAllElseWorks() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasSingleBean(Bots.class).doesNotHaveBean(SecretSanitizer.class));
	}

}

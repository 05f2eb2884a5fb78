package io.ncatbot.boot.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.ncatbot.connection.Bots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the Actuator shows of tokens: nothing, also where it shows all other values.
 */
@ExtendWith(OutputCaptureExtension.class)
class TokensAreNowhereTest {

	private static final String[] ARGUMENTS = { "--ncatbot.url=ws://127.0.0.1:1?access_token=s3cr3t-1&a=b",
			"--ncatbot.token=s3cr3t-2", "--ncatbot.headers.X-Proxy=s3cr3t-3", "--ncatbot.bots.cat.token=s3cr3t-4",
			"--ncatbot.bots.cat.headers.[X-Proxy]=s3cr3t-5", "--ncatbot.bots.cat.url=ws://user:s3cr3t-6@127.0.0.1:1",
			"--ncatbot.proxy.username=bot", "--ncatbot.proxy.password=s3cr3t-9", "--ncatbot.reverse.token=s3cr3t-7",
			"--ncatbot.webhook.token=s3cr3t-8", "--ncatbot.reverse.enabled=true", "--ncatbot.webhook.enabled=true",
			"--ncatbot.primary=cat", "--server.port=0", "--management.server.port=0",
			"--management.endpoints.web.exposure.include=*", "--management.endpoint.env.show-values=always",
			"--management.endpoint.configprops.show-values=always", "--logging.level.io.ncatbot=trace" };

	private final HttpClient client = HttpClient.newHttpClient();

	private HttpResponse<String> get(String port, String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void tokensAreNowhereAndTheEndpointsAreOnTheApplicationsPortOnly(CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OpenApplication.class)
			.web(WebApplicationType.SERVLET)
			.run(ARGUMENTS)) {
			String application = context.getEnvironment().getRequiredProperty("local.server.port");
			String management = context.getEnvironment().getRequiredProperty("local.management.port");
			for (String endpoint : new String[] { "env", "configprops", "beans", "mappings", "conditions" }) {
				HttpResponse<String> shown = get(management, "/actuator/" + endpoint);
				assertThat(shown.statusCode()).isEqualTo(200);
				assertThat(shown.body()).as(endpoint)
					.contains("ncatbot")
					.doesNotContain("s3cr3t-2", "s3cr3t-3", "s3cr3t-4", "s3cr3t-5", "s3cr3t-6", "s3cr3t-7", "s3cr3t-8",
							"s3cr3t-9")
					.doesNotContain("s3cr3t-1");
			}
			assertThat(get(management, "/actuator/env/ncatbot.url").body()).contains("access_token=******&a=b");
			assertThat(get(management, "/actuator/configprops/ncatbot").body()).contains("\"primary\":\"cat\"",
					"\"path\":\"/onebot/ws\"");
			NcatBotProperties properties = context.getBean(NcatBotProperties.class);
			assertThat(List.of(properties, properties.bots(), properties.reverse(), properties.webhook(),
					properties.proxy(), context.getBean(Bots.class).all()))
				.asString()
				.doesNotContain("s3cr3t");
			assertThat(output).contains("Bot 'cat'").doesNotContain("s3cr3t");
			assertThat(get(application, "/onebot/ws").statusCode()).isEqualTo(426);
			assertThat(get(management, "/onebot/ws").statusCode()).isEqualTo(404);
			assertThat(get(management, "/onebot/webhook").statusCode()).isEqualTo(404);
		}
	}

}

package io.ncatbot.testcontainers;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NetworkConfigurationTest {

	private final NetworkEntries entries = new NetworkEntries();

	private JsonNode network() {
		return JsonMapper.shared().readTree(NetworkConfiguration.of(3001, "to\"ken", this.entries)).path("network");
	}

	@Test
	void thereIsAWebSocketServerAndNothingElseThatNobodyAskedFor() {
		JsonNode network = network();
		assertThat(network.path("websocketServers")).hasSize(1);
		assertThat(network.path("websocketServers").path(0).path("port").asInt()).isEqualTo(3001);
		assertThat(network.path("websocketServers").path(0).path("host").asString()).isEqualTo("0.0.0.0");
		for (String key : new String[] { "httpServers", "httpSseServers", "websocketClients", "httpClients" }) {
			assertThat(network.path(key).isArray()).isTrue();
			assertThat(network.path(key)).isEmpty();
		}
	}

	@Test
	void everyEntryIsEnabledAndHasTheToken() {
		this.entries.openHttp();
		this.entries.addReverse("ws://host.testcontainers.internal:8080/onebot/ws");
		this.entries.addReverse("ws://other:8080/onebot/ws");
		this.entries.addWebhook("http://host.testcontainers.internal:8080/onebot/webhook");
		JsonNode network = network();
		network.forEach((kind) -> kind.forEach((entry) -> {
			assertThat(entry.path("enable").asBoolean()).isTrue();
			assertThat(entry.path("token").asString()).isEqualTo("to\"ken");
			assertThat(entry.path("messagePostFormat").asString()).isEqualTo("array");
		}));
		assertThat(network.path("httpServers").path(0).path("port").asInt()).isEqualTo(3000);
		assertThat(network.path("httpSseServers").path(0).path("port").asInt()).isEqualTo(3002);
		assertThat(network.path("websocketClients")).hasSize(2);
		assertThat(network.path("websocketClients").path(0).path("name").asString())
			.isNotEqualTo(network.path("websocketClients").path(1).path("name").asString());
		assertThat(network.path("httpClients").path(0).path("url").asString()).endsWith("/onebot/webhook");
	}

	@Test
	void anAddressThatNapCatWouldNotTakeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.entries.addReverse("http://bot:8080"))
			.withMessageContaining("ws://");
		assertThatIllegalArgumentException().isThrownBy(() -> this.entries.addWebhook("ws://bot:8080"))
			.withMessageContaining("http://");
	}

}

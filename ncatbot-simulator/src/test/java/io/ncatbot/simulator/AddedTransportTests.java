package io.ncatbot.simulator;

import java.io.IOException;
import java.time.Duration;

import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What NapCat's owner adds while it runs.
 */
class AddedTransportTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).forwardWebSocket(false).start();

	@Test
	void aBotWhosePortWasNotKnownIsConnectedToAndAgainAfterItWasGone() throws IOException {
		try (this.sim; RawEndpoint bot = new RawEndpoint()) {
			assertThat(this.sim.isListening()).isFalse();
			this.sim.addReverseWebSocket(
					ReverseSettings.to(bot.url("/"), "t").withReconnectInterval(Duration.ofMillis(50)));
			assertThat(this.sim.isListening()).as("it seeks a connection").isTrue();
			bot.accept().upgrade();
			this.sim.awaitConnections(1, TestBot.PATIENCE);
			this.sim.goAway();
			assertThat(this.sim.isListening()).isFalse();
			this.sim.comeBack();
			bot.accept().upgrade();
			this.sim.awaitConnections(1, TestBot.PATIENCE);
		}
	}

	@Test
	void oneThatWasAddedWhileItWasGoneWaitsForItsReturn() throws IOException {
		try (this.sim; RawEndpoint bot = new RawEndpoint()) {
			this.sim.goAway();
			this.sim.addReverseWebSocket(ReverseSettings.to(bot.url("/"), "t"));
			this.sim.addWebhook(WebhookSettings.to(bot.url("/").replace("ws:", "http:"), "t"));
			this.sim.friend(20001).says("没人听");
			assertThat(this.sim.activity().postsBegun()).isZero();
			this.sim.comeBack();
			assertThat(bot.accept().head).containsIgnoringCase("upgrade: websocket").contains("Bearer t\r\n");
		}
	}

	@Test
	void anHttpServerIsOpenedAtOnce() throws IOException {
		try (this.sim) {
			this.sim.addHttp(HttpSettings.sse(0, ""));
			assertThat(RawHttp.once(this.sim.sseUrl(), "GET", "/get_login_info", "", "").status()).isEqualTo(200);
			this.sim.goAway();
			this.sim.comeBack();
			assertThat(RawHttp.once(this.sim.sseUrl(), "GET", "/get_login_info", "", "").status()).isEqualTo(200);
		}
	}

	@Test
	void whereTokensAreMistakenABotIsShownAWrongOne() throws IOException {
		try (this.sim; RawEndpoint bot = new RawEndpoint()) {
			this.sim.faults().rejectToken();
			this.sim.addReverseWebSocket(
					ReverseSettings.to(bot.url("/"), "t").withReconnectInterval(Duration.ofMillis(50)));
			RawEndpoint.Link refused = bot.accept();
			assertThat(refused.head).contains("Authorization: Bearer t-wrong\r\n");
			this.sim.faults().acceptToken();
			refused.close();
			assertThat(bot.accept().head).contains("Authorization: Bearer t\r\n");
		}
	}

}

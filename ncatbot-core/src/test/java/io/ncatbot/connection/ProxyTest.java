package io.ncatbot.connection;

import java.io.IOException;
import java.time.Duration;

import io.ncatbot.event.PrivateMessage;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The JVM's own proxy settings hold for all transports. The host has a name that only the
 * proxy knows, so whatever arrives has come through it.
 */
class ProxyTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final String HOST = "napcat.invalid";

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.http(HttpSettings.sse(0, ""))
		.start();

	private HttpProxy proxy;

	@BeforeEach
	void set() throws IOException {
		this.proxy = new HttpProxy();
		System.setProperty("http.proxyHost", "127.0.0.1");
		System.setProperty("http.proxyPort", String.valueOf(this.proxy.port()));
	}

	@AfterEach
	void restore() throws IOException {
		System.clearProperty("http.proxyHost");
		System.clearProperty("http.proxyPort");
		this.napCat.close();
		this.proxy.close();
	}

	@Test
	void aWebSocketGoesThroughATunnel() {
		roundTrip("ws://" + HOST + ":" + this.napCat.port());
		assertThat(this.proxy.asked()).containsExactly("CONNECT " + HOST + ":" + this.napCat.port() + " HTTP/1.1");
	}

	@Test
	void callsAndEventsOverHttpGoThroughIt() {
		String url = "http://" + HOST + ":" + HttpOverTheWireTest.port(this.napCat.sseUrl());
		roundTrip(url);
		assertThat(this.proxy.asked()).contains("POST " + url + "/get_login_info HTTP/1.1",
				"GET " + url + "/_events HTTP/1.1", "POST " + url + "/send_private_msg HTTP/1.1");
	}

	private void roundTrip(String url) {
		try (TestBot bot = TestBot.at(url).handler((who, event) -> {
			if (event instanceof PrivateMessage message) {
				who.api().postPrivateMsgSync(message.userId(), "好的").orElseThrow();
			}
			return null;
		}).start().connected()) {
			this.napCat.awaitConnections(1, PATIENCE);
			this.napCat.friend(456).says("你好");
			this.napCat.awaitCall("send_private_msg", PATIENCE);
			assertThat(bot.bot().linkProblem()).isEmpty();
		}
	}

	@Test
	void aProxyThatIsNotThereIsSaid() throws IOException {
		this.proxy.close();
		try (TestBot bot = TestBot.at("http://" + HOST + ":1").start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.LOST);
			assertThat(bot.bot().linkProblem()).contains("nobody answers");
		}
	}

}

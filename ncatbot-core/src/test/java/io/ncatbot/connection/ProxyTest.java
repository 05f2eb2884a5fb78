package io.ncatbot.connection;

import java.io.IOException;
import java.time.Duration;

import io.ncatbot.event.PrivateMessage;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
		use(new HttpProxy());
	}

	private void use(HttpProxy next) {
		this.proxy = next;
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

	private String overHttp() {
		return "http://" + HOST + ":" + HttpOverTheWireTest.port(this.napCat.sseUrl());
	}

	private String overWebSocket() {
		return "ws://" + HOST + ":" + this.napCat.port();
	}

	private void useLocked() throws IOException {
		this.proxy.close();
		use(new HttpProxy("小明:s3cr3t"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aProxyThatWantsALoginIsShownIt(boolean http) throws IOException {
		useLocked();
		roundTrip(http ? overHttp() : overWebSocket(), new ProxyLogin("小明", "s3cr3t"));
		assertThat(this.proxy.refused()).as("at the first attempt").isZero();
		assertThat(this.proxy.logins()).isEqualTo(this.proxy.asked().size());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void withoutTheRightLoginThePropertiesAreNamedAndNothingGetsThrough(boolean http) throws IOException {
		useLocked();
		for (ProxyLogin login : new ProxyLogin[] { null, new ProxyLogin("小明", "wr0ng") }) {
			int before = this.proxy.refused();
			try (TestBot bot = TestBot.at(http ? overHttp() : overWebSocket()).proxyLogin(login).start()) {
				await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
				assertThat(bot.bot().linkProblem())
					.contains("the proxy", "ncatbot.proxy.username", "ncatbot.proxy.password", "407")
					.doesNotContain("wr0ng");
				assertThat(this.proxy.refused()).isGreaterThan(before);
			}
		}
		assertThat(this.napCat.calls()).isEmpty();
		assertThat(this.napCat.connections()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoIsNoProxyIsShownNoLogin(boolean http) throws IOException {
		useLocked();
		System.clearProperty("http.proxyHost");
		String url = (http ? "http://127.0.0.1:" : "ws://127.0.0.1:") + this.proxy.port();
		try (TestBot bot = TestBot.at(url).proxyLogin(new ProxyLogin("a", "b")).start()) {
			await().atMost(PATIENCE).until(() -> !this.proxy.asked().isEmpty());
			await().atMost(PATIENCE).until(() -> !bot.bot().linkProblem().isEmpty());
		}
		assertThat(this.proxy.asked()).allMatch((line) -> !line.startsWith("CONNECT"));
		assertThat(this.proxy.logins()).isZero();
	}

	@Test
	void aLoginIsShownWithoutItsPasswordAndWithoutAnAmbiguousName() {
		assertThat(new ProxyLogin("小明", "s3cr3t")).asString().contains("小明").doesNotContain("s3cr3t");
		assertThatIllegalArgumentException().isThrownBy(() -> new ProxyLogin("a:b", "c"))
			.withMessageContaining("ncatbot.proxy.username");
	}

	private void roundTrip(String url) {
		roundTrip(url, null);
	}

	private void roundTrip(String url, @Nullable ProxyLogin login) {
		try (TestBot bot = TestBot.at(url).proxyLogin(login).handler((who, event) -> {
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

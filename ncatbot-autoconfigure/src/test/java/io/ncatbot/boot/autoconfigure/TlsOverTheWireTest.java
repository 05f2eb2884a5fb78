package io.ncatbot.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * NapCat behind something that speaks TLS, over real sockets.
 */
class TlsOverTheWireTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private Path folder;

	private final NapCatSimulator cat = napCat(10001);

	private final NapCatSimulator dog = napCat(10002);

	private static NapCatSimulator napCat(long selfId) {
		return NapCatSimulator.builder()
			.world(World.of(selfId, "喵喵").addFriend(456, "小明"))
			.token("secret")
			.http(HttpSettings.sse(0, "secret"))
			.start();
	}

	@AfterEach
	void close() {
		this.cat.close();
		this.dog.close();
	}

	private static int port(String url) {
		return Integer.parseInt(url.replaceAll(".*:(\\d+).*", "$1"));
	}

	private static ConfigurableApplicationContext start(String... properties) {
		SpringApplication application = new SpringApplication(Answering.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application.run(Stream.concat(Stream.of("ncatbot.token=secret"), Stream.of(properties))
			.map((one) -> "--" + one)
			.toArray(String[]::new));
	}

	private static String trusting(String bundle, TlsRelay relay) {
		return "spring.ssl.bundle.pem.%s.truststore.certificate=file:%s".formatted(bundle, relay.certificate());
	}

	private static void roundTrip(Bot bot, NapCatSimulator napCat) {
		await().atMost(PATIENCE).until(() -> bot.link() == LinkState.CONNECTED);
		napCat.awaitConnections(1, PATIENCE);
		napCat.friend(456).says("你好");
		napCat.awaitCall("send_private_msg", PATIENCE);
		assertThat(bot.linkProblem()).isEmpty();
	}

	private static void isRefused(Bot bot, String... words) {
		await().atMost(PATIENCE).until(() -> bot.link() == LinkState.REFUSED);
		assertThat(bot.linkProblem()).contains("TLS with").contains(words);
	}

	@Test
	void eachBotTrustsWhatItsBundleTrustsOnAllTransports() throws Exception {
		try (TlsRelay socket = new TlsRelay(this.cat.port(), this.folder, "socket");
				TlsRelay http = new TlsRelay(port(this.dog.sseUrl()), this.folder, "http");
				ConfigurableApplicationContext context = start("ncatbot.headers.X-Gate=sesame",
						trusting("socket", socket), trusting("http", http),
						"ncatbot.bots.cat.url=wss://127.0.0.1:" + socket.port(), "ncatbot.bots.cat.ssl.bundle=socket",
						"ncatbot.bots.dog.url=https://127.0.0.1:" + http.port(), "ncatbot.bots.dog.ssl.bundle=http",
						"ncatbot.bots.stranger.url=wss://127.0.0.1:" + socket.port(),
						"ncatbot.bots.stranger.ssl.bundle=http")) {
			Bots bots = context.getBean(Bots.class);
			roundTrip(bots.get("cat"), this.cat);
			roundTrip(bots.get("dog"), this.dog);
			isRefused(bots.get("stranger"), "ncatbot.ssl.bundle");
			assertThat(sent(socket)).isNotEmpty().allMatch((text) -> text.contains("X-Gate: sesame"));
			assertThat(sent(http)).hasSizeGreaterThan(1).allMatch((text) -> text.contains("X-Gate: sesame"));
		}
	}

	/** Of those who came further than the handshake. */
	private static List<String> sent(TlsRelay relay) {
		return relay.sent().stream().filter((text) -> !text.isEmpty()).toList();
	}

	@Test
	void oneBundleForAllIsEnough() throws Exception {
		try (TlsRelay relay = new TlsRelay(port(this.cat.sseUrl()), this.folder, "relay");
				ConfigurableApplicationContext context = start(trusting("relay", relay), "ncatbot.ssl.bundle=relay",
						"ncatbot.url=https://127.0.0.1:" + relay.port())) {
			roundTrip(context.getBean(Bots.class).primary(), this.cat);
		}
	}

	@Test
	void theProxyOfTheJvmIsAskedForATunnelOnAllTransports() throws Exception {
		try (TunnelProxy proxy = new TunnelProxy();
				TlsRelay socket = new TlsRelay(this.cat.port(), this.folder, "socket");
				TlsRelay http = new TlsRelay(port(this.dog.sseUrl()), this.folder, "http")) {
			System.setProperty("https.proxyHost", "127.0.0.1");
			System.setProperty("https.proxyPort", String.valueOf(proxy.port()));
			try (ConfigurableApplicationContext context = start(trusting("socket", socket), trusting("http", http),
					"ncatbot.bots.cat.url=wss://napcat.invalid:" + socket.port(), "ncatbot.bots.cat.ssl.bundle=socket",
					"ncatbot.bots.dog.url=https://napcat.invalid:" + http.port(), "ncatbot.bots.dog.ssl.bundle=http")) {
				roundTrip(context.getBean(Bots.class).get("cat"), this.cat);
				roundTrip(context.getBean(Bots.class).get("dog"), this.dog);
			}
			finally {
				System.clearProperty("https.proxyHost");
				System.clearProperty("https.proxyPort");
			}
			// Calls and events have a tunnel each.
			assertThat(proxy.asked()).filteredOn((line) -> line.contains(":" + http.port())).hasSizeGreaterThan(1);
			assertThat(proxy.asked()).allMatch((line) -> line.startsWith("CONNECT napcat.invalid:"));
			assertThat(proxy.asked()).anyMatch((line) -> line.contains(":" + socket.port()));
		}
	}

	@Test
	void aProxyThatWantsALoginIsShownTheOneOfTheProperties() throws Exception {
		try (TunnelProxy proxy = new TunnelProxy("bot:s3cr3t");
				TlsRelay socket = new TlsRelay(this.cat.port(), this.folder, "socket");
				TlsRelay http = new TlsRelay(port(this.dog.sseUrl()), this.folder, "http")) {
			System.setProperty("https.proxyHost", "127.0.0.1");
			System.setProperty("https.proxyPort", String.valueOf(proxy.port()));
			try (ConfigurableApplicationContext context = start(trusting("socket", socket), trusting("http", http),
					"ncatbot.proxy.username=bot", "ncatbot.proxy.password=s3cr3t",
					"ncatbot.bots.cat.url=wss://napcat.invalid:" + socket.port(), "ncatbot.bots.cat.ssl.bundle=socket",
					"ncatbot.bots.dog.url=https://napcat.invalid:" + http.port(), "ncatbot.bots.dog.ssl.bundle=http")) {
				roundTrip(context.getBean(Bots.class).get("cat"), this.cat);
				// Unless the JVM is told otherwise, its client shows none to dig a
				// tunnel.
				Bot dog = context.getBean(Bots.class).get("dog");
				await().atMost(PATIENCE).until(() -> dog.link() == LinkState.REFUSED);
				assertThat(dog.linkProblem()).contains("ncatbot.proxy.username",
						"-Djdk.http.auth.tunneling.disabledSchemes=");
			}
			finally {
				System.clearProperty("https.proxyHost");
				System.clearProperty("https.proxyPort");
			}
			assertThat(socket.sent()).as("behind the proxy").noneMatch((text) -> text.contains("Proxy-Auth"));
		}
	}

	@Test
	void aCertificateThatNobodyTrustsIsExplained() throws Exception {
		try (TlsRelay socket = new TlsRelay(this.cat.port(), this.folder, "socket");
				TlsRelay http = new TlsRelay(port(this.dog.sseUrl()), this.folder, "http");
				ConfigurableApplicationContext context = start(trusting("socket", socket),
						"ncatbot.bots.cat.url=wss://127.0.0.1:" + socket.port(),
						"ncatbot.bots.dog.url=https://127.0.0.1:" + http.port(),
						"ncatbot.bots.other.url=wss://localhost:" + socket.port(),
						"ncatbot.bots.other.ssl.bundle=socket")) {
			Bots bots = context.getBean(Bots.class);
			isRefused(bots.get("cat"), "PKIX path building failed", "ncatbot.ssl.bundle", "ws://");
			isRefused(bots.get("dog"), "PKIX path building failed", "ncatbot.ssl.bundle", "http://");
			isRefused(bots.get("other"), "matching localhost found", "ncatbot.ssl.bundle");
			assertThat(this.cat.connections()).isEmpty();
		}
	}

	@Test
	void whereNobodySpeaksTlsTheUrlIsToBeginOtherwise() {
		try (ConfigurableApplicationContext context = start("ncatbot.bots.cat.url=wss://127.0.0.1:" + this.cat.port(),
				"ncatbot.bots.dog.url=https://127.0.0.1:" + port(this.dog.sseUrl()))) {
			Bots bots = context.getBean(Bots.class);
			isRefused(bots.get("cat"), "NapCat itself speaks no TLS", "begins with ws://");
			isRefused(bots.get("dog"), "NapCat itself speaks no TLS", "begins with http://");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Answering {

		@PrivateEvent
		String answer(PrivateMessage message) {
			return "好的";
		}

	}

}

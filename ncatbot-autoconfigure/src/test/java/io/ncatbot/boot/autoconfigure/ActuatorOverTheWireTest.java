package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.ncatbot.connection.Bots;
import io.ncatbot.connection.Endpoint;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an operator sees of the bots at the actuator of a whole application.
 */
class ActuatorOverTheWireTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String TOKEN = "a-token-nobody-may-see";

	private final NapCatSimulator napCat = builder(10001).token(TOKEN).heartbeat(Duration.ofMillis(200)).start();

	private final HttpClient client = HttpClient.newHttpClient();

	private @Nullable ConfigurableApplicationContext context;

	private static NapCatSimulatorBuilder builder(long selfId) {
		return NapCatSimulator.builder().selfId(selfId).world(World.of(selfId, "喵喵").addFriend(456, "小明"));
	}

	@AfterEach
	void close() {
		if (this.context != null) {
			this.context.close();
		}
		this.napCat.close();
	}

	/** Starts the application; of two properties of one name the last one counts. */
	private void start(String... properties) {
		Map<String, String> arguments = new LinkedHashMap<>();
		Stream
			.concat(Stream.of("server.port=0", "ncatbot.url=" + this.napCat.url(), "ncatbot.token=" + TOKEN,
					"ncatbot.connection.reconnect-delay=100ms", "ncatbot.connection.max-reconnect-delay=200ms",
					"management.endpoints.web.exposure.include=*", "management.endpoint.health.show-details=always",
					"management.endpoint.health.probes.enabled=true"), Stream.of(properties))
			.forEach((property) -> arguments.put(property.substring(0, property.indexOf('=')), "--" + property));
		this.context = new SpringApplication(Greeting.class).run(arguments.values().toArray(String[]::new));
	}

	private String here(String scheme, String path) {
		return scheme + "://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path;
	}

	private HttpResponse<String> get(String path) {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create(here("http", "/actuator" + path))).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode json(String path) {
		return new JsonMapper().readTree(get(path).body());
	}

	private JsonNode awaitHealth(String bot, String status) {
		String path = "/health/ncatbot/" + bot;
		await().atMost(PATIENCE).until(() -> json(path).path("status").asString(), status::equals);
		assertThat(get(path).statusCode()).isEqualTo(List.of("UP", "UNKNOWN").contains(status) ? 200 : 503);
		return json(path).path("details");
	}

	private void awaitMetric(String query, double atLeast) {
		await().atMost(PATIENCE).until(() -> metric(query) >= atLeast);
	}

	/** The meter's value; not a number where there is none. */
	private double metric(String query) {
		HttpResponse<String> response = get("/metrics/" + query);
		return (response.statusCode() == 200)
				? Double.parseDouble(new JsonMapper().readTree(response.body()).at("/measurements/0/value").asString())
				: Double.NaN;
	}

	@Test
	void aConnectionThatIsLostIsDownUntilItIsBack() {
		start();
		JsonNode details = awaitHealth("default", "UP");
		assertThat(details.path("link").asString()).isEqualTo("CONNECTED");
		assertThat(details.path("selfId").asLong()).isEqualTo(10001);
		this.napCat.goAway();
		JsonNode lost = awaitHealth("default", "DOWN");
		assertThat(lost.path("problem").asString()).isNotEmpty();
		assertThat(get("/health").statusCode()).isEqualTo(503);
		assertThat(get("/health/liveness").statusCode()).as("no reason to restart the application").isEqualTo(200);
		assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
		this.napCat.comeBack();
		awaitHealth("default", "UP");
		awaitMetric("ncatbot.connections?tag=bot:default", 2);
		assertThat(get("/health").body()).doesNotContain(TOKEN);
	}

	@Test
	void anAccountThatQqHasLoggedOutIsDownThoughItsLinkIsNot() {
		start();
		awaitHealth("default", "UP");
		awaitMetric("ncatbot.online?tag=bot:default", 1);
		this.napCat.bot().isKickedOff("下线通知", "你的账号在别处登录");
		JsonNode details = awaitHealth("default", "DOWN");
		assertThat(details.path("link").asString()).isEqualTo("CONNECTED");
		assertThat(details.path("login").asString()).isEqualTo("KICKED");
		assertThat(metric("ncatbot.online?tag=bot:default")).isZero();
		assertThat(metric("ncatbot.connected?tag=bot:default")).isEqualTo(1);
		this.napCat.bot().comesOnline();
		awaitHealth("default", "UP");
	}

	@Test
	void aWrongTokenIsDownAndNotShown() {
		start("ncatbot.token=quite-another-token");
		await().atMost(PATIENCE)
			.until(() -> awaitHealth("default", "DOWN").path("problem").asString().contains("does not accept"));
		assertThat(get("/health").body()).doesNotContain("quite-another-token").doesNotContain(TOKEN);
	}

	@Test
	void aPlainHttpServerIsUpAndSaysThatItBringsNoEvents() {
		try (NapCatSimulator plain = builder(20002).http(HttpSettings.http(0, "")).start()) {
			start("ncatbot.url=" + plain.httpUrl(), "ncatbot.token=");
			assertThat(awaitHealth("default", "UP").path("problem").asString()).contains("sends no events",
					"httpSseServers");
		}
	}

	@Test
	void botsOfTheRunningApplicationComeAndGo() {
		start();
		try (NapCatSimulator another = builder(20002).start()) {
			Bots bots = this.context.getBean(Bots.class);
			bots.connect("guest", Endpoint.of(another.url(), null));
			awaitHealth("guest", "UP");
			awaitMetric("ncatbot.connected?tag=bot:guest", 1);
			awaitMetric("ncatbot.bots?tag=link:connected", 2);
			bots.disconnect("guest");
			assertThat(get("/health/ncatbot/guest").statusCode()).isEqualTo(404);
			assertThat(get("/metrics/ncatbot.connected?tag=bot:guest").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void anAccountThatConnectsByItselfIsSeenLikeTheOthers() {
		start("ncatbot.reverse.enabled=true");
		try (NapCatSimulator coming = builder(30003)
			.reverseWebSocket(ReverseSettings.to(here("ws", "/onebot/ws"), TOKEN))
			.start()) {
			awaitHealth("30003", "UP");
			awaitMetric("ncatbot.connected?tag=bot:30003", 1);
			coming.friend(456).says("喵");
			awaitMetric("ncatbot.events?tag=bot:30003", 2);
		}
		assertThat(awaitHealth("30003", "DOWN").path("problem").asString()).isNotEmpty();
		assertThat(metric("ncatbot.connected?tag=bot:30003")).isZero();
	}

	@Test
	void anAccountThatOnlyPostsIsMeasuredAndSaysThatItCannotSpeak() {
		start("ncatbot.webhook.enabled=true");
		try (NapCatSimulator posting = builder(40004).forwardWebSocket(false)
			.webhook(WebhookSettings.to(here("http", "/onebot/webhook"), TOKEN))
			.start()) {
			posting.friend(456).says("喵");
			awaitMetric("ncatbot.events?tag=bot:40004", 1);
			assertThat(awaitHealth("40004", "UNKNOWN").path("problem").asString()).contains("posts carry no calls");
			awaitMetric("ncatbot.calls?tag=action:send_private_msg&tag=outcome:lost", 1);
		}
	}

	@Test
	void countersRiseWithWhatHappens() {
		start();
		awaitHealth("default", "UP");
		this.napCat.friend(456).says("喵");
		this.napCat.awaitCall("send_private_msg", PATIENCE);
		awaitMetric("ncatbot.calls?tag=action:send_private_msg&tag=outcome:ok", 1);
		awaitMetric("ncatbot.handlers?tag=outcome:ok", 1);
		assertThat(metric("ncatbot.events?tag=bot:default")).isGreaterThanOrEqualTo(2);
		assertThat(metric("ncatbot.frames?tag=bot:default")).isGreaterThanOrEqualTo(3);
		assertThat(metric("ncatbot.frames.malformed?tag=bot:default")).isZero();
		this.napCat.friend(456).says("坏");
		awaitMetric("ncatbot.handlers?tag=outcome:failed", 1);
		awaitMetric("ncatbot.events.handled", 2);
		this.napCat.emit("{\"post_type\":\"quite new\",\"self_id\":10001}");
		awaitMetric("ncatbot.events.unknown", 1);
		this.napCat.emit("no json");
		awaitMetric("ncatbot.frames.malformed", 1);
		assertThat(get("/prometheus").body()).contains("ncatbot_connected{bot=\"default\"} 1.0",
				"ncatbot_calls_seconds_count{action=\"send_private_msg\",outcome=\"ok\"} 1",
				"ncatbot_frames_malformed_total{bot=\"default\"} 1.0",
				"ncatbot_handlers_seconds_count{handler=\"actuatorOverTheWireTest.Greeting.greet\",outcome=\"failed\"} 1");
	}

	@Test
	void whatWaitsAndWhatIsDroppedIsSeenByBotAndByReason() {
		start("ncatbot.limits.backlog-events=2");
		awaitHealth("default", "UP");
		Greeting greeting = this.context.getBean(Greeting.class);
		try {
			this.napCat.friend(456).says("等");
			awaitMetric("ncatbot.backlog.events?tag=bot:default", 1);
			assertThat(metric("ncatbot.backlog.size?tag=bot:default")).isGreaterThan(100);
			for (int i = 0; i < 4; i++) {
				this.napCat.friend(456).says("喵");
			}
			awaitMetric("ncatbot.backlog.dropped?tag=bot:default", 3);
			assertThat(metric("ncatbot.events.dropped")).isEqualTo(3);
			assertThat(get("/prometheus").body()).contains("ncatbot_backlog_size_bytes{bot=\"default\"}",
					"ncatbot_events_dropped_total{reason=\"shutdown\"} 0.0");
		}
		finally {
			greeting.release.countDown();
		}
		await().atMost(PATIENCE).until(() -> metric("ncatbot.backlog.events?tag=bot:default") == 0);
	}

	@Test
	void anEndpointOfTheirOwnShowsBotsAndHandlers() {
		start();
		awaitHealth("default", "UP");
		JsonNode shown = json("/ncatbot");
		assertThat(shown.at("/bots/default/selfId").asLong()).isEqualTo(10001);
		assertThat(shown.at("/bots/default/link").asString()).isEqualTo("CONNECTED");
		assertThat(shown.at("/bots/default/activity/connections").asLong()).isEqualTo(1);
		assertThat(shown.path("handlers").findValuesAsString("id")).contains("actuatorOverTheWireTest.Greeting.greet");
	}

	@Test
	void noEndpointShowsWhatIsSecretEvenIfItShowsValues() {
		start("management.endpoint.env.show-values=always", "management.endpoint.configprops.show-values=always",
				"ncatbot.headers.X-Proxy=a-key-nobody-may-see", "my.secret=another-token-nobody-may-see",
				"ncatbot.bots.cat.token=${my.secret}", "ncatbot.bots.cat.headers.X-Cat=a-cat-nobody-may-see",
				"ncatbot.bots.dog.url=ws://me:word-nobody-may-see@127.0.0.1:1/?access_token=query-nobody-may-see");
		await().atMost(PATIENCE).until(() -> awaitHealth("dog", "DOWN").path("problem").asString().contains("nobody"));
		for (String path : List.of("/env", "/env/ncatbot.token", "/env/my.secret", "/configprops",
				"/configprops/ncatbot", "/ncatbot", "/health", "/metrics", "/prometheus", "/beans", "/conditions",
				"/mappings")) {
			HttpResponse<String> response = get(path);
			assertThat(response.statusCode()).as(path).isIn(200, 503);
			assertThat(response.body()).as(path).doesNotContain("nobody-may-see");
		}
		assertThat(get("/configprops/ncatbot").body()).as("what is not secret is shown")
			.contains("reconnectDelay", this.napCat.url(), "ws://******@127.0.0.1:1/?access_token=******");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Greeting {

		private final CountDownLatch release = new CountDownLatch(1);

		@PrivateEvent
		String greet(PrivateMessage message) throws InterruptedException {
			if (message.text().equals("等") && !this.release.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("nobody released it");
			}
			if (message.text().equals("坏")) {
				throw new IllegalStateException("on purpose");
			}
			return "喵";
		}

	}

}

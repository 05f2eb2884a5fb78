package io.ncatbot.boot.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * NapCat connects and posts to the application's own server, over real sockets.
 */
@ExtendWith(OutputCaptureExtension.class)
class IncomingEndpointsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private @Nullable ServerApplication application;

	@AfterEach
	void close() {
		if (this.application != null) {
			this.application.close();
		}
	}

	private void start(String... properties) {
		this.application = ServerApplication.start(Greeting.class, properties);
	}

	private Bots bots() {
		return this.application.bots();
	}

	private URI uri(String scheme, String path) {
		return URI.create(this.application.url(scheme, path));
	}

	private NapCat connect(String path, long selfId, String authorization) {
		NapCat napCat = new NapCat();
		this.client.newWebSocketBuilder()
			.header("X-Self-ID", String.valueOf(selfId))
			.header("Authorization", authorization)
			.header("x-client-role", "Universal")
			.connectTimeout(Duration.ofSeconds(2))
			.buildAsync(uri("ws", path), napCat)
			.join()
			.sendText(
					"""
							{"time":1700000000,"self_id":%d,"post_type":"meta_event","meta_event_type":"lifecycle","sub_type":"connect"}"""
						.formatted(selfId),
					true);
		return napCat;
	}

	private void isRefused(int status, String path, long selfId, String authorization) {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> connect(path, selfId, authorization))
			.havingCause()
			.isInstanceOfSatisfying(WebSocketHandshakeException.class,
					(failure) -> assertThat(failure.getResponse().statusCode()).isEqualTo(status));
	}

	private static String message(long selfId, long id) {
		return """
				{"time":1700000000,"self_id":%d,"post_type":"message","message_type":"private","sub_type":"friend",\
				"message_id":%d,"user_id":456,"message":[{"type":"text","data":{"text":"你好"}}],"raw_message":"你好","sender":{}}"""
			.formatted(selfId, id);
	}

	@Test
	void napCatConnectsAndHandlersReplyOverItsConnection() {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=secret");
		assertThat(bots().primary().linkProblem()).contains("has not connected yet");
		NapCat napCat = connect("/onebot/ws", 10001, "Bearer secret");
		await().atMost(PATIENCE).until(() -> bots().primary().link() == LinkState.CONNECTED);
		napCat.socket.sendText(message(10001, 1), true);
		await().atMost(PATIENCE).until(() -> !napCat.received.isEmpty());
		assertThat(napCat.received).singleElement().asString().contains("send_private_msg", "好的");
		this.application.bean(BotAPI.class).postPrivateMsg(456, "还有").exceptionally((failure) -> null);
		await().atMost(PATIENCE).until(() -> napCat.received.size() == 2);
		assertThat(napCat.received).last().asString().as("the injected API").contains("send_private_msg", "还有");
		connect("/onebot/ws", 20002, "secret");
		await().atMost(PATIENCE)
			.until(() -> bots().find(20002) != null && bots().find(20002).link() == LinkState.CONNECTED);
		assertThat(bots().all()).extracting(Bot::name).containsExactly("default", "20002");
	}

	@Test
	void aFrameOfManyMegabytesComesThrough() {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=secret");
		NapCat napCat = connect("/onebot/ws", 10001, "Bearer secret");
		napCat.socket.sendText(message(10001, 1).replace("你好", "好".repeat(2_000_000)), true);
		await().atMost(PATIENCE).until(() -> !napCat.received.isEmpty());
	}

	@Test
	void whoIsNotNapCatIsNotLetIn() throws Exception {
		start("ncatbot.reverse.enabled=true", "ncatbot.reverse.token=secret", "ncatbot.reverse.accounts=10001",
				"ncatbot.reverse.path=/qq", "ncatbot.reverse.max-connections=1");
		isRefused(401, "/qq", 10001, "Bearer wrong");
		isRefused(401, "/qq", 10001, "Bearer");
		isRefused(401, "/qq?access_token=wrong", 10001, "Bearer secret");
		isRefused(401, "/qq?a=b&access_token=secre%74x", 10001, "Bearer secret");
		isRefused(403, "/qq", 66666, "Bearer secret");
		HttpResponse<String> plain = this.client.send(HttpRequest.newBuilder(uri("http", "/qq"))
			.header("Origin", "http://evil.example")
			.header("Authorization", "Bearer secret")
			.header("X-Self-ID", "10001")
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(plain.statusCode()).isEqualTo(403);
		connect("/qq?access_token=secret", 10001, "Bearer wrong");
		await().atMost(PATIENCE).until(() -> bots().find(10001) != null);
		isRefused(503, "/qq", 10001, "Bearer secret");
		for (int i = 0; i < 40; i++) {
			try {
				connect("/qq", 10001, "Bearer guess" + i);
			}
			catch (CompletionException ex) {
				// As it should be.
			}
		}
		isRefused(429, "/qq", 10001, "Bearer secret");
	}

	private HttpResponse<String> request(String method, String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri("http", path))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void whatIsNoHandshakeAndNoPostIsToldSo() throws Exception {
		start("ncatbot.reverse.enabled=true", "ncatbot.webhook.enabled=true", "ncatbot.token=secret");
		assertThat(request("GET", "/onebot/ws").statusCode()).isEqualTo(426);
		assertThat(request("POST", "/onebot/ws").statusCode()).isEqualTo(405);
		assertThat(request("GET", "/onebot/webhook").statusCode()).isEqualTo(405);
		assertThat(request("POST", "/onebot/webhook", "Origin", "http://evil.example").statusCode()).isEqualTo(403);
		assertThat(request("POST", "/onebot/webhook", "Cookie", "a=b").body()).isEmpty();
	}

	@Test
	void whoShowsTheTokenAndNoAccountIsNoNapCat(CapturedOutput output) {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=secret");
		for (String account : new String[] { "me", "0", "-1", "99999999999999999999" }) {
			assertThatExceptionOfType(CompletionException.class)
				.isThrownBy(() -> this.client.newWebSocketBuilder()
					.header("Authorization", "Bearer secret")
					.header("X-Self-ID", account)
					.buildAsync(uri("ws", "/onebot/ws"), new NapCat())
					.join())
				.havingCause()
				.isInstanceOfSatisfying(WebSocketHandshakeException.class,
						(failure) -> assertThat(failure.getResponse().statusCode()).isEqualTo(400));
		}
		assertThat(output).containsOnlyOnce("without an account in X-Self-ID");
	}

	@Test
	void whoConnectsAndSaysNothingIsShownOut(CapturedOutput output) {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=secret", "ncatbot.connection.greeting-timeout=300ms");
		NapCat napCat = new NapCat();
		this.client.newWebSocketBuilder()
			.header("Authorization", "Bearer secret")
			.header("X-Self-ID", "10001")
			.buildAsync(uri("ws", "/onebot/ws"), napCat)
			.join();
		await().atMost(PATIENCE).until(() -> napCat.closed);
		await().atMost(PATIENCE).until(() -> output.getAll().contains("sent no lifecycle event"));
	}

	@Test
	void anEventOfAnotherAccountThanThePostIsForIsRefused() throws Exception {
		start("ncatbot.webhook.enabled=true", "ncatbot.token=secret", "ncatbot.webhook.accounts=10001");
		assertThat(post(message(20002, 1), "secret", 10001)).isEqualTo(400);
		assertThat(post(message(20002, 1), "secret", 20002)).isEqualTo(403);
		assertThat(post(message(10001, 1), "secret", 10001)).isEqualTo(204);
		Greeting greeting = this.application.bean(Greeting.class);
		await().atMost(PATIENCE).until(() -> greeting.messages.size() == 1);
	}

	@Test
	void whoFailsTooOftenIsToldOfOnceAndLetInAgainLater(CapturedOutput output) throws Exception {
		start("ncatbot.webhook.enabled=true", "ncatbot.token=secret");
		for (int i = 0; i < 40; i++) {
			assertThat(post(message(10001, i), "wrong", 10001)).isEqualTo((i < 30) ? 401 : 429);
		}
		assertThat(post(message(10001, 1), "secret", 10001)).isEqualTo(429);
		assertThat(output).containsOnlyOnce("without the right signature")
			.containsOnlyOnce("without the right token too often");
	}

	@Test
	void settingsThatMakeNoSenseAreNamed() {
		WebApplicationContextRunner runner = new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class))
			.withPropertyValues("ncatbot.reverse.enabled=true", "ncatbot.webhook.enabled=true", "ncatbot.token=t");
		for (String wrong : List.of("ncatbot.reverse.path=onebot", "ncatbot.reverse.path=/",
				"ncatbot.webhook.path=/a/*", "ncatbot.webhook.path=/onebot/ws", "ncatbot.reverse.accounts=0",
				"ncatbot.webhook.accounts=-1", "ncatbot.reverse.max-connections=0",
				"ncatbot.webhook.max-concurrent-posts=0")) {
			runner.withPropertyValues(wrong)
				.run((context) -> assertThat(FailureReport.of(context.getStartupFailure()))
					.contains(wrong.substring(0, wrong.indexOf('='))));
		}
		runner.withPropertyValues("ncatbot.bots.a.self-id=10001", "ncatbot.bots.b.self-id=10001")
			.run((context) -> assertThat(FailureReport.of(context.getStartupFailure()))
				.contains("ncatbot.bots.b.self-id", "'a'"));
	}

	@Test
	void anEndpointThatIsOpenToEverybodyIsSaidToBe(CapturedOutput output) throws Exception {
		start("ncatbot.webhook.enabled=true", "ncatbot.webhook.allow-without-token=true");
		assertThat(output).contains("'ncatbot.webhook' is open without a token");
		assertThat(post(message(10001, 1), "anything", 10001)).isEqualTo(204);
	}

	@Test
	void napCatPostsEventsAndTheyAreSignedForTheirRawBytes() throws Exception {
		start("ncatbot.webhook.enabled=true", "ncatbot.webhook.token=secret");
		assertThat(post(message(10001, 1), "secret", 10001)).isEqualTo(204);
		Greeting greeting = this.application.bean(Greeting.class);
		await().atMost(PATIENCE).until(() -> greeting.messages.size() == 1);
		assertThat(bots().find(10001)).isSameAs(bots().primary());
		assertThat(post(message(10001, 2), "wrong", 10001)).isEqualTo(401);
		assertThat(post("not json", "secret", 10001)).isEqualTo(400);
		assertThat(post("{\"retcode\":0}", "secret", 10001)).isEqualTo(400);
		assertThat(greeting.messages).hasSize(1);
	}

	private int post(String json, String token, long selfId) throws Exception {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
		// Of unknown length, and so in chunks, as NapCat posts.
		HttpRequest request = HttpRequest.newBuilder(uri("http", "/onebot/webhook"))
			.header("x-self-id", String.valueOf(selfId))
			.header("x-signature", "sha1=" + HexFormat.of().formatHex(mac.doFinal(body)))
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
			.build();
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			// A post that is refused unread ends its connection, and that may overtake
			// the answer.
			return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

	@Test
	void aPostedEventSpeaksThroughTheConnectionOfItsAccount() throws Exception {
		start("ncatbot.webhook.enabled=true", "ncatbot.reverse.enabled=true", "ncatbot.token=secret");
		NapCat napCat = connect("/onebot/ws", 10001, "Bearer secret");
		await().atMost(PATIENCE).until(() -> bots().primary().link() == LinkState.CONNECTED);
		assertThat(post(message(10001, 1), "secret", 10001)).isEqualTo(204);
		assertThat(bots().primary().activity().eventsRepeated()).as("the connection brings it").isEqualTo(1);
		napCat.socket.sendText(message(10001, 1), true);
		await().atMost(PATIENCE).until(() -> !napCat.received.isEmpty());
	}

	@Test
	void aBotMayHaveItsNameBeforeItsNapCatComes() {
		start("ncatbot.reverse.enabled=true", "ncatbot.token=secret", "ncatbot.bots.cat.self-id=10001",
				"ncatbot.bots.dog.self-id=20002", "ncatbot.primary=dog");
		connect("/onebot/ws", 10001, "Bearer secret");
		await().atMost(PATIENCE).until(() -> bots().get("cat").link() == LinkState.CONNECTED);
		assertThat(bots().primary().name()).isEqualTo("dog");
		assertThat(bots().primary().link()).isEqualTo(LinkState.LOST);
	}

	@Test
	void withoutATokenNoEndpointIsOpenedUnlessSomebodySaysSo() {
		WebApplicationContextRunner runner = new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class));
		for (String endpoint : List.of("ncatbot.reverse", "ncatbot.webhook")) {
			runner.withPropertyValues(endpoint + ".enabled=true")
				.run((context) -> assertThat(FailureReport.of(context.getStartupFailure()))
					.contains(endpoint + ".token", endpoint + ".allow-without-token=true"));
			runner.withPropertyValues(endpoint + ".enabled=true", endpoint + ".allow-without-token=true")
				.run((context) -> assertThat(context).hasNotFailed());
		}
	}

	@Test
	void anApplicationWithoutAServletServerSaysWhatItNeeds() {
		for (String endpoint : List.of("ncatbot.reverse", "ncatbot.webhook")) {
			String[] properties = { endpoint + ".enabled=true", "ncatbot.token=secret" };
			AutoConfigurations bots = AutoConfigurations.of(NcatBotAutoConfiguration.class);
			new ApplicationContextRunner().withConfiguration(bots)
				.withPropertyValues(properties)
				.run((context) -> saysWhatItNeeds(context.getStartupFailure(), endpoint));
			new ReactiveWebApplicationContextRunner().withConfiguration(bots)
				.withPropertyValues(properties)
				.run((context) -> saysWhatItNeeds(context.getStartupFailure(), endpoint));
		}
	}

	private static void saysWhatItNeeds(@Nullable Throwable failure, String endpoint) {
		assertThat(FailureReport.of(failure)).contains(endpoint + ".enabled", "spring-boot-starter-webmvc",
				"ncatbot.url");
	}

	private static final class NapCat implements WebSocket.Listener {

		private volatile boolean closed;

		private final List<String> received = new CopyOnWriteArrayList<>();

		private final StringBuilder part = new StringBuilder();

		private volatile WebSocket socket;

		@Override
		public void onOpen(WebSocket webSocket) {
			this.socket = webSocket;
			webSocket.request(1);
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
			this.closed = true;
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			this.part.append(data);
			if (last) {
				this.received.add(this.part.toString());
				this.part.setLength(0);
			}
			webSocket.request(1);
			return null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Greeting {

		private final List<PrivateMessage> messages = new CopyOnWriteArrayList<>();

		@PrivateEvent
		void greet(PrivateMessage message, BotAPI api) {
			this.messages.add(message);
			api.postPrivateMsg(message.userId(), "好的").exceptionally((failure) -> null);
		}

	}

}

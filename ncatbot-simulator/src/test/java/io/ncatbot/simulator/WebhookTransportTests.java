package io.ncatbot.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Request;
import io.ncatbot.simulator.world.World;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * NapCat's {@code httpClients}, which post to the JDK's little server.
 */
class WebhookTransportTests {

	private final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

	private final NapCatSimulator sim;

	private volatile int status = 204;

	private volatile String answer = "";

	private volatile CountDownLatch gate = new CountDownLatch(0);

	WebhookTransportTests() throws IOException {
		this.bot.setExecutor(this.threads);
		this.bot.createContext("/", (exchange) -> {
			byte[] body = exchange.getRequestBody().readAllBytes();
			this.posts.add(new Post(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
					exchange.getRequestHeaders(), body));
			await().atMost(TestBot.PATIENCE).until(() -> this.gate.getCount() == 0);
			byte[] out = this.answer.getBytes(StandardCharsets.UTF_8);
			if (exchange.getRequestURI().getPath().equals("/moved")) {
				exchange.getResponseHeaders().add("Location", "/hook?again=1");
				exchange.sendResponseHeaders(307, -1);
			}
			else {
				exchange.sendResponseHeaders(this.status, (out.length == 0) ? -1 : out.length);
				if (out.length > 0) {
					exchange.getResponseBody().write(out);
				}
			}
			exchange.close();
		});
		this.bot.start();
		this.sim = start("/hook?a=b", "secret");
	}

	private NapCatSimulator start(String path, String token) {
		return NapCatSimulator.builder()
			.world(World.demo())
			.forwardWebSocket(false)
			.webhook(WebhookSettings.to("http://127.0.0.1:" + this.bot.getAddress().getPort() + path, token))
			.start();
	}

	@AfterEach
	void close() {
		this.sim.close();
		this.bot.stop(0);
		this.threads.shutdownNow();
	}

	private Post next() throws InterruptedException {
		Post post = this.posts.poll(TestBot.PATIENCE.toSeconds(), TimeUnit.SECONDS);
		assertThat(post).as("a post").isNotNull();
		return post;
	}

	@Test
	void aPostIsOnItsWayUntilItIsAnswered() throws Exception {
		this.gate = new CountDownLatch(1);
		this.answer = "{\"reply\": \"好\"}";
		this.status = 200;
		this.sim.friend(20001).says("你好");
		next();
		assertThat(this.sim.activity().postsBegun()).isEqualTo(1);
		assertThat(this.sim.activity().postsDone()).isZero();
		this.gate.countDown();
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.activity().postsDone() == 1);
		assertThat(this.sim.world().history(Chat.privateWith(20001))).as("what the answer asked for is done")
			.hasSize(2);
		this.bot.stop(0);
		this.sim.friend(20001).says("没人听");
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.activity().postsDone() == 2);
	}

	@Test
	void anEventIsPostedInChunksAndSigned() throws Exception {
		this.sim.friend(20001).says("你好");
		Post post = next();
		assertThat(post.method()).isEqualTo("POST");
		assertThat(post.uri()).isEqualTo("/hook?a=b");
		assertThat(post.json().path("raw_message").asString()).isEqualTo("你好");
		Headers headers = post.headers();
		assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
		assertThat(headers.getFirst("x-self-id")).isEqualTo("10001");
		assertThat(headers.getFirst("Transfer-Encoding")).isEqualTo("chunked");
		assertThat(headers).doesNotContainKeys("Content-length", "Authorization", "User-agent");
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
		assertThat(headers.getFirst("x-signature"))
			.isEqualTo("sha1=" + HexFormat.of().formatHex(mac.doFinal(post.body())));
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.sent().postsDelivered() == 1);
	}

	@Test
	void withoutATokenNothingIsSignedAndHeartbeatsAreNeverPosted() throws Exception {
		try (NapCatSimulator unsigned = start("/hook", "")) {
			unsigned.beat();
			unsigned.friend(20001).says("喵");
			Post post = next();
			assertThat(post.json().path("post_type").asString()).isEqualTo("message");
			assertThat(post.headers()).doesNotContainKey("X-signature");
		}
	}

	@Test
	void theAnswerIsAQuickReplyWhichQuotesInGroups() throws Exception {
		this.status = 200;
		this.answer = "{reply: '收到', at_sender: true, delete: true, kick: true, ban: true}";
		long said = this.sim.group(123456).member(20001).says("在吗");
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.world().history(Chat.group(123456)).size() == 2);
		var reply = this.sim.world().history(Chat.group(123456)).get(1);
		assertThat(reply.fromBot()).isTrue();
		assertThat(reply.segments().get(0).path("data").path("id").asString()).isEqualTo(Long.toString(said));
		assertThat(reply.segments().get(1).path("type").asString()).isEqualTo("at");
		assertThat(this.sim.world().message(said)).as("delete is ignored").isNotNull();
		assertThat(this.sim.world().group(123456).member(20001)).as("kick is ignored").isNotNull();
		this.answer = "{reply: '好'}";
		this.sim.friend(20001).says("在吗");
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.world().history(Chat.privateWith(20001)).size() == 2);
		assertThat(this.sim.world().history(Chat.privateWith(20001)).get(1).segments()).hasSize(1);
	}

	@Test
	void aRequestIsDecidedByAnyTruthyValue() throws Exception {
		this.status = 200;
		this.answer = "{}";
		this.sim.user(900, "甲").requestsFriendship("");
		next();
		assertThat(this.sim.world().requests().all().get(0).state()).isEqualTo(Request.State.PENDING);
		this.answer = "{approve: 'false', remark: '不用'}";
		this.sim.user(901, "乙").requestsFriendship("");
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.world().friend(901) != null);
		assertThat(this.sim.world().friend(901).remark()).as("remark is ignored").isEmpty();
	}

	@Test
	void whatFailsIsCountedAndNeverRepeated() throws Exception {
		this.status = 500;
		this.sim.friend(20001).says("一");
		next();
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.sent().postsFailed() == 1);
		this.status = 200;
		this.answer = "{{{";
		this.sim.friend(20001).says("二");
		assertThat(next().json().path("raw_message").asString()).isEqualTo("二");
	}

	@Test
	void aRedirectIsFollowed() throws Exception {
		try (NapCatSimulator moved = start("/moved", "secret")) {
			moved.friend(20001).says("喵");
			Post first = next();
			Post second = next();
			assertThat(first.uri()).isEqualTo("/moved");
			assertThat(second.uri()).isEqualTo("/hook?again=1");
			assertThat(second.method()).isEqualTo("POST");
			assertThat(second.body()).isEqualTo(first.body());
			assertThat(second.headers().getFirst("x-signature")).isEqualTo(first.headers().getFirst("x-signature"));
		}
	}

	@Test
	void postsDoNotWaitForEachOther() throws Exception {
		this.gate = new CountDownLatch(1);
		for (int i = 0; i < 5; i++) {
			this.sim.friend(20001).says("第" + i);
		}
		for (int i = 0; i < 5; i++) {
			next();
		}
		this.gate.countDown();
		await().atMost(TestBot.PATIENCE).until(() -> this.sim.sent().postsDelivered() == 5);
	}

	private record Post(String method, String uri, Headers headers, byte[] body) {

		JsonNode json() {
			return Json.parse(this.body);
		}

	}

}

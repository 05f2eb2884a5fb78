package io.ncatbot.starter;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ncatbot.floodbot.FloodBot;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Peers that send too much, too slowly or without end, and peers that do not read: in a
 * heap that would not do without limits, each ends as the manual says, and the bot goes
 * on.
 */
class SlowPeersTest {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final String HEAP = "64m";

	/** More than the heap. */
	private static final long ENDLESS = 200 << 20;

	private static final String SAYS = """
			{"time":1700000000,"self_id":%d,"post_type":"message","message_type":"private","sub_type":"friend",\
			"message_id":%d,"user_id":456,"sender":{"user_id":456,"nickname":"小明","card":""},"raw_message":"%s",\
			"message":[{"type":"text","data":{"text":"%s"}}]}""";

	@TempDir
	private Path folder;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.selfId(10001)
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
	}

	private ForkedBot start(String url, String... arguments) throws IOException {
		List<String> all = new ArrayList<>(List.of("--ncatbot.url=" + url));
		all.addAll(List.of(arguments));
		return ForkedBot.start(FloodBot.class, this.folder, HEAP, all.toArray(String[]::new));
	}

	private static void awaitLog(ForkedBot bot, String text) {
		await().atMost(PATIENCE).until(() -> bot.log().contains(text) || !bot.isAlive());
		assertThat(bot.isAlive()).as("the bot lives:%n%s", bot.log()).isTrue();
	}

	/** The latest number that the bot reported under a name. */
	private static long last(ForkedBot bot, String name) {
		Matcher reports = Pattern.compile("\\b" + name + "=(\\d+)").matcher(bot.log());
		long latest = -1;
		while (reports.find()) {
			latest = Long.parseLong(reports.group(1));
		}
		return latest;
	}

	private static String says(long selfId, String text) {
		return SAYS.formatted(selfId, text.hashCode() & 0xffff, text, text);
	}

	@Test
	void whileNapCatDoesNotReadFurtherCallsAreRefused() throws Exception {
		this.napCat.faults().links().slow(1, 0);
		try (ForkedBot bot = start(this.napCat.url(), "--calls=4000", "--ncatbot.limits.send-queue=4MB")) {
			await().atMost(PATIENCE).until(() -> last(bot, "begun") == 4000 || !bot.isAlive());
			await().atMost(PATIENCE).until(() -> last(bot, "refused") > 1000 || !bot.isAlive());
			assertThat(bot.isAlive()).as(bot::log).isTrue();
			this.napCat.faults().links().fast();
			await().atMost(PATIENCE).until(() -> last(bot, "pending") == 0 || !bot.isAlive());
			await().atMost(PATIENCE).until(() -> last(bot, "answered") + last(bot, "refused") == 4000);
			assertThat(last(bot, "failed")).isZero();
			assertThat(this.napCat.calls().stream().filter((call) -> call.action().equals("send_private_msg")))
				.hasSize((int) last(bot, "answered"));
		}
	}

	@Test
	void whileNapCatDoesNotReadCallersWaitWhoChoseToAndNothingIsLost() throws Exception {
		this.napCat.faults().links().slow(1, 0);
		try (ForkedBot bot = start(this.napCat.url(), "--calls=4000", "--ncatbot.limits.send-queue=4MB",
				"--ncatbot.call.when-full=wait")) {
			await().atMost(PATIENCE).until(() -> last(bot, "pending") > 100 || !bot.isAlive());
			await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> last(bot, "begun") < 4000);
			this.napCat.faults().links().fast();
			await().atMost(PATIENCE).until(() -> last(bot, "answered") == 4000 || !bot.isAlive());
			assertThat(bot.isAlive()).as(bot::log).isTrue();
			assertThat(last(bot, "refused")).isZero();
			assertThat(last(bot, "failed")).isZero();
		}
	}

	@Test
	void repliesThatNobodyAskedForAreCountedAndGone() throws Exception {
		try (ForkedBot bot = start(this.napCat.url())) {
			awaitLog(bot, "is connected to");
			String filling = "x".repeat(2000);
			for (int i = 0; i < 50_000; i++) {
				this.napCat.emit("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"text\":\"%s\"},\"echo\":\"send_msg#%d\"}"
					.formatted(filling, 1_000_000 + i));
			}
			await().atMost(PATIENCE).until(() -> last(bot, "unclaimed") == 50_000 || !bot.isAlive());
			this.napCat.friend(456).says("在吗");
			awaitLog(bot, "heard 在吗");
		}
	}

	@Test
	void aFloodOfOneChatWhoseHandlerIsStuckLeavesTheOthersTheirHalf() throws Exception {
		try (ForkedBot bot = start(this.napCat.url(), "--ncatbot.limits.backlog-size=8MB")) {
			awaitLog(bot, "is connected to");
			flood(20_000, 1);
			await().atMost(PATIENCE).until(() -> last(bot, "admitted") + last(bot, "dropped") >= 20_000);
			assertThat(last(bot, "dropped")).isGreaterThan(15_000);
			this.napCat.friend(456).says("放行");
			awaitLog(bot, "heard 放行");
			await().atMost(PATIENCE).until(() -> last(bot, "underway") == 0 || !bot.isAlive());
			assertThat(bot.isAlive()).as(bot::log).isTrue();
			assertThat(bot.log()).contains("half of the backlog waits in their conversation");
		}
	}

	@Test
	void aFloodOfManyChatsLeavesTheNewestWhereTheOldestGiveWay() throws Exception {
		try (ForkedBot bot = start(this.napCat.url(), "--ncatbot.limits.backlog-size=8MB",
				"--ncatbot.limits.overflow=drop-oldest")) {
			awaitLog(bot, "is connected to");
			flood(20_000, 100);
			await().atMost(PATIENCE).until(() -> last(bot, "admitted") >= 20_000 || !bot.isAlive());
			this.napCat.friend(456).says("放行");
			awaitLog(bot, "heard 放行");
			await().atMost(PATIENCE).until(() -> last(bot, "underway") == 0 || !bot.isAlive());
			assertThat(bot.isAlive()).as(bot::log).isTrue();
			assertThat(bot.log()).contains("that had waited longest");
		}
	}

	/** Messages of 4 KB, which take several times that once they are decoded. */
	private void flood(int messages, int chats) {
		String text = "水".repeat(1300);
		for (int i = 0; i < messages; i++) {
			this.napCat
				.emit("""
						{"time":1700000000,"self_id":10001,"post_type":"message","message_type":"group","sub_type":"normal",\
						"message_id":%d,"group_id":%d,"user_id":456,"sender":{"user_id":456,"nickname":"小明","card":""},\
						"raw_message":"","message":[{"type":"text","data":{"text":"%s"}}]}"""
					.formatted(i + 1, 1000 + i % chats, text));
		}
	}

	@Test
	void aFrameBeyondTheLimitIsSkippedAsItComesInOnePartOrInMany() throws Exception {
		try (RawPeer peer = new RawPeer(); ForkedBot bot = start(peer.url(), "--ncatbot.limits.frame-size=1MB")) {
			awaitLog(bot, "is connected to");
			RawPeer.Link link = peer.links().get(0);
			link.begin(0x81, ENDLESS);
			link.fill(ENDLESS);
			link.say(says(20_001, "一"));
			awaitLog(bot, "heard 一");
			link.begin(0x01, 1 << 20);
			link.fill(1 << 20);
			for (int i = 0; i < 200; i++) {
				link.begin(0x00, 1 << 20);
				link.fill(1 << 20);
			}
			link.begin(0x80, 1);
			link.fill(1);
			link.say(says(20_001, "二"));
			awaitLog(bot, "heard 二");
			await().atMost(PATIENCE).until(() -> last(bot, "malformed") == 2);
			assertThat(bot.log()).contains("ncatbot.limits.frame-size");
		}
	}

	@Test
	void bigFramesThatAHundredAccountsBeginAndNeverEndTakeNoMoreThanWhatCame() throws Exception {
		try (RawPeer peer = new RawPeer()) {
			List<String> arguments = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				arguments.add("--ncatbot.bots.bot%d.url=%s".formatted(i, peer.url()));
			}
			arguments.add("--ncatbot.bots.talking.url=" + this.napCat.url());
			try (ForkedBot bot = start(peer.url(), arguments.toArray(String[]::new))) {
				await().atMost(PATIENCE)
					.until(() -> bot.log().split("is connected to", -1).length > 101 || !bot.isAlive());
				for (RawPeer.Link link : peer.links()) {
					link.begin(0x81, 60 << 20);
					link.fill(50_000);
				}
				this.napCat.friend(456).says("在吗");
				awaitLog(bot, "heard 在吗");
				// Another byte for each, so that all of what came before was looked at.
				for (RawPeer.Link link : peer.links()) {
					link.fill(1);
				}
				this.napCat.friend(456).says("还在吗");
				awaitLog(bot, "heard 还在吗");
			}
		}
	}

	@Test
	void anEventOrAnAnswerWithoutEndOverHttpIsSkippedAsItComes() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newCachedThreadPool());
		byte[] account = "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"user_id\":10001,\"nickname\":\"喵\"}}"
			.getBytes(StandardCharsets.UTF_8);
		int[] asked = { 0 };
		server.createContext("/get_login_info", (exchange) -> {
			OutputStream out = answer(exchange, "application/json");
			if (asked[0]++ == 0) {
				endless(out);
			}
			else {
				out.write(account);
			}
			out.close();
		});
		server.createContext("/_events", (exchange) -> {
			OutputStream out = answer(exchange, "text/event-stream");
			out.write("data: ".getBytes(StandardCharsets.US_ASCII));
			endless(out);
			out.write(("\n\ndata: " + says(10001, "三") + "\n\n").getBytes(StandardCharsets.UTF_8));
			out.flush();
		});
		server.start();
		try (ForkedBot bot = start("http://127.0.0.1:" + server.getAddress().getPort(),
				"--ncatbot.limits.frame-size=1MB", "--ncatbot.connection.reconnect-delay=200ms",
				"--ncatbot.connection.max-reconnect-delay=1s")) {
			awaitLog(bot, "heard 三");
			assertThat(asked[0]).as("the first answer had no end").isGreaterThan(1);
			assertThat(bot.log()).contains("ncatbot.limits.frame-size");
		}
		finally {
			server.stop(0);
		}
	}

	private static OutputStream answer(HttpExchange exchange, String type) throws IOException {
		exchange.getRequestBody().readAllBytes();
		exchange.getResponseHeaders().add("Content-Type", type);
		exchange.sendResponseHeaders(200, 0);
		return exchange.getResponseBody();
	}

	private static void endless(OutputStream out) throws IOException {
		byte[] filling = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
		for (long sent = 0; sent < ENDLESS; sent += filling.length) {
			out.write(filling);
		}
		out.flush();
	}

}

package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.CallRejectedException;
import io.ncatbot.api.WhenFull;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.world.World;
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
 * A NapCat that connects by itself and then does not read, or sends without end.
 */
class ReverseLimitsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int PART = 1 << 16;

	private static final String[] PROPERTIES = { "--server.port=0", "--ncatbot.reverse.enabled=true",
			"--ncatbot.token=secret", "--spring.docker.compose.enabled=false" };

	@TempDir
	private Path folder;

	@Test
	void callsWaitOrAreRefusedWhileItDoesNotRead() {
		try (ConfigurableApplicationContext context = SmallBot.run("--ncatbot.limits.send-queue=1MB");
				NapCatSimulator napCat = NapCatSimulator.builder()
					.world(World.of(10001, "喵喵").addFriend(456, "小明"))
					.forwardWebSocket(false)
					.reverseWebSocket(ReverseSettings.to("ws://127.0.0.1:%s/onebot/ws"
						.formatted(context.getEnvironment().getProperty("local.server.port")), "secret"))
					.start()) {
			Bots bots = context.getBean(Bots.class);
			await().atMost(PATIENCE).until(() -> bots.primary().link() == LinkState.CONNECTED);
			napCat.faults().links().slow(1, 0);
			BotAPI api = bots.primary().api();
			List<CompletableFuture<ApiResult<SentMessage>>> calls = new ArrayList<>();
			// The buffers of the sockets take some more after the queue was full for the
			// first time.
			await().atMost(PATIENCE).during(Duration.ofMillis(500)).until(() -> refusesTheNext(api, calls));
			BotAPI brief = api.with(CallOptions.whenFull(WhenFull.WAIT).withTimeout(Duration.ofMillis(300)));
			assertThat(brief.postPrivateMsg(456, "喵".repeat(1 << 20))).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.withCauseInstanceOf(CallRejectedException.class);
			CompletableFuture<Void> waiting = CompletableFuture
				.runAsync(() -> api.postPrivateMsgSync(456, "喵".repeat(1 << 20)).orElseThrow());
			napCat.faults().links().fast();
			assertThat(waiting).succeedsWithin(PATIENCE);
			await().atMost(PATIENCE).until(() -> calls.stream().allMatch(CompletableFuture::isDone));
			assertThat(calls.stream().filter((call) -> !call.isCompletedExceptionally()).count() + 1)
				.isEqualTo(napCat.callCount("send_private_msg"));
		}
	}

	private static boolean refusesTheNext(BotAPI api, List<CompletableFuture<ApiResult<SentMessage>>> calls)
			throws InterruptedException {
		int before = calls.size();
		while (true) {
			assertThat(calls).as("the send queue takes everything").hasSizeLessThan(2000);
			CompletableFuture<ApiResult<SentMessage>> call = api.postPrivateMsg(456, "喵".repeat(60_000));
			calls.add(call);
			try {
				call.get(10, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				// Taken.
				continue;
			}
			catch (ExecutionException ex) {
				return calls.size() == before + 1;
			}
		}
	}

	@Test
	void framesWithoutEndTakeNoMoreThanTheLimitAndBegunOnesNoMoreThanWhatCame() throws Exception {
		Path log = this.folder.resolve("bot.log");
		Process bot = fork(log, "--ncatbot.limits.frame-size=8MB");
		try {
			await().atMost(PATIENCE).until(() -> port(log) != null || !bot.isAlive());
			assertThat(bot.isAlive()).as("the bot starts: %s", Files.readString(log)).isTrue();
			HttpClient client = HttpClient.newHttpClient();
			List<WebSocket> begun = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				WebSocket napCat = connect(client, port(log), 20_001 + i);
				napCat.sendText("{\"text\":\"" + "x".repeat(PART), false).get();
				begun.add(napCat);
			}
			WebSocket napCat = connect(client, port(log), 10_001);
			for (int i = 0; i < 3000; i++) {
				napCat.sendText("x".repeat(PART), false).get();
			}
			napCat.sendText("", true).get();
			say(napCat, 10_001);
			await().atMost(PATIENCE).until(() -> Files.readString(log).contains("heard") || !bot.isAlive());
			assertThat(bot.isAlive()).as("the bot lives: %s", Files.readString(log)).isTrue();
			assertThat(Files.readString(log)).contains("ncatbot.limits.frame-size");
			assertThat(begun).noneMatch(WebSocket::isInputClosed);
		}
		finally {
			bot.destroyForcibly();
		}
	}

	private static Process fork(Path log, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx80m",
						"-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						SmallBot.class.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	private static String port(Path log) throws IOException {
		Matcher port = Pattern.compile("Tomcat started on port (\\d+)").matcher(Files.readString(log));
		return port.find() ? port.group(1) : null;
	}

	private static WebSocket connect(HttpClient client, String port, long selfId) throws Exception {
		WebSocket napCat = client.newWebSocketBuilder()
			.header("X-Self-ID", String.valueOf(selfId))
			.header("Authorization", "Bearer secret")
			.buildAsync(URI.create("ws://127.0.0.1:" + port + "/onebot/ws"), new WebSocket.Listener() {
			})
			.get();
		napCat
			.sendText(
					"""
							{"time":1700000000,"self_id":%d,"post_type":"meta_event","meta_event_type":"lifecycle","sub_type":"connect"}"""
						.formatted(selfId),
					true)
			.get();
		return napCat;
	}

	private static void say(WebSocket napCat, long selfId) throws Exception {
		napCat
			.sendText(
					"""
							{"time":1700000000,"self_id":%d,"post_type":"message","message_type":"private","sub_type":"friend",\
							"message_id":1,"user_id":456,"message":[{"type":"text","data":{"text":"在吗"}}],"raw_message":"在吗","sender":{}}"""
						.formatted(selfId),
					true)
			.get();
	}

	/**
	 * A web application whose NapCat comes to it.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class SmallBot {

		/**
		 * Runs it as a process of its own.
		 * @param args command line arguments
		 */
		public static void main(String[] args) {
			run(args);
		}

		static ConfigurableApplicationContext run(String... arguments) {
			SpringApplication application = new SpringApplication(SmallBot.class);
			application.setWebApplicationType(WebApplicationType.SERVLET);
			List<String> all = new ArrayList<>(List.of(PROPERTIES));
			all.addAll(List.of(arguments));
			return application.run(all.toArray(String[]::new));
		}

		@PrivateEvent
		void hear(PrivateMessage message) {
			System.out.println("heard " + message.text());
		}

	}

}

package io.ncatbot.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.api.group.GroupMember;
import io.ncatbot.api.message.MessageRecord;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.event.Event;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupRequest;
import io.ncatbot.event.Lifecycle;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.Role;
import io.ncatbot.event.UnknownEvent;
import io.ncatbot.message.At;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The forward WebSocket end to end, over a real socket to a simulated NapCat.
 */
class ForwardConnectionTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final LogCapture log = LogCapture.of("io.ncatbot.connection");

	private NapCatSimulator napCat;

	@BeforeEach
	void start() {
		this.napCat = napCat().start();
	}

	@AfterEach
	void stop() {
		this.napCat.close();
		this.log.close();
	}

	private static NapCatSimulatorBuilder napCat() {
		return NapCatSimulator.builder()
			.selfId(10001)
			.nickname("喵喵")
			.token("secret")
			.world(World.of(10001, "喵喵")
				.addFriend(456, "小明")
				.addGroup(123, "测试群", io.ncatbot.simulator.world.Role.ADMIN)
				.addMember(123, 456, "小明", io.ncatbot.simulator.world.Role.ADMIN)
				.addMember(123, 789, "小红", io.ncatbot.simulator.world.Role.MEMBER));
	}

	private TestBot.Builder bot() {
		return TestBot.at(this.napCat.url()).token("secret");
	}

	private static Event next(TestBot bot) {
		try {
			Event event = bot.events().poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(event).as("an event in time").isNotNull();
			return event;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> warnings() {
		return this.log.lines();
	}

	@Test
	void theBotConnectsAndEventsArrive() {
		try (TestBot bot = bot().start().connected()) {
			assertThat(next(bot)).isInstanceOf(Lifecycle.class);
			assertThat(bot.bot().selfId()).isEqualTo(10001);
			this.napCat.friend(456).says("你好");
			assertThat(next(bot)).isInstanceOfSatisfying(PrivateMessage.class, (message) -> {
				assertThat(message.userId()).isEqualTo(456);
				assertThat(message.message()).isEqualTo(Message.of("你好"));
			});
			long id = this.napCat.group(123).member(456).says("大家好");
			assertThat(next(bot)).isInstanceOfSatisfying(GroupMessage.class, (message) -> {
				assertThat(message.messageId()).isEqualTo(id);
				assertThat(message.groupId()).isEqualTo(123);
				assertThat(message.sender().role()).isEqualTo(Role.ADMIN);
				assertThat(message.raw().tree().path("message_type").asString()).isEqualTo("group");
			});
		}
	}

	@Test
	void everyActionOfTheGuideWorksInBothForms() {
		try (TestBot bot = bot().start().connected()) {
			SentMessage sent = bot.api().postGroupMsgSync("123", "喵喵喵").orElseThrow();
			ApiResult<MessageRecord> read = bot.api().getMsg(sent.messageId()).join();
			assertThat(read.orElseThrow().message()).isEqualTo(Message.of("喵喵喵"));
			assertThat(read.orElseThrow().groupId()).isEqualTo(123);
			assertThat(read.orElseThrow().sender()).isNotNull();
			assertThat(read.orElseThrow().emojiLikesList()).isEmpty();

			SentMessage at = bot.api().sendGroupMsg(123, Message.of("看 ").at(456)).join().orElseThrow();
			assertThat(bot.api().getMsgSync(at.messageId()).orElseThrow().message().find(At.class)).hasSize(1);

			SentMessage inPrivate = bot.api().postPrivateMsgSync(456, "悄悄话").orElseThrow();
			assertThat(bot.api().sendGroupForwardMsgSync(123, List.of(sent.messageId(), inPrivate.messageId())).isOk())
				.isTrue();
			assertThat(bot.api().deleteMsgSync(sent.messageId())).satisfies((result) -> {
				assertThat(result.isOk()).isTrue();
				assertThat(result.data()).isNull();
			});
			assertThat(bot.api().getLoginInfoSync().orElseThrow()).isEqualTo(new LoginInfo(10001, "喵喵"));
			GroupMember member = bot.api().getGroupMemberInfoSync(123, 456).orElseThrow();
			assertThat(member.nickname()).isEqualTo("小明");
			assertThat(member.role()).isEqualTo(Role.ADMIN);
			assertThat(bot.api().getFriendListSync().orElseThrow()).extracting("userId").containsExactly(456L);
			assertThat(bot.api().getGroupListSync().orElseThrow()).extracting("groupName").containsExactly("测试群");
			assertThat(bot.api().getStatusSync().orElseThrow().online()).isTrue();
			ApiResult<JsonNode> raw = bot.api().callSync("get_login_info", Map.of());
			assertThat(raw.orElseThrow().path("user_id").asLong()).isEqualTo(10001);
			assertThat(bot.api().callSync("get_login_info", Map.of(), LoginInfo.class).orElseThrow().nickname())
				.isEqualTo("喵喵");
			assertThat(bot.api().callSync("no_such_action", Map.of()).retcode()).isEqualTo(1404);
			assertThat(bot.api().postGroupMsgSync(999, "没有这个群").isOk()).isFalse();
		}
	}

	@Test
	void requestsAreDecidedOn() {
		try (TestBot bot = bot().start().connected()) {
			next(bot);
			this.napCat.user(800, "新朋友").requestsFriendship("加我");
			FriendRequest friend = (FriendRequest) next(bot);
			assertThat(bot.api().approve(friend).join().isOk()).isTrue();
			await().atMost(PATIENCE).until(() -> this.napCat.world().friend(800) != null);
			bot.events().clear();
			this.napCat.user(801, "路人").requestsToJoin(123, "让我进去");
			GroupRequest group = awaitRequest(bot);
			assertThat(group.comment()).contains("让我进去");
			assertThat(bot.api().rejectSync(group, "不行").isOk()).isTrue();
			assertThat(this.napCat.calls()).last()
				.satisfies((call) -> assertThat(call.params().path("approve").asBoolean(true)).isFalse());
		}
	}

	private static GroupRequest awaitRequest(TestBot bot) {
		while (true) {
			if (next(bot) instanceof GroupRequest request) {
				return request;
			}
		}
	}

	@Test
	void theApplicationMayStartBeforeNapCat() {
		this.napCat.goAway();
		try (TestBot bot = bot().start()) {
			await().atMost(PATIENCE).until(() -> !bot.bot().linkProblem().isEmpty());
			assertThat(bot.bot().linkProblem()).contains("nobody answers", "ncatbot.url");
			this.napCat.comeBack();
			bot.connected();
			assertThat(bot.api().getLoginInfoSync().isOk()).isTrue();
			assertThat(warnings()).as("said once").hasSize(1);
		}
	}

	@Test
	void aDroppedConnectionIsOpenedAgainAndPendingCallsEnd() {
		this.napCat.faults().forAction("get_status").neverAnswers();
		try (TestBot bot = bot().start().connected()) {
			CompletableFuture<?> pending = bot.api().getStatus();
			this.napCat.awaitCall("get_status", PATIENCE);
			this.napCat.dropConnections();
			assertThat(pending).failsWithin(PATIENCE)
				.withThrowableOfType(ExecutionException.class)
				.havingCause()
				.isInstanceOfSatisfying(ConnectionLostException.class, (lost) -> assertThat(lost.sent()).isTrue());
			await().atMost(PATIENCE).until(() -> bot.bot().activity().connections() == 2);
			assertThat(bot.api().getLoginInfoSync().isOk()).isTrue();
			bot.events().clear();
			this.napCat.friend(456).says("还在吗");
			assertThat(next(bot)).isInstanceOf(PrivateMessage.class);
			assertThat(warnings()).singleElement().asString().contains("was lost");
		}
	}

	@Test
	void aWrongTokenIsToldApart() {
		try (TestBot bot = TestBot.at(this.napCat.url()).token("wrong").start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			assertThat(bot.bot().linkProblem()).contains("does not accept the token", "ncatbot.token");
			assertThat(warnings()).singleElement().asString().contains("ncatbot.token").doesNotContain("wrong");
		}
	}

	@Test
	void anHttpPortIsToldApart() throws IOException {
		HttpServer http = HttpServer.create(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		http.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		http.start();
		try (TestBot bot = TestBot.at("ws://127.0.0.1:" + http.getAddress().getPort()).start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			assertThat(bot.bot().linkProblem()).contains("no NapCat WebSocket", "HTTP status 404");
		}
		finally {
			http.stop(0);
		}
	}

	@Test
	void anApiUrlIsToldApart() {
		ConnectionSettings impatient = ConnectionSettings.DEFAULTS.withGreetingTimeout(Duration.ofMillis(500))
			.withReconnectDelays(Duration.ofMillis(200), Duration.ofSeconds(1));
		try (TestBot bot = TestBot.at(this.napCat.url() + "/api").token("secret").settings(impatient).start()) {
			await().atMost(PATIENCE).until(() -> bot.bot().link() == LinkState.REFUSED);
			assertThat(bot.bot().linkProblem()).contains("no lifecycle event", "/api");
		}
	}

	@Test
	void somethingThatIsNoHttpAtAllIsToldApart() throws IOException {
		try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread closer = new Thread(() -> {
				while (!mute.isClosed()) {
					try (var accepted = mute.accept()) {
						accepted.getOutputStream().write("SSH-2.0-OpenSSH\r\n".getBytes());
					}
					catch (IOException ex) {
						return;
					}
				}
			});
			closer.setDaemon(true);
			closer.start();
			try (TestBot bot = TestBot.at("ws://127.0.0.1:" + mute.getLocalPort()).start()) {
				await().atMost(PATIENCE).until(() -> !bot.bot().linkProblem().isEmpty());
				assertThat(bot.bot().link()).isIn(LinkState.LOST, LinkState.REFUSED, LinkState.CONNECTING);
			}
		}
	}

	@Test
	void nothingThatThePeerSendsBreaksTheConnection() {
		try (TestBot bot = bot().start().connected()) {
			next(bot);
			this.napCat.emit("not json at all");
			this.napCat.emit("{\"post_type\":\"message\",\"message");
			this.napCat.emit("[]");
			this.napCat.emit("{\"post_type\":\"brand_new\",\"time\":\"soon\",\"self_id\":null,\"x\":[{}]}");
			this.napCat.emit("{\"post_type\":\"message\",\"message_type\":\"group\",\"message\":null,\"sender\":7}");
			this.napCat.emit("{\"retcode\":{},\"echo\":[]}");
			assertThat(next(bot)).isInstanceOfSatisfying(UnknownEvent.class,
					(event) -> assertThat(event.raw().tree().path("x").size()).isEqualTo(1));
			next(bot);
			this.napCat.friend(456).says("还好");
			assertThat(next(bot)).isInstanceOf(PrivateMessage.class);
			assertThat(bot.bot().activity().framesMalformed()).isEqualTo(3);
			assertThat(bot.bot().activity().unknownEvents()).containsExactly(Map.entry("unknown post_type", 1L));
			assertThat(bot.bot().activity().connections()).isEqualTo(1);
			assertThat(warnings()).anyMatch((warning) -> warning.contains("not json at all"));
		}
	}

	@Test
	void aFrameAboveTheLimitIsDroppedAndTheConnectionGoesOn() {
		try (TestBot bot = bot().limits((limits) -> limits.withFrameSize(100_000)).start().connected()) {
			next(bot);
			this.napCat.friend(456).says("大".repeat(100_000));
			this.napCat.friend(456).says("小");
			assertThat(next(bot)).isInstanceOfSatisfying(PrivateMessage.class,
					(message) -> assertThat(message.rawMessage()).isEqualTo("小"));
			assertThat(warnings()).singleElement().asString().contains("ncatbot.limits.frame-size");
		}
	}

	@Test
	void aValueOfFortyMegabytesComesThrough() {
		String big = "A".repeat(40_000_000);
		this.napCat.answer("get_image", (params) -> StringNode.valueOf(big));
		try (TestBot bot = bot().start().connected()) {
			ApiResult<JsonNode> result = bot.api().callSync("get_image", Map.of("file", "x"));
			assertThat(result.orElseThrow().asString()).hasSize(40_000_000);
			assertThat(bot.api().getLoginInfoSync().isOk()).isTrue();
		}
	}

	@Test
	void aMessageOfManyMegabytesIsSent() {
		this.napCat.answer("upload_something",
				(params) -> StringNode.valueOf(String.valueOf(params.path("content").asString().length())));
		try (TestBot bot = bot().start().connected()) {
			ApiResult<JsonNode> result = bot.api()
				.callSync("upload_something", Map.of("content", "B".repeat(20_000_000)));
			assertThat(result.orElseThrow().asString()).isEqualTo("20000000");
		}
	}

	@Test
	void stoppingClosesWithCode1000() {
		try (TestBot bot = bot().start().connected()) {
			bot.bots().stop();
			await().atMost(PATIENCE).until(() -> this.napCat.connections().isEmpty());
			assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> bot.api().getLoginInfoSync())
				.withMessageContaining("shut down");
		}
	}

}

package io.ncatbot.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The backend of the chat page, as the page uses it.
 */
class ChatTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).chatPort(0).start();

	private TestBot bot;

	private TestBot page;

	private JsonNode world;

	@BeforeEach
	void connect() {
		this.bot = TestBot.connect(this.sim);
		this.page = page();
		this.world = this.page.next();
	}

	private TestBot page() {
		return TestBot.open(this.sim.chatUrl().replace("http:", "ws:") + "/socket");
	}

	@AfterEach
	void close() {
		this.page.close();
		this.bot.close();
		this.sim.close();
	}

	private JsonNode frame(String type) {
		return this.page.next((frame) -> frame.path("type").asString("").equals(type));
	}

	@Test
	void theFirstFrameIsTheWorld() {
		assertThat(this.world.path("type").asString()).isEqualTo("world");
		assertThat(this.world.path("bot")).isEqualTo(Json.parse("{id: '10001', name: '喵喵'}"));
		assertThat(this.world.path("links").intValue()).isEqualTo(1);
		assertThat(this.world.path("users")).hasSize(8);
		JsonNode group = this.world.path("chats").get(0);
		assertThat(group.path("id").asString()).isEqualTo("group:123456");
		assertThat(group.path("kind").asString()).isEqualTo("group");
		assertThat(group.path("name").asString()).isEqualTo("猫猫交流群");
		assertThat(group.path("members").get(1))
			.isEqualTo(Json.parse("{id: '30001', name: '群主大人', card: '铲屎官', role: 'owner'}"));
		JsonNode friend = this.world.path("chats").get(2);
		assertThat(friend.path("id").asString()).isEqualTo("private:20001");
		assertThat(friend.path("peer")).isEqualTo(Json.parse("{id: '20001', name: '小明'}"));
		assertThat(friend.path("messages").isArray()).isTrue();
	}

	@Test
	void peopleAndBotTalk() {
		this.page
			.send("{type: 'say', chat: 'private:20001', as: '20001', segments: [{type: 'text', data: {text: '测试'}}]}");
		assertThat(this.bot.event("message").path("raw_message").asString()).isEqualTo("测试");
		JsonNode said = frame("message");
		assertThat(said.path("chat").asString()).isEqualTo("private:20001");
		assertThat(said.path("message").path("fromBot").booleanValue()).isFalse();
		assertThat(said.path("message").path("sender")).isEqualTo(Json.parse("{id: '20001', name: '小明'}"));
		this.bot.call("send_group_msg", "{group_id: 123456, message: '[CQ:at,qq=20001] 喵'}");
		JsonNode answer = frame("message").path("message");
		assertThat(answer.path("fromBot").booleanValue()).isTrue();
		assertThat(answer.path("recalled").booleanValue()).isFalse();
		assertThat(answer.path("sender")).isEqualTo(Json.parse("{id: '10001', name: '喵喵', role: 'admin'}"));
		assertThat(answer.path("segments").get(0).path("data")).isEqualTo(Json.parse("{qq: '20001', name: '明明就很困'}"));
		try (TestBot second = page()) {
			JsonNode history = second.next().path("chats").get(0).path("messages");
			assertThat(history.get(0)).isEqualTo(answer);
		}
	}

	@Test
	void quotesShowWhatTheyQuote() {
		this.page.send("{type: 'say', chat: 'group:123456', as: '30003', segments: [{type: 'face', data: {id: '1'}}, "
				+ "{type: 'text', data: {text: '问'}}]}");
		String id = frame("message").path("message").path("id").asString();
		this.bot.call("send_group_msg", "{group_id: 123456, message: '[CQ:reply,id=" + id + "]答'}");
		assertThat(frame("message").path("message").path("segments").get(0).path("data"))
			.isEqualTo(Json.parse("{id: '" + id + "', preview: {sender: '橘座', text: '[表情]问'}}"));
	}

	@Test
	void filesAreShownAndCanBeFetchedFromThePage() throws Exception {
		this.sim.group(123456).member(20001).uploads("猫.bin", FileContent.generated(3_000_000));
		JsonNode file = frame("message").path("message").path("segments").get(0).path("data");
		assertThat(file.path("file").asString()).isEqualTo("猫.bin");
		HttpResponse<byte[]> fetched = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(file.path("url").asString())).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		assertThat(fetched.headers().firstValue("content-type")).contains("application/octet-stream");
		try (InputStream in = FileContent.generated(3_000_000).open()) {
			assertThat(fetched.body()).isEqualTo(in.readAllBytes());
		}
		this.sim.friend(20001).sendsFlashFile("闪.bin", FileContent.generated(10));
		JsonNode flash = frame("message").path("message").path("segments").get(0);
		assertThat(flash.path("type").asString()).isEqualTo("flashtransfer");
		assertThat(flash.path("data").path("name").asString()).isEqualTo("闪.bin");
		assertThat(flash.path("data").path("size").longValue()).isEqualTo(10);
	}

	@Test
	void whatIsDoneToMessagesIsSaidBetweenThem() {
		long id = this.sim.group(123456).member(20001).says("喵");
		this.sim.group(123456).member(30002).reacts(id, "76");
		assertThat(frame("notice").path("text").asString()).isEqualTo("小鱼干 回应了 明明就很困 的消息（表情 76）");
		this.bot.call("set_essence_msg", "{message_id: " + id + "}");
		assertThat(frame("notice").path("text").asString()).isEqualTo("喵喵 将 明明就很困 的消息设为精华");
		String offer = this.sim.friend(20001).offersOnlineFile("在线.bin", FileContent.generated(10));
		assertThat(this.page.next((
				frame) -> frame.path("message").path("segments").path(0).path("type").asString("").equals("onlinefile"))
			.path("chat")
			.asString()).isEqualTo("private:20001");
		this.sim.friend(20001).cancelsOnlineFile(offer);
		assertThat(frame("notice").path("text").asString()).isEqualTo("小明 取消了在线文件 在线.bin");
	}

	@Test
	void forwardsShowTheirInside() {
		this.bot.call("send_group_forward_msg", "{group_id: 123456, source: '标题', messages: [{type: 'node', data: "
				+ "{user_id: 42, nickname: '猫', content: [{type: 'node', data: {content: '里'}}]}}]}");
		JsonNode forward = frame("message").path("message").path("segments").get(0).path("data");
		assertThat(forward.path("title").asString()).isEqualTo("标题");
		assertThat(forward.path("summary").asString()).isEqualTo("查看1条转发消息");
		JsonNode node = forward.path("nodes").get(0);
		assertThat(node.path("sender")).isEqualTo(Json.parse("{id: '42', name: '猫'}"));
		assertThat(node.path("segments")
			.get(0)
			.path("data")
			.path("nodes")
			.get(0)
			.path("segments")
			.get(0)
			.path("data")
			.path("text")
			.asString()).isEqualTo("里");
	}

	@Test
	void picturesCanBeFetched() throws Exception {
		String png = "iVBORw0KGgo=";
		this.page
			.send("{type: 'say', chat: 'private:20001', as: '20001', segments: [{type: 'image', data: {file: 'base64://"
					+ png + "', url: 'data:image/png;base64," + png + "'}}]}");
		JsonNode data = frame("message").path("message").path("segments").get(0).path("data");
		assertThat(this.bot.event("message").path("message").get(0).path("data").path("url"))
			.isEqualTo(data.path("url"));
		HttpResponse<byte[]> picture = get(data.path("url").asString());
		assertThat(picture.statusCode()).isEqualTo(200);
		assertThat(picture.headers().firstValue("content-type")).hasValue("image/png");
		assertThat(picture.body()).hasSize(8);
	}

	@Test
	void messagesAreRecalled() {
		long id = this.sim.group(123456).member(20001).says("x");
		frame("message");
		this.page.send("{type: 'recall', chat: 'group:123456', as: '20001', id: '" + id + "'}");
		JsonNode recall = frame("recall");
		assertThat(recall).isEqualTo(Json
			.parse("{type: 'recall', chat: 'group:123456', id: '" + id + "', by: {id: '20001', name: '明明就很困'}}"));
		assertThat(this.bot.event("group_recall").path("operator_id").longValue()).isEqualTo(20001);
		try (TestBot second = page()) {
			assertThat(second.next().path("chats").get(0).path("messages").get(0).path("recalled").booleanValue())
				.isTrue();
		}
	}

	@Test
	void requestsAreMadeAndAnswered() {
		this.page.send("{type: 'friendRequest', name: '新朋友', comment: '加我'}");
		JsonNode pending = frame("request").path("request");
		assertThat(pending.path("kind").asString()).isEqualTo("friend");
		assertThat(pending.path("state").asString()).isEqualTo("pending");
		assertThat(pending.path("user").path("name").asString()).isEqualTo("新朋友");
		assertThat(pending.path("comment").asString()).isEqualTo("加我");
		this.bot.call("set_friend_add_request", "{flag: " + pending.path("flag") + ", approve: true}");
		assertThat(frame("request").path("request").path("state").asString()).isEqualTo("approved");
		assertThat(frame("notice").path("chat").asString())
			.isEqualTo("private:" + pending.path("user").path("id").asString());
		this.page.next((frame) -> frame.path("chats").size() == 6);
		this.page.send("{type: 'groupRequest', group: '123456', from: '30004', subType: 'add', comment: 'c'}");
		JsonNode join = frame("request").path("request");
		assertThat(join.path("kind").asString()).isEqualTo("group_add");
		assertThat(join.path("group")).isEqualTo(Json.parse("{id: '123456', name: '猫猫交流群'}"));
		this.bot.call("set_group_add_request", "{flag: " + join.path("flag") + ", approve: false, reason: '满了'}");
		JsonNode refused = frame("request").path("request");
		assertThat(refused.path("state").asString()).isEqualTo("refused");
		assertThat(refused.path("reason").asString()).isEqualTo("满了");
		this.page.send("{type: 'groupRequest', group: '5555', from: '30004', subType: 'invite', comment: ''}");
		assertThat(frame("request").path("request").path("kind").asString()).isEqualTo("group_invite");
		assertThat(this.bot.next((frame) -> frame.path("sub_type").asString("").equals("invite"))
			.path("group_id")
			.longValue()).isEqualTo(5555);
	}

	@Test
	void whatHappensIsNoticed() {
		this.sim.group(123456).member(30004).joins();
		JsonNode notice = frame("notice");
		assertThat(notice.path("chat").asString()).isEqualTo("group:123456");
		assertThat(notice.path("text").asString()).isEqualTo("路过的猫 加入了群聊");
		assertThat(notice.path("time").longValue()).isPositive();
		assertThat(frame("world").path("chats").get(0).path("members")).hasSize(7);
		this.bot.call("set_group_ban", "{group_id: 123456, user_id: 30004, duration: 600}");
		assertThat(frame("notice").path("text").asString()).isEqualTo("路过的猫 被 喵喵 禁言 10 分钟");
		this.sim.friend(20001).pokes();
		assertThat(frame("notice").path("text").asString()).isEqualTo("小明 戳了戳 喵喵");
	}

	@Test
	void newNamesTitlesLikesAndEndsAreNoticed() {
		this.bot.call("set_group_name", "{group_id: 123456, group_name: '喵'}");
		assertThat(frame("notice").path("text").asString()).isEqualTo("喵喵 修改群名为 “喵”");
		assertThat(frame("world").path("chats").get(0).path("name").asString()).isEqualTo("喵");
		this.sim.group(123456).member(30001).givesTitle(30003, "老大");
		assertThat(frame("notice").path("text").asString()).isEqualTo("恭喜 橘座 获得群主授予的 老大 头衔");
		this.sim.group(123456).member(30003).forgesTip("{}");
		assertThat(frame("notice").path("text").asString()).isEqualTo("{}");
		this.sim.user(30003).likesBot(1);
		this.sim.friend(20001).startsTyping();
		this.sim.friend(20001).likesBot(3);
		JsonNode liked = frame("notice");
		assertThat(liked.path("chat").asString()).isEqualTo("private:20001");
		assertThat(liked.path("text").asString()).isEqualTo("小明 赞了机器人 3 次");
		this.sim.group(123456).member(30001).dismissesGroup();
		assertThat(frame("notice").path("text").asString()).endsWith("解散了群聊");
		JsonNode world = frame("world");
		while (world.path("chats").get(0).path("id").asString().equals("group:123456")) {
			world = frame("world");
		}
		assertThat(world.path("chats").get(0).path("messages")).isEmpty();
	}

	@Test
	void theNumberOfBotsIsShown() {
		try (TestBot second = TestBot.connect(this.sim)) {
			assertThat(frame("links").path("links").intValue()).isEqualTo(2);
			assertThat(second.waiting()).isEmpty();
		}
		assertThat(frame("links").path("links").intValue()).isEqualTo(1);
	}

	@Test
	void rawFramesComeOnlyWhenAskedFor() {
		this.bot.call("get_status", "{}");
		this.page.send("{type: 'frames', on: true}");
		this.page.send("{type: 'unknown'}");
		frame("error");
		this.bot.send("{\"action\":\"get_status\",\"echo\":\"" + "x".repeat(5_000) + "\"}");
		JsonNode from = frame("frame");
		assertThat(from.path("direction").asString()).isEqualTo("fromBot");
		assertThat(from.path("bytes").intValue()).isGreaterThan(5_000);
		assertThat(from.path("text").asString()).hasSize(4_000).startsWith("{\"action\"");
		assertThat(from.path("at").longValue()).isGreaterThan(1_700_000_000_000L);
		assertThat(frame("frame").path("direction").asString()).isEqualTo("toBot");
		this.page.send("{type: 'frames', on: false}");
		this.page.send("{type: 'unknown'}");
		frame("error");
		this.bot.call("get_status", "{}");
		this.sim.friend(20001).says("x");
		frame("message");
		assertThat(this.page.waiting()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"{type: 'say', chat: 'group:1', as: '456', segments: [{}]}            | no group 1", //
			"{type: 'say', chat: 'group:123456', as: '456', segments: [{}]}       | 456", //
			"{type: 'say', chat: 'group:123456', as: '10001', segments: [{}]}     | speaks for itself", //
			"{type: 'say', chat: 'group:123456', as: '20001', segments: []}       | nothing to say", //
			"{type: 'say', chat: 'club:1', as: '20001', segments: [{}]}           | club:1", //
			"{type: 'recall', chat: 'group:123456', as: '20001', id: '5'}         | no message 5", //
			"{type: 'friendRequest', from: '20001', comment: ''}                  | friend of the bot already", //
			"{type: 'dance'}                                                      | Unknown command", //
			"nonsense                                                             | Not JSON" })
	void aCommandThatCannotBeCarriedOutIsAnError(String command, String words) {
		this.page.send(command);
		assertThat(frame("error").path("message").asString()).contains(words);
	}

	@Test
	void oneCannotPretendToBeAnotherSitesPage() {
		String socket = this.sim.chatUrl().replace("http:", "ws:") + "/socket";
		TestBot.open(socket, Map.of("Origin", this.sim.chatUrl())).close();
		for (String origin : new String[] { "http://evil.example", "null", "http://127.0.0.1:1", ":" }) {
			assertThatIllegalStateException().as(origin)
				.isThrownBy(() -> TestBot.open(socket, Map.of("Origin", origin)));
		}
	}

	@Test
	void thePageIsServedWithItsTypes() throws Exception {
		HttpResponse<byte[]> page = get(this.sim.chatUrl() + "/");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
		assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
		assertThat(get(this.sim.chatUrl() + "/chat.js?x=1").headers().firstValue("content-type"))
			.hasValue("text/javascript; charset=utf-8");
		assertThat(get(this.sim.chatUrl() + "/nothing.js").statusCode()).isEqualTo(404);
		assertThat(new String(get(this.sim.chatUrl() + "/nothing.js").body(), StandardCharsets.UTF_8))
			.contains("/nothing.js");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/../NapCatSimulator.class", "/..%2fNapCatSimulator.class", "/%2e%2e/action/actions.json",
			"/ChatHub.class", "//etc/passwd", "/package-info.class", "/media/../index.html", "/%zz" })
	void nothingBesideThePageIsServed(String path) throws Exception {
		assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 404");
	}

	@Test
	void onlyLoopbackNamesAreServed() throws Exception {
		assertThat(raw("GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n")).startsWith("HTTP/1.1 403");
		assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")).startsWith("HTTP/1.1 405");
		assertThat(raw("GET /socket HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 426");
	}

	@Test
	void aPageThatCannotFollowSeesTheWorldOnceItCan() throws Exception {
		try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), URI.create(this.sim.chatUrl()).getPort())) {
			slow.getOutputStream()
				.write(("GET /socket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
						+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			slow.getInputStream().read();
			String text = "x".repeat(2_000);
			for (int i = 0; i < 20_000; i++) {
				this.sim.friend(20001).says(text);
			}
			this.sim.friend(20001).says("the very last");
			slow.setSoTimeout(30_000);
			StringBuilder seen = new StringBuilder();
			byte[] buffer = new byte[1 << 16];
			while (!seen.toString().contains("the very last")) {
				int read = slow.getInputStream().read(buffer);
				assertThat(read).isPositive();
				seen.delete(0, Math.max(0, seen.length() - 100))
					.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
			}
		}
	}

	@Test
	void withoutChatThereIsNoAddress() {
		try (NapCatSimulator silent = NapCatSimulator.builder().start()) {
			assertThat(silent.chatUrl()).isNull();
		}
	}

	private static HttpResponse<byte[]> get(String url) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1).build(),
					HttpResponse.BodyHandlers.ofByteArray());
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(this.sim.chatUrl()).getPort())) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}

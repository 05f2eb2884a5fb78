package io.ncatbot.demo;

import java.time.Duration;
import java.util.List;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The guide's examples, as the demo has them, over a real socket.
 */
@SpringBootTest(properties = "demo.chat-port=-1")
@ExtendWith(OutputCaptureExtension.class)
class GuideTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long FRIEND = DemoPeople.FRIEND;

	private static final long GROUP = DemoPeople.GROUP;

	private static final long MEMBER = DemoPeople.MEMBER;

	@Autowired
	private NapCatSimulator napCat;

	@Autowired
	private Bots bots;

	@Autowired
	private BotAPI api;

	@BeforeEach
	void connected() {
		await().atMost(PATIENCE).until(() -> this.bots.primary().link() == LinkState.CONNECTED);
		this.napCat.clearCalls();
	}

	private List<String> texts(String action, int count) {
		return this.napCat.awaitCalls(action, count, PATIENCE).stream().map(GuideTest::text).toList();
	}

	private static String text(RecordedCall call) {
		StringBuilder text = new StringBuilder();
		call.params().path("message").forEach((segment) -> text.append(segment.path("data").path("text").asString("")));
		return text.toString();
	}

	@Test
	void inAPrivateChatTheTestIsAnsweredByBothFormsInOrder(CapturedOutput output) {
		this.napCat.friend(FRIEND).says("测试");
		assertThat(texts("send_private_msg", 2)).containsExactly("NcatBot 异步调用测试成功喵~", "NcatBot 同步调用测试成功喵~");
		assertThat(output).contains(FRIEND + " writes: 测试");
	}

	@Test
	void inAGroupTheTestIsAnsweredByBothFormsInOrder() {
		this.napCat.group(GROUP).member(MEMBER).says("测试");
		assertThat(texts("send_group_msg", 2)).containsExactly("NcatBot 异步调用测试成功喵~", "NcatBot 同步调用测试成功喵~");
	}

	@Test
	void otherTextsAreNotAnswered() {
		this.napCat.friend(FRIEND).says("测试一下");
		this.napCat.friend(FRIEND).says("你是谁");
		// In its order: had the first one been answered, that answer would be here
		// before.
		assertThat(texts("send_private_msg", 1)).singleElement().asString().startsWith("我是");
	}

	@Test
	void bothStylesOfCallbackAnswer() {
		this.napCat.group(GROUP).member(MEMBER).says("我是谁");
		assertThat(texts("send_group_msg", 1)).singleElement().asString().startsWith("你是 ");
	}

	@Test
	void theRetcodeTellsSuccessFromFailure(CapturedOutput output) {
		this.napCat.group(GROUP).member(MEMBER).says("喵");
		assertThat(texts("send_group_msg", 1)).containsExactly("喵喵喵");
		await().atMost(PATIENCE).until(() -> output.getOut().contains("发送成功"));
		this.napCat.clearCalls();
		this.napCat.group(GROUP).member(MEMBER).says("失败");
		assertThat(texts("send_group_msg", 2)).containsExactly("喵喵喵", "发送失败");
	}

	@Test
	void idsOfSentMessagesAreForwardedToTheGroup() {
		this.napCat.group(GROUP).member(MEMBER).says("转发");
		List<RecordedCall> sent = this.napCat.awaitCalls("send_private_msg", 2, PATIENCE);
		assertThat(sent).allSatisfy((call) -> assertThat(call.params().path("user_id").asString())
			.isEqualTo(String.valueOf(this.bots.primary().selfId())));
		assertThat(text(sent.get(0))).isEqualTo("Star NcatBot 谢谢喵: https://github.com/liyihao1110/ncatbot");
		RecordedCall forward = this.napCat.awaitCall("send_group_forward_msg", PATIENCE);
		assertThat(forward.retcode()).isZero();
		assertThat(forward.params().path("message")).hasSize(2);
	}

	@Test
	void friendRequestsAreAccepted() {
		this.napCat.user(90_001, "新朋友").requestsFriendship("加我");
		await().atMost(PATIENCE).until(() -> this.napCat.world().friend(90_001) != null);
	}

	@Test
	void groupRequestsNeedTheWord() {
		this.napCat.user(90_002, "懂的人").requestsToJoin(DemoPeople.ADMINISTERED_GROUP, "喵");
		this.napCat.user(90_003, "路人").requestsToJoin(DemoPeople.ADMINISTERED_GROUP, "让我进去");
		List<RecordedCall> decisions = this.napCat.awaitCalls("set_group_add_request", 2, PATIENCE);
		assertThat(decisions).extracting((call) -> call.params().path("approve").asBoolean())
			.containsExactlyInAnyOrder(true, false);
		assertThat(this.napCat.world().group(DemoPeople.ADMINISTERED_GROUP).member(90_002)).isNotNull();
	}

	@Test
	void theInjectedApiWorksAnywhere() {
		assertThat(this.api.getLoginInfoSync().orElseThrow().userId()).isEqualTo(this.bots.primary().selfId());
	}

}

package io.ncatbot.demo;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.message.At;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each of the demo's classes about handlers does.
 */
@NcatBotTest(properties = { "demo.noodles=500ms", "demo.group=123", "logging.level.io.ncatbot.demo=debug" })
@ExtendWith(OutputCaptureExtension.class)
class HandlerFeaturesTest {

	private static final long GROUP = 123;

	private static final long OWNER = 455;

	private static final long MEMBER = 456;

	private static final long BOT = 10001;

	private static Segments segments() {
		return new Segments(JsonNodeFactory.instance.arrayNode());
	}

	@Test
	void groupsOfARegexAreParameters(NapCatSimulator sim) {
		sim.friend(MEMBER).says("北京天气");
		assertThat(sim).friend(MEMBER).received("北京今天晴，适合晒太阳喵~");
		sim.friend(MEMBER).says("上海天气 3天");
		assertThat(sim).friend(MEMBER).received("上海未来 3 天都是晴天喵~");
		sim.friend(MEMBER).says("上海天气 9天");
		assertThat(sim).friend(MEMBER).receivedNothing();
	}

	@Test
	void aPrefixAndAKeywordTogether(NapCatSimulator sim) {
		sim.group(GROUP).member(MEMBER).says("求助，我的猫上树了");
		assertThat(sim).group(GROUP).received("猫猫队来了喵~");
		sim.group(GROUP).member(MEMBER).says("求助，我的狗上树了");
		assertThat(sim).group(GROUP).receivedNothing();
	}

	@Test
	void mentionsRepliesAndWhatAMessageContains(NapCatSimulator sim) {
		sim.group(GROUP).member(MEMBER).saysToBot("在吗");
		assertThat(sim).group(GROUP).received("在的喵~");
		long own = sim.bot().saysInGroup(GROUP, "喵喵喵喵");
		assertThat(sim).group(GROUP).received("喵喵喵喵");
		long others = sim.group(GROUP).member(OWNER).says("大家好");
		sim.group(GROUP).member(MEMBER).says(segments().with("reply", "id", others).with("text", "text", "什么").array);
		assertThat(sim).group(GROUP).receivedNothing();
		sim.group(GROUP).member(MEMBER).says(segments().with("reply", "id", own).with("text", "text", "什么").array);
		assertThat(sim).group(GROUP).received("我也不知道我在说什么喵~");
		sim.group(GROUP)
			.member(MEMBER)
			.says(segments().with("at", "qq", BOT).with("image", "file", "https://example.org/a.png").array);
		assertThat(sim).group(GROUP).received("收到了喵~");
	}

	@Test
	void kindsOfNotices(NapCatSimulator sim) {
		sim.user(90_001, "新人");
		sim.user(90_002, "另一个新人");
		sim.group(GROUP).member(90_001).joinsInvitedBy(MEMBER);
		assertThat(sim).group(GROUP).received(Message.of("欢迎 ").at(90_001).plus(" 喵~"));
		sim.group(GROUP).member(90_002).joins();
		assertThat(sim).group(GROUP).receivedNothing();
	}

	@Test
	void aMatcherOfOnesOwn(NapCatSimulator sim) {
		sim.group(GROUP).member(MEMBER).says("喵呜".repeat(101));
		assertThat(sim).group(GROUP).received("说了这么多，先喝口水喵~");
	}

	@Test
	void adminsSwitchHandlersOffAndOn(NapCatSimulator sim) {
		sim.group(GROUP).member(MEMBER).says("关闭 天气");
		assertThat(sim).group(GROUP).receivedNothing();
		sim.group(GROUP).member(OWNER).says("关闭 天气");
		assertThat(sim).group(GROUP).received("天气 已关闭喵~");
		sim.group(GROUP).member(MEMBER).says("北京天气");
		assertThat(sim).group(GROUP).receivedNothing();
		sim.group(GROUP).member(OWNER).says("打开 天气");
		assertThat(sim).group(GROUP).received("天气 已打开喵~");
		sim.group(GROUP).member(MEMBER).says("北京天气");
		assertThat(sim).group(GROUP).received("北京今天晴，适合晒太阳喵~");
		sim.group(GROUP).member(OWNER).says("关闭 一切");
		assertThat(sim).group(GROUP).receivedContaining("没有这个功能喵~");
	}

	@Test
	void whatIsReturnedIsTheReply(NapCatSimulator sim) {
		long message = sim.group(GROUP).member(MEMBER).says("表情");
		assertThat(sim).group(GROUP).received("[表情]").quoting(message);
		sim.group(GROUP).member(MEMBER).says("艾特我");
		assertThat(sim).group(GROUP).receivedSatisfying((reply) -> {
			assertThat(reply.find(At.class)).containsExactly(At.of(MEMBER));
			assertThat(reply.replyId()).isNull();
		});
		sim.group(GROUP).member(MEMBER).says("悄悄说");
		assertThat(sim).group(GROUP).receivedSatisfying((reply) -> assertThat(reply.replyId()).isNull());
		sim.group(GROUP).member(MEMBER).says("聊天记录");
		assertThat(sim).called("send_group_forward_msg").answered(0).once();
		sim.group(GROUP).member(MEMBER).says("群名");
		assertThat(sim).group(GROUP).received("测试群");
	}

	@Test
	void aHandlerThatStopsKeepsTheMessageFromTheOthers(NapCatSimulator sim) {
		sim.group(GROUP).member(MEMBER).says("求助笨猫");
		assertThat(sim).group(GROUP).received("哼，不理你了喵！").receivedNothing();
		sim.group(GROUP).member(MEMBER).says("笨猫对不起");
		assertThat(sim).group(GROUP).received("原谅你了喵~").receivedNothing();
	}

	@Test
	void aFailureIsDealtWith(NapCatSimulator sim, CapturedOutput output) {
		sim.friend(MEMBER).says("6÷3");
		assertThat(sim).friend(MEMBER).received("2");
		sim.friend(MEMBER).says("6÷0");
		assertThat(sim).friend(MEMBER).received("除以零的话，猫也不会喵~");
		assertThat(sim).isIdle();
		assertThat(output).contains("Accidents#divide(long, long) failed: java.lang.ArithmeticException");
	}

	@Test
	void aSlowHandlerLetsItsChatGoOn(NapCatSimulator sim) {
		sim.friend(MEMBER).says("泡面");
		sim.friend(MEMBER).says("6÷3");
		assertThat(sim).friend(MEMBER).received("2").received("面好了喵~");
	}

	@Test
	void comingsAndGoingsAreLogged(NapCatSimulator sim, CapturedOutput output) {
		sim.bot().isKickedOff("下线通知", "在别处登录");
		assertThat(sim).isIdle();
		org.awaitility.Awaitility.await().until(() -> output.getOut().contains("QQ 下线了喵: 在别处登录"));
	}

	private record Segments(ArrayNode array) {

		Segments with(String type, String key, Object value) {
			this.array.addObject().put("type", type).putObject("data").put(key, value.toString());
			return this;
		}

	}

}

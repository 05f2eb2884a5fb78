package io.ncatbot.demo;

import java.time.Duration;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each of the demo's commands does.
 */
@NcatBotTest
class CommandFeaturesTest {

	private static final long GROUP = 123;

	private static final long OWNER = 455;

	private static final long MEMBER = 456;

	private static ArrayNode parts() {
		return JsonNodeFactory.instance.arrayNode();
	}

	private static ArrayNode add(ArrayNode parts, String type, String key, String value) {
		parts.addObject().put("type", type).putObject("data").put(key, value);
		return parts;
	}

	@Test
	void whoKeepsOrderMutesByCommand(NapCatSimulator sim) {
		ArrayNode ban = add(add(add(parts(), "text", "text", "/ban "), "at", "qq", "" + MEMBER), "text", "text",
				" 1小时 刷屏，不听劝");
		sim.group(GROUP).member(OWNER).says(ban);
		assertThat(sim.awaitCall("set_group_ban", Duration.ofSeconds(30)).params().path("duration").asInt())
			.isEqualTo(3600);
		assertThat(sim).group(GROUP).received("已禁言：刷屏，不听劝");
		sim.group(GROUP).member(OWNER).says("／解禁　" + MEMBER);
		assertThat(sim).group(GROUP).received("已解除 1 人的禁言");
	}

	@Test
	void anAnnotationOfOnesOwnMakesCommandsForAdmins(NapCatSimulator sim) {
		sim.group(GROUP).member(MEMBER).says("/改名 猫窝");
		assertThat(sim).group(GROUP).receivedNothing();
		sim.group(GROUP).member(OWNER).says("/改名 猫窝");
		assertThat(sim.awaitCall("set_group_name", Duration.ofSeconds(30)).params().path("group_name").asString())
			.isEqualTo("猫窝");
	}

	@Test
	void wrongArgumentsAreAnswered(NapCatSimulator sim) {
		sim.group(GROUP).member(OWNER).says("/ban 小明");
		assertThat(sim).group(GROUP).received("参数「who」应为整数或 @某人，收到的是「小明」。\n用法：/ban <who> <time> [reason…]");
		sim.friend(MEMBER).says("/几点火星");
		assertThat(sim).friend(MEMBER).received("参数「城市」不合要求：不认识这个城市。\n用法：/几点 <城市>");
		sim.friend(MEMBER).says("/功能 点歌 也许");
		assertThat(sim).friend(MEMBER).received("参数「开关」应为是或否（也可以写 开/关、on/off），收到的是「也许」。\n用法：/功能 <哪个> <开关>");
	}

	@Test
	void numbersMayBeLeftOut(NapCatSimulator sim) {
		sim.friend(MEMBER).says("/roll 0");
		assertThat(sim).friend(MEMBER).received("最多掷 20 次，至少要有 2 面喵~");
		sim.friend(MEMBER).says("/roll");
		assertThat(sim).friend(MEMBER).receivedSatisfying((message) -> assertThat(message.text()).matches("[1-6]"));
		sim.friend(MEMBER).says("/掷骰子 三 100");
		assertThat(sim).friend(MEMBER)
			.receivedSatisfying((message) -> assertThat(message.text()).matches("\\d+ \\d+ \\d+"));
	}

	@Test
	void aReminderComesWhenItIsTime(NapCatSimulator sim) {
		sim.friend(MEMBER).says("/提醒 1秒后，喝水");
		assertThat(sim).friend(MEMBER)
			.receivedSatisfying((message) -> assertThat(message.text()).matches("好的，.+ 提醒你喵~"));
		assertThat(sim).friend(MEMBER).received("喝水");
	}

	@Test
	void enumsAndSwitchesHaveManyNames(NapCatSimulator sim) {
		sim.friend(MEMBER).says("/功能 音乐 开");
		assertThat(sim).friend(MEMBER).received("MUSIC已打开");
		sim.friend(MEMBER).says("/功能 games OFF");
		assertThat(sim).friend(MEMBER).received("GAMES已关闭");
	}

	@Test
	void partsOfAMessageAreArguments(NapCatSimulator sim) {
		sim.group(GROUP).member(MEMBER).says(add(add(parts(), "text", "text", "/说 早 "), "at", "qq", "" + OWNER));
		assertThat(sim).group(GROUP).received(Message.of("早 ").at(OWNER));
		sim.group(GROUP)
			.member(MEMBER)
			.says(add(add(parts(), "image", "file", "https://example.org/a.png"), "text", "text", "/识图"));
		assertThat(sim).group(GROUP).receivedSatisfying((message) -> assertThat(message.text()).matches("这是 .+ 喵~"));
	}

	@Test
	void theHelpListsWhatOneMayUse(NapCatSimulator sim) {
		sim.friend(MEMBER).says("/help");
		assertThat(sim).friend(MEMBER).received("""
				可用的命令（6）：
				/roll  掷骰子
				/say  学你说话
				/几点  别的城市现在几点
				/功能  开关一个功能
				/提醒  到时候提醒你
				/识图  看看是什么图
				发送 /help roll 查看用法。""");
		sim.group(GROUP).member(OWNER).says("/帮助 禁言");
		assertThat(sim).group(GROUP).received("""
				/ban <who> <time> [reason…]
				禁言一个人
				参数：
				who：整数或 @某人
				time：时长，如 30秒、10分钟、1h30m、1天
				reason：文字
				别名：禁言
				子命令：
				/ban lift  解除禁言""");
	}

}

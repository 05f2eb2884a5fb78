package io.ncatbot.handler.command;

import io.ncatbot.event.Role;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.message.At;
import io.ncatbot.message.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HelpCommandTest {

	@Test
	void itListsWhatTheAskingUserMayUse() {
		try (CommandFixture fixture = new CommandFixture(Some.class)) {
			assertThat(fixture.inGroup("/help")).isEqualTo("""
					可用的命令（2）：
					/roll [sides]
					/天气  查天气
					发送 /help roll 查看用法。""");
			assertThat(fixture.inPrivate("／帮助")).isEqualTo("""
					可用的命令（3）：
					/roll [sides]
					/secret
					/天气  查天气
					发送 /help roll 查看用法。""");
		}
	}

	@Test
	void aLongListHasPages() {
		try (CommandFixture fixture = new CommandFixture(Some.class)) {
			String first = fixture.inGroup(Role.ADMIN, Message.of("/help"));
			assertThat(first).isEqualTo("""
					可用的命令（4）：
					/ban  禁言一个人
					/ban list
					/roll [sides]
					第 1/2 页，发送 /help 2 看下一页。
					发送 /help ban 查看用法。""");
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/help ２"))).isEqualTo("""
					可用的命令（4）：
					/天气  查天气
					第 2/2 页。
					发送 /help ban 查看用法。""");
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/help 99"))).contains("第 2/2 页。");
		}
	}

	@Test
	void itTellsAllAboutOne() {
		try (CommandFixture fixture = new CommandFixture(Some.class)) {
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/help /BAN"))).isEqualTo("""
					/ban <who> [days]
					禁言一个人
					参数：
					who：禁言谁（@某人 或 QQ 号）
					days：整数，默认 1
					别名：禁言
					子命令：
					/ban list""");
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/help 禁言"))).startsWith("/ban <who> [days]");
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/帮助 ban  list"))).isEqualTo("/ban list");
			assertThat(fixture.inGroup("/help ban")).as("not for a member").isEqualTo("这里没有你可以使用的命令「ban」。");
			assertThat(fixture.inGroup("/help " + "x".repeat(100_000)))
				.isEqualTo("这里没有你可以使用的命令「" + "x".repeat(20) + "…」。");
		}
	}

	@Test
	void aDisabledCommandIsNotListed() {
		try (CommandFixture fixture = new CommandFixture(Some.class)) {
			fixture.handlers.registry().list().forEach((handler) -> {
				if (!handler.id().equals("ncatbot.help")) {
					fixture.handlers.registry().disable(handler.id());
				}
			});
			assertThat(fixture.inGroup("/help")).isEqualTo("这里没有你可以使用的命令。");
		}
	}

	@Test
	void theApplicationsOwnHelpTakesItsPlace() {
		try (CommandFixture fixture = new CommandFixture(Some.class, OwnHelp.class)) {
			assertThat(fixture.inGroup("/help")).isEqualTo("my own");
			assertThat(fixture.inGroup("/帮助")).as("a name that is free").startsWith("可用的命令");
			assertThat(fixture.inPrivate("/help")).as("a chat where there is none").startsWith("可用的命令");
		}
	}

	static class Some {

		@GroupEvent(command = "ban", aliases = "禁言", role = { Role.OWNER, Role.ADMIN }, description = "禁言一个人")
		void ban(@Arg(description = "禁言谁") At who, @Arg(defaultValue = "1") int days) {
		}

		@GroupEvent(command = "ban list", role = { Role.OWNER, Role.ADMIN })
		void bans() {
		}

		@MessageEvent(command = "roll")
		void roll(@Arg(defaultValue = "6") int sides) {
		}

		@PrivateEvent(command = "secret")
		void secret() {
		}

		@MessageEvent(command = "天气", description = "查天气")
		void weather(String city) {
		}

		@MessageEvent("no command")
		void noCommand() {
		}

	}

	static class OwnHelp {

		@GroupEvent(command = "HELP")
		String help() {
			return "my own";
		}

	}

}

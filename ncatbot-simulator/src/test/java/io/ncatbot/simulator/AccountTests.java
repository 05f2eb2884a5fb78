package io.ncatbot.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Several bots at once, over sockets.
 */
class AccountTests {

	private static final long GROUP = 123456;

	@Test
	void twoBotsInOneGroupHearEachOther() {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			NapCatSimulator one = accounts.add(10001, (bot) -> {
			});
			accounts.share(GROUP, "测试群");
			NapCatSimulator two = accounts.add(10002, (bot) -> bot.nickname("咪咪"));
			try (TestBot first = TestBot.connect(one); TestBot second = TestBot.connect(two)) {
				long id = first.call("send_group_msg", "{group_id: 123456, message: '你好'}")
					.path("data")
					.path("message_id")
					.longValue();
				JsonNode heard = second.event("message");
				assertThat(heard.path("self_id").longValue()).isEqualTo(10002);
				assertThat(heard.path("user_id").longValue()).isEqualTo(10001);
				assertThat(heard.path("raw_message").asString()).isEqualTo("你好");
				second.call("send_group_msg", "{group_id: 123456, message: [{type: 'reply', data: {id: '"
						+ heard.path("message_id").longValue() + "'}}, {type: 'text', data: {text: '好'}}]}");
				JsonNode answer = first.event("message");
				assertThat(answer.path("sender").path("nickname").asString()).isEqualTo("咪咪");
				assertThat(answer.path("message").get(0).path("data").path("id").asString())
					.as("the quotation names the message as this bot knows it")
					.isEqualTo(Long.toString(id));
				first.call("delete_msg", "{message_id: " + id + "}");
				assertThat(second.event("group_recall").path("message_id").longValue())
					.isEqualTo(heard.path("message_id").longValue());
				one.world().addMember(GROUP, 30001, "群主", Role.OWNER);
				one.group(GROUP).member(30001).says("大家好");
				assertThat(first.event("message").path("user_id").longValue()).isEqualTo(30001);
				JsonNode toSecond = second.event("message");
				assertThat(toSecond.path("user_id").longValue()).isEqualTo(30001);
				assertThat(toSecond.path("sender").path("role").asString()).isEqualTo("owner");
				assertThat(first.waiting()).as("nobody hears an echo")
					.noneMatch((frame) -> frame.contains("\"post_type\":\"message\""));
			}
		}
	}

	@Test
	void whatIsSaidInASharedGroupIsOnItsWayUntilAllHaveHeardIt() {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			NapCatSimulator one = accounts.add(10001, (bot) -> {
			});
			NapCatSimulator two = accounts.add(10002, (bot) -> {
			});
			accounts.share(GROUP, "测试群");
			one.world().addMember(GROUP, 30001, "群主", Role.OWNER);
			one.group(GROUP).member(30001).says("大家好");
			assertThat(one.activity().repeatsBegun()).isEqualTo(1);
			assertThat(two.activity().repeatsBegun()).as("whoever asks").isEqualTo(1);
			await().atMost(TestBot.PATIENCE).until(() -> two.activity().repeatsDone() == 1);
			assertThat(two.world().history(Chat.group(GROUP))).hasSize(1);
		}
	}

	@Test
	void togetherTheyBeginAnewAndShareNothing() {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			NapCatSimulator one = accounts.add(10001, (bot) -> bot.people((world) -> world.addGroup(GROUP, "测试群")));
			NapCatSimulator two = accounts.add(7, (bot) -> bot.selfId(10002));
			assertThat(accounts.account(10002)).isSameAs(two);
			accounts.share(GROUP, "测试群");
			assertThat(two.world().group(GROUP)).isNotNull();
			accounts.restart();
			assertThat(two.world().group(GROUP)).isNull();
			assertThat(one.world().group(GROUP).members()).hasSize(1);
			assertThat(two.world().bot().id()).isEqualTo(10002);
			one.group(GROUP).member(30001, "新人").says("大家好");
			assertThat(one.activity().repeatsBegun()).isZero();
			accounts.share(GROUP, "测试群");
			assertThat(two.world().group(GROUP)).isNotNull();
		}
	}

	@Test
	void faultsStrikeOneAccountAlone() throws IOException {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			NapCatSimulator one = accounts.add(10001, (bot) -> bot.token("a"));
			NapCatSimulator two = accounts.add(10002,
					(bot) -> bot.forwardWebSocket(false).http(HttpSettings.http(0, "b")));
			try (TestBot first = TestBot.open(one.url() + "?access_token=a")) {
				first.next();
				one.faults().halfOpen();
				assertThat(RawHttp.once(two.httpUrl(), "GET", "/get_login_info?access_token=b", "", "")
					.json()
					.path("data")
					.path("user_id")
					.longValue()).isEqualTo(10002);
				one.close();
				assertThat(RawHttp.once(two.httpUrl(), "GET", "/?access_token=b", "", "").status()).isEqualTo(200);
			}
			assertThat(accounts.account(10002)).isSameAs(two);
			assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(10002, (bot) -> {
			})).withMessageContaining("10002");
			assertThatIllegalArgumentException().isThrownBy(() -> accounts.account(7)).withMessageContaining("7");
		}
	}

	@Test
	void aHundredAccountsNeedOneThread() {
		List<TestBot> bots = new ArrayList<>();
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			for (int i = 0; i < 100; i++) {
				NapCatSimulator sim = accounts.add(20_000 + i, (bot) -> {
				});
				bots.add(TestBot.connect(sim));
			}
			assertThat(Thread.getAllStackTraces().keySet())
				.filteredOn((thread) -> thread.getName().startsWith("napcat-simulators"))
				.hasSize(1);
			for (int i = 0; i < 100; i++) {
				assertThat(bots.get(i).call("get_login_info", "{}").path("data").path("user_id").longValue())
					.isEqualTo(20_000 + i);
			}
		}
		finally {
			bots.forEach(TestBot::close);
		}
	}

}

package io.ncatbot.simulator;

import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TranscriptTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().people(TranscriptTests::people).start();

	private static void people(World world) {
		world.addFriend(456, "小明")
			.addGroup(123, "测试群", Role.ADMIN)
			.addMember(123, 456, "小明", Role.MEMBER)
			.addMember(123, 457, "小红", Role.MEMBER);
	}

	@AfterEach
	void close() {
		this.sim.close();
	}

	@Test
	void theConversationIsThereAsPeopleSeeItWithTheFramesBesideIt() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			long id = this.sim.group(123).member(456).says("/ban @小红 10m");
			bot.event("message");
			bot.call("set_group_ban", "{group_id: '123', user_id: '457', duration: 600}");
			bot.call("send_group_msg", "{group_id: '123', message: [{type: 'reply', data: {id: '" + id
					+ "'}}, {type: 'text', data: {text: 'done'}}]}");
			bot.call("get_login_info", "{}");
			bot.call("send_private_msg", "{user_id: '999', message: 'hi'}");
			assertThat(this.sim.transcript().toString().replace(Long.toString(id), "ID").replaceAll(":\\d{8,10}", ":N"))
				.isEqualTo(
						"""
								-- a bot connects
								group 123  小明(456): /ban @小红 10m  | → message/group/normal {"user_id":456,"message_id":ID,"message":[{"type":"text","data":{"text":"/ban "}},{"type":"at","data":{"qq":"457"}},{"type":"text","data":{"text":" 10m"}}],"group_id":123}
								group 123  小红 被 喵喵 禁言 10 分钟  | ← set_group_ban {"group_id":"123","user_id":"457","duration":600} = 0
								                                      | → notice/group_ban/ban {"group_id":123,"user_id":457,"operator_id":10001,"duration":600}
								group 123  喵喵(bot): done            | ← send_group_msg {"group_id":"123","message":[{"type":"reply","data":{"id":"ID"}},{"type":"text","data":{"text":"done"}}]} = 0
								                                      | ← get_login_info {} = 0
								                                      | ← send_private_msg {"user_id":"999","message":"hi"} = 1200 无法获取用户信息""");
		}
	}

	@Test
	void oneChatCanBeLookedAtAlone() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			this.sim.friend(456).says("在吗");
			this.sim.group(123).member(457).says("大家好");
			bot.event("message");
			assertThat(this.sim.transcript().of(Chat.group(123))).contains("大家好").doesNotContain("在吗");
		}
	}

	@Test
	void longValuesAreShortened() {
		try (TestBot bot = TestBot.connect(this.sim)) {
			bot.call("send_private_msg", "{user_id: '456', message: '" + "喵".repeat(500) + "'}");
			assertThat(this.sim.transcript().toString()).contains("喵…(500 characters)");
		}
	}

	@Test
	void whatIsNoJsonIsThereToo() {
		this.sim.emit("{half");
		assertThat(this.sim.transcript().toString()).isEqualTo("  | → {half");
	}

	@Test
	void recallsAndRequestsAreSeen() {
		long id = this.sim.group(123).member(456).says("手滑");
		this.sim.group(123).member(456).recalls(id);
		this.sim.user(789, "新朋友").requestsFriendship("加我");
		this.sim.user(789).requestsToJoin(123, "");
		assertThat(this.sim.transcript()).hasToString("""
				group 123  小明(456): 手滑
				group 123  小明 撤回了一条消息: 手滑
				新朋友(789) 请求添加好友: 加我
				新朋友(789) 申请加入群 123""");
	}

	@Test
	void whatIsQuotedIsNotPartOfTheWords() {
		long id = this.sim.group(123).member(456).says("在吗");
		this.sim.group(123).member(457).says(Segments.list(Segments.reply(id), Segments.text("在")));
		assertThat(this.sim.transcript()).asString().endsWith("小红(457): 在");
	}

}

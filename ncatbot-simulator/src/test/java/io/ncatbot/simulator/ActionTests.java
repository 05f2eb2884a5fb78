package io.ncatbot.simulator;

import java.time.Duration;
import java.util.List;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the actions do to the world, and what they tell.
 */
class ActionTests {

	private final NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start();

	private TestBot bot;

	@BeforeEach
	void connect() {
		this.bot = TestBot.connect(this.sim);
	}

	@AfterEach
	void close() {
		this.bot.close();
		this.sim.close();
	}

	private JsonNode ok(String action, String params) {
		JsonNode reply = this.bot.call(action, params);
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		return reply.path("data");
	}

	private JsonNode notice(String type) {
		return this.bot.event(type);
	}

	@Test
	void anApprovedFriendIsAFriend() {
		String flag = this.sim.user(789, "新朋友").requestsFriendship("加我");
		ok("set_friend_add_request", "{flag: '" + flag + "', approve: true, remark: '备注'}");
		assertThat(notice("friend_add").path("user_id").longValue()).isEqualTo(789);
		assertThat(this.sim.world().friend(789)).isNotNull()
			.satisfies((friend) -> assertThat(friend.remark()).isEqualTo("备注"));
		this.sim.friend(789).says("谢谢");
		assertThat(this.bot.event("message").path("user_id").longValue()).isEqualTo(789);
	}

	@ParameterizedTest
	@CsvSource({ "set_friend_add_request, false, false", "set_friend_add_request, \"false\", false",
			"set_friend_add_request, \"False\", true", "set_friend_add_request, 0, true" })
	void approveIsReadAsNapCatReadsIt(String action, String approve, boolean granted) {
		String flag = this.sim.user(789, "新朋友").requestsFriendship("加我");
		ok(action, "{flag: '" + flag + "', approve: " + approve + "}");
		assertThat(this.sim.world().friend(789) != null).isEqualTo(granted);
	}

	@Test
	void leavingApproveOutApproves() {
		String flag = this.sim.user(789, "新朋友").requestsFriendship("加我");
		ok("set_friend_add_request", "{flag: '" + flag + "'}");
		assertThat(this.sim.world().friend(789)).isNotNull();
		assertThat(this.bot.call("set_friend_add_request", "{flag: '" + flag + "'}").path("retcode").intValue())
			.as("answered before")
			.isEqualTo(1200);
	}

	@Test
	void whoMayJoinJoins() {
		String flag = this.sim.user(789, "新人").requestsToJoin(123456, "想看猫");
		ok("set_group_add_request", "{flag: '" + flag + "', approve: 1}");
		JsonNode increase = notice("group_increase");
		assertThat(increase.path("user_id").longValue()).isEqualTo(789);
		assertThat(increase.path("operator_id").longValue()).isEqualTo(10001);
		assertThat(increase.path("sub_type").asString()).isEqualTo("approve");
		String refused = this.sim.user(790, "广告").requestsToJoin(123456, "加群有礼");
		ok("set_group_add_request", "{flag: '" + refused + "', approve: false, reason: '不要广告'}");
		assertThat(this.sim.world().requests().find(refused)).isNotNull()
			.satisfies((request) -> assertThat(request.reason()).isEqualTo("不要广告"));
		assertThat(this.sim.world().group(123456)).isNotNull()
			.satisfies((group) -> assertThat(group.member(790)).isNull());
	}

	@Test
	void anAcceptedInvitationBringsTheBotIn() {
		String flag = this.sim.user(789, "群主").invitesBotTo(5555);
		assertThat(ok("get_group_list", "{}")).hasSize(2);
		ok("set_group_add_request", "{flag: '" + flag + "', approve: 'true'}");
		JsonNode increase = notice("group_increase");
		assertThat(increase.path("user_id").longValue()).isEqualTo(10001);
		assertThat(increase.path("operator_id").longValue()).isEqualTo(789);
		assertThat(increase.path("sub_type").asString()).isEqualTo("invite");
		assertThat(ok("get_group_list", "{}")).hasSize(3);
	}

	@Test
	void theBotRecallsItsOwnAndOthersMessages() {
		JsonNode own = ok("send_private_msg", "{user_id: 20001, message: 'x'}").path("message_id");
		ok("delete_msg", "{message_id: " + own + "}");
		assertThat(notice("friend_recall").path("user_id").longValue()).as("the bot itself").isEqualTo(10001);
		long others = this.sim.group(123456).member(20001).says("x");
		ok("delete_msg", "{message_id: '" + others + "'}");
		assertThat(notice("group_recall").path("operator_id").longValue()).isEqualTo(10001);
		long owners = this.sim.group(123456).member(30001).says("x");
		assertThat(this.bot.call("delete_msg", "{message_id: " + owners + "}").path("retcode").intValue())
			.isEqualTo(1200);
		assertThat(this.bot.call("delete_msg", "{message_id: 5}").path("message").asString()).isEqualTo("消息不存在");
	}

	@Test
	void anAdministratorKicksBansAndMutes() {
		ok("set_group_ban", "{group_id: 123456, user_id: 20001, duration: '60'}");
		assertThat(notice("group_ban").path("duration").intValue()).isEqualTo(60);
		assertThat(
				ok("get_group_member_info", "{group_id: 123456, user_id: 20001}").path("shut_up_timestamp").longValue())
			.isPositive();
		ok("set_group_ban", "{group_id: 123456, user_id: 20001}");
		assertThat(notice("group_ban").path("sub_type").asString()).isEqualTo("lift_ban");
		ok("set_group_whole_ban", "{group_id: 123456}");
		assertThat(notice("group_ban").path("duration").intValue()).isEqualTo(-1);
		assertThat(ok("get_group_info", "{group_id: 123456}").path("group_all_shut").intValue()).isEqualTo(-1);
		ok("set_group_whole_ban", "{group_id: 123456, enable: 'false'}");
		ok("set_group_kick", "{group_id: 123456, user_id: 20001}");
		JsonNode decrease = notice("group_decrease");
		assertThat(decrease.path("sub_type").asString()).isEqualTo("kick");
		assertThat(decrease.path("operator_id").longValue()).isEqualTo(10001);
		ok("set_group_card", "{group_id: 123456, user_id: 20002, card: '新名片'}");
		assertThat(ok("get_group_member_info", "{group_id: 123456, user_id: 20002}").path("card").asString())
			.isEqualTo("新名片");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"set_group_kick        | group_id: 123456, user_id: 30001", //
			"set_group_ban         | group_id: 123456, user_id: 30002, duration: 60", //
			"set_group_ban         | group_id: 123456, user_id: 20001, duration: 'long'", //
			"set_group_admin       | group_id: 123456, user_id: 20001, enable: true", //
			"set_group_whole_ban   | group_id: 654321, enable: true", //
			"set_group_kick        | group_id: 999, user_id: 20001", //
			"get_group_info        | group_id: 999", //
			"get_group_member_info | group_id: 123456, user_id: 20003", //
			"get_group_member_info | group_id: 'x', user_id: 20003", //
			"get_stranger_info     | user_id: 4242", //
			"get_msg               | message_id: 'abc'", //
			"get_group_msg_history | group_id: 123456", //
			"group_poke            | group_id: 123456, user_id: 4242", //
			"friend_poke           | user_id: 4242", //
			"send_private_msg      | user_id: 4242, message: 'x'", //
			"send_group_msg        | group_id: 999, message: 'x'", //
			"send_group_msg        | user_id: 20001, message: 'x'", //
			"send_msg              | message: 'x'" })
	void whatQqWouldRefuseFails(String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isEqualTo(1200);
		assertThat(reply.path("message").asString()).isNotEmpty().isEqualTo(reply.path("wording").asString());
	}

	@Test
	void onlyAnOwnerAppoints() {
		this.sim.world().addGroup(77, "自己的群", Role.OWNER).addMember(77, 20001, "小明", Role.MEMBER);
		ok("set_group_admin", "{group_id: 77, user_id: 20001, enable: true}");
		assertThat(notice("group_admin").path("sub_type").asString()).isEqualTo("set");
		ok("set_group_admin", "{group_id: 77, user_id: 20001}");
		assertThat(notice("group_admin").path("sub_type").asString()).isEqualTo("unset");
	}

	@Test
	void aBannedBotCannotSpeak() {
		this.sim.group(123456).member(30001).bans(10001, Duration.ofHours(1));
		assertThat(this.bot.call("send_group_msg", "{group_id: 123456, message: 'x'}").path("retcode").intValue())
			.isEqualTo(1200);
	}

	@Test
	void sendMsgPicksTheChat() {
		ok("send_msg", "{group_id: 123456, message: 'g'}");
		ok("send_msg", "{message_type: 'private', user_id: 20001, group_id: 123456, message: 'p'}");
		ok("send_msg", "{user_id: '20001', message: 'p2'}");
		assertThat(texts("get_group_msg_history", "group_id: 123456")).containsExactly("g");
		assertThat(texts("get_friend_msg_history", "user_id: 20001")).containsExactly("p", "p2");
	}

	private List<String> texts(String action, String params) {
		return ok(action, "{" + params + "}").path("messages")
			.valueStream()
			.map((message) -> message.path("raw_message").asString())
			.toList();
	}

	@Test
	void historiesAreSliced() {
		long[] ids = new long[30];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = this.sim.friend(20001).says("m" + i);
		}
		assertThat(texts("get_friend_msg_history", "user_id: 20001")).hasSize(20).startsWith("m10").endsWith("m29");
		assertThat(texts("get_friend_msg_history", "user_id: 20001, count: 3, message_seq: " + ids[9]))
			.containsExactly("m7", "m8", "m9");
		assertThat(texts("get_friend_msg_history",
				"user_id: 20001, count: 3, reverse_order: true, message_seq: " + ids[9]))
			.containsExactly("m9", "m10", "m11");
		assertThat(
				this.bot.call("get_friend_msg_history", "{user_id: 20001, message_seq: 5}").path("message").asString())
			.contains("5");
	}

	@Test
	void pokesAreHeard() {
		ok("group_poke", "{group_id: 123456, user_id: 20001}");
		JsonNode group = notice("notify");
		assertThat(group.path("user_id").longValue()).isEqualTo(10001);
		assertThat(group.path("target_id").longValue()).isEqualTo(20001);
		ok("friend_poke", "{user_id: 20001}");
		JsonNode friend = notice("notify");
		assertThat(friend.path("user_id").longValue()).isEqualTo(20001);
		assertThat(friend.path("sender_id").longValue()).isEqualTo(10001);
	}

	@Test
	void aQuickOperationRepliesAndNothingElse() {
		long id = this.sim.group(123456).member(20001).says("问");
		JsonNode context = this.bot.event("message");
		JsonNode reply = this.bot.call(".handle_quick_operation",
				"{context: " + context + ", operation: {reply: '答', at_sender: true, kick: true}}");
		assertThat(reply.path("retcode").intValue()).isZero();
		assertThat(reply.has("data")).isFalse();
		assertThat(texts("get_group_msg_history", "group_id: 123456")).last()
			.isEqualTo("[CQ:reply,id=" + id + "][CQ:at,qq=20001]答");
		assertThat(this.sim.world().group(123456)).isNotNull()
			.satisfies((group) -> assertThat(group.member(20001)).isNotNull());
		String flag = this.sim.user(789, "新朋友").requestsFriendship("加我");
		ok(".handle_quick_operation", "{context: " + this.bot.event("request") + ", operation: {approve: true}}");
		assertThat(this.sim.world().friend(789)).as("flag %s is lost on the way", flag).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"{post_type: 'meta_event', time: 1, self_id: 1}                 | {}                               | Expected required property", //
			"{post_type: 'message', time: 1, self_id: 1, user_id: 20001}    | {reply: [{type: 'tts', data: {}}]} | Expected union value" })
	void aQuickOperationChecksItsContext(String context, String operation, String text) {
		JsonNode reply = this.bot.call(".handle_quick_operation",
				"{context: " + context + ", operation: " + operation + "}");
		assertThat(reply.path("retcode").intValue()).isEqualTo(1400);
		assertThat(reply.path("message").asString()).isEqualTo("Schema compilation error: " + text);
	}

	@Test
	void anyActionCanBeScripted() {
		this.sim.answer("get_cookies", (params) -> Json.object().put("cookies", params.path("domain").asString()));
		this.sim.answer("brand_new", (params) -> params);
		this.sim.answer("send_like", (params) -> null);
		this.sim.answer("get_status", (params) -> {
			throw new IllegalStateException("坏了");
		});
		assertThat(ok("get_cookies", "{domain: 12}").path("cookies").asString()).isEqualTo("12");
		assertThat(ok("brand_new", "{x: 1}").path("x").intValue()).isEqualTo(1);
		assertThat(this.bot.call("send_like", "{user_id: 1, times: 1}").has("data")).isFalse();
		JsonNode failed = this.bot.call("get_status", "{}");
		assertThat(failed.path("retcode").intValue()).isEqualTo(1200);
		assertThat(failed.path("message").asString()).isEqualTo("坏了");
		assertThat(this.bot.call("get_cookies", "{domain: {}}").path("retcode").intValue()).isEqualTo(1400);
		this.sim.clearAnswers();
		assertThat(ok("get_status", "{}").path("online").booleanValue()).isTrue();
	}

}

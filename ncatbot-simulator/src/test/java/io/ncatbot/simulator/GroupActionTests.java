package io.ncatbot.simulator;

import java.time.Duration;
import java.util.List;

import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Honor;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.WorldException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What the bot does to groups, in one of its own (77), one that it administers (123456)
 * and one where it is an ordinary member (654321).
 */
class GroupActionTests extends OverTheWire {

	@BeforeEach
	void addOwnGroup() {
		this.sim.world()
			.addGroup(77, "自己的群", Role.OWNER)
			.addMember(77, 20001, "小明", Role.MEMBER)
			.addMember(77, 20002, "小红", Role.ADMIN);
	}

	private Group group(long id) {
		Group group = this.sim.world().group(id);
		assertThat(group).isNotNull();
		return group;
	}

	@Test
	void renamesAGroup() {
		ok("set_group_name", "group_id: 123456, group_name: '喵'");
		assertEvent("{post_type: 'notice', notice_type: 'notify', sub_type: 'group_name', group_id: 123456, "
				+ "user_id: 10001, name_new: '喵'}");
		assertThat(ok("get_group_info", "group_id: 123456").path("group_name").asString()).isEqualTo("喵");
		ok("set_group_name", "group_id: 123456, group_name: '喵'");
		assertNoEvent();
	}

	@Test
	void givesATitleAndTakesItAwayInSilence() {
		ok("set_group_special_title", "group_id: 77, user_id: 20001, special_title: '猫奴'");
		assertEvent("{post_type: 'notice', notice_type: 'notify', sub_type: 'title', group_id: 77, user_id: 20001, "
				+ "title: '猫奴'}");
		assertThat(ok("get_group_member_info", "group_id: 77, user_id: 20001").path("title").asString())
			.isEqualTo("猫奴");
		ok("set_group_special_title", "group_id: 77, user_id: 20001");
		assertThat(ok("get_group_member_info", "group_id: 77, user_id: 20001").path("title").asString()).isEmpty();
		assertNoEvent();
	}

	@Test
	void leavesAGroup() {
		ok("set_group_leave", "group_id: 654321, is_dismiss: true");
		assertEvent("{post_type: 'notice', notice_type: 'group_decrease', sub_type: 'leave', group_id: 654321, "
				+ "user_id: 10001, operator_id: 0}");
		assertThat(group(654321).members()).hasSize(3);
		assertThat(ok("get_group_list", "").findValuesAsString("group_name")).containsExactlyInAnyOrder("猫猫交流群",
				"自己的群");
	}

	@Test
	void anOwnerCanOnlyDismiss() {
		assertThat(refused("set_group_leave", "group_id: 77")).contains("owns group 77");
		ok("set_group_leave", "group_id: 77, is_dismiss: true");
		assertEvent("{post_type: 'notice', notice_type: 'group_decrease', sub_type: 'disband', group_id: 77, "
				+ "user_id: 10001, operator_id: 10001}");
		assertThat(this.sim.world().group(77)).isNull();
		assertThat(refused("get_group_info", "group_id: 77")).isEqualTo("群77不存在");
	}

	@Test
	void kicksSeveralOrNobody() {
		refused("set_group_kick_members", "group_id: 123456, user_id: [20001, 30001]");
		assertNoEvent();
		ok("set_group_kick_members", "group_id: 123456, user_id: ['20001', 4242, 30003]");
		for (long id : new long[] { 20001, 30003 }) {
			assertEvent("{post_type: 'notice', notice_type: 'group_decrease', sub_type: 'kick', group_id: 123456, "
					+ "user_id: " + id + ", operator_id: 10001}");
		}
		assertThat(ok("get_group_member_list", "group_id: 123456")).hasSize(4);
	}

	@Test
	void whoIsKickedForEverCannotAskToComeBack() {
		ok("set_group_kick", "group_id: 123456, user_id: 20001");
		this.sim.user(20001).requestsToJoin(123456, "再来");
		ok("set_group_kick", "group_id: 123456, user_id: 30003, reject_add_request: true");
		assertThatExceptionOfType(WorldException.class)
			.isThrownBy(() -> this.sim.user(30003).requestsToJoin(123456, "再来"))
			.withMessageContaining("for ever");
	}

	@Test
	void listsTheBannedUntilTheirTimeIsUp() {
		ok("set_group_ban", "group_id: 123456, user_id: 20001, duration: 2");
		assertEvent("{post_type: 'notice', notice_type: 'group_ban', sub_type: 'ban', group_id: 123456, "
				+ "user_id: 20001, operator_id: 10001, duration: 2}");
		ok("set_group_ban", "group_id: 123456, user_id: 30003, duration: 600");
		this.bot.event("group_ban");
		JsonNode banned = ok("get_group_shut_list", "group_id: 123456");
		assertThat(banned.findValuesAsString("uin")).containsExactly("20001", "30003");
		assertThat(banned.get(0).path("nick").asString()).isEqualTo("小明");
		assertThat(banned.get(0).path("shutUpTime").longValue()).isPositive();
		assertThat(banned.get(0).path("role").intValue()).isEqualTo(2);
		await().atMost(TestBot.PATIENCE)
			.until(() -> ok("get_group_shut_list", "group_id: 123456").findValuesAsString("uin"),
					List.of("30003")::equals);
		this.sim.group(123456).member(20001).says("我回来了");
		assertThat(this.bot.event("message").path("raw_message").asString()).as("no notice of the end")
			.isEqualTo("我回来了");
		ok("set_group_ban", "group_id: 123456, user_id: 30003, duration: 0");
		assertEvent("{post_type: 'notice', notice_type: 'group_ban', sub_type: 'lift_ban', group_id: 123456, "
				+ "user_id: 30003, operator_id: 10001, duration: 0}");
		assertThat(ok("get_group_shut_list", "group_id: 123456")).isEmpty();
		assertThat(ok("get_group_shut_list", "group_id: 999")).as("no failure here").isEmpty();
	}

	@Test
	void aCardIsNoticedWithItsOwnersNextMessage() {
		ok("set_group_card", "group_id: 123456, user_id: 20001, card: '新名片'");
		ok("set_group_card", "group_id: 654321, user_id: 10001, card: '我的'");
		assertNoEvent();
		this.sim.group(123456).member(20001).says("谁改的");
		assertEvent("{post_type: 'notice', notice_type: 'group_card', group_id: 123456, user_id: 20001, "
				+ "card_new: '新名片', card_old: '明明就很困'}");
		assertThat(this.bot.next().path("post_type").asString()).isEqualTo("message");
		ok("send_group_msg", "group_id: 654321, message: '我'");
		assertThat(this.bot.event("group_card").path("card_new").asString()).isEqualTo("我的");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"set_group_name               | group_id: 654321, group_name: 'x'", //
			"set_group_card               | group_id: 654321, user_id: 20001, card: 'x'", //
			"set_group_kick               | group_id: 654321, user_id: 20001", //
			"set_group_kick_members       | group_id: 654321, user_id: [20001]", //
			"set_group_ban                | group_id: 654321, user_id: 20001, duration: 60", //
			"set_group_whole_ban          | group_id: 654321, enable: true", //
			"set_group_portrait           | group_id: 654321, file: 'base64://QUJD'", //
			"set_group_search             | group_id: 654321, no_finger_open: 1", //
			"set_group_robot_add_option   | group_id: 654321, robot_member_switch: 1", //
			"set_group_add_option         | group_id: 654321, add_type: 1", //
			"set_group_todo               | group_id: 654321, message_seq: '1'", //
			"_send_group_notice           | group_id: 654321, content: 'x'", //
			"_del_group_notice            | group_id: 654321, notice_id: 'x'", //
			"set_group_special_title      | group_id: 123456, user_id: 20001, special_title: 'x'", //
			"set_group_special_title      | group_id: 77, user_id: 4242, special_title: 'x'", //
			"set_group_admin              | group_id: 123456, user_id: 20001, enable: true", //
			"set_group_leave              | group_id: 999", //
			"set_group_remark             | group_id: 999, remark: 'x'", //
			"set_group_sign               | group_id: 999", //
			"get_group_signed_list        | group_id: 999", //
			"get_group_detail_info        | group_id: 999", //
			"get_group_at_all_remain      | group_id: 999", //
			"_get_group_notice            | group_id: 999", //
			"_del_group_notice            | group_id: 77, notice_id: 'nope'", //
			"complete_group_todo          | group_id: 77, message_seq: '4242'", //
			"set_group_todo               | group_id: 77, message_id: '4242'", //
			"set_group_todo               | group_id: 77" })
	void whatABotMayNotDoFailsAndChangesNothing(String action, String params) {
		refused(action, params);
		assertNoEvent();
	}

	@Test
	void whatIsSetUpIsReadInQqsOwnRecords() {
		ok("set_group_search", "group_id: 123456, no_code_finger_open: 1, no_finger_open: 1");
		ok("set_group_add_option", "group_id: 123456, add_type: 3, group_question: '猫?', group_answer: '喵'");
		ok("set_group_robot_add_option", "group_id: 123456, robot_member_switch: 1, robot_member_examine: 1");
		ok("set_group_remark", "group_id: 123456, remark: '猫群'");
		assertThat(ok("set_group_portrait", "group_id: 123456, file: 'base64://QUJD'"))
			.isEqualTo(json("{result: 0, errMsg: 'success'}"));
		assertNoEvent();
		JsonNode detail = ok("get_group_detail_info", "group_id: 123456");
		assertThat(detail.path("noCodeFingerOpenFlag").intValue()).isOne();
		assertThat(detail.path("noFingerOpenFlag").intValue()).isOne();
		assertThat(detail.path("groupOption").intValue()).isEqualTo(3);
		assertThat(detail.path("groupQuestion").asString()).isEqualTo("猫?");
		assertThat(detail.path("headPortraitSeq").intValue()).isOne();
		assertThat(detail.path("remarkName").asString()).isEqualTo("猫群");
		assertThat(detail.path("group_remark").asString()).as("always empty there").isEmpty();
		assertThat(detail.path("ownerUin").asString()).isEqualTo("30001");
		assertThat(ok("get_group_info", "group_id: 123456").path("group_remark").asString()).isEqualTo("猫群");
		JsonNode extended = ok("get_group_info_ex", "group_id: 123456").path("extInfo");
		assertThat(extended.path("inviteRobotMemberSwitch").intValue()).isOne();
		assertThat(extended.path("inviteRobotMemberExamine").intValue()).isOne();
		assertThat(extended.path("groupOwnerId").path("memberUin").asString()).isEqualTo("30001");
		assertThat(refused("set_group_portrait", "group_id: 77, file: 'nowhere.png'"))
			.isEqualTo("头像nowhere.png设置失败,file字段可能格式不正确");
	}

	@Test
	void foreignAndUnknownGroupsAreToldApart() {
		this.sim.world().addGroup(99, "别人的群", null).addMember(99, 30001, "群主大人", Role.OWNER);
		assertThat(ok("get_group_info", "group_id: 99").path("ownerUin").asString()).isEqualTo("30001");
		assertThat(ok("get_group_info", "group_id: 77").has("ownerUin")).isFalse();
		assertThat(refused("get_group_info", "group_id: 999")).isEqualTo("群999不存在");
		JsonNode unknown = this.bot.call("get_group_info_ex", "{group_id: 999}");
		assertThat(unknown.path("retcode").intValue()).isZero();
		assertThat(unknown.has("data")).isFalse();
	}

	@Test
	void theNewSettingsAskForRightsOnlyWhenSomethingChanges() {
		ok("set_group_member_invite_policy", "group_id: 77, policy: 'no_approval_under_100'");
		refused(1400, "set_group_member_invite_policy", "group_id: 77, policy: 'whoever'");
		assertThat(refused("set_group_member_invite_policy", "group_id: 654321, policy: 'disabled'"))
			.contains("Setting: policy ErrCode: 1 ErrMsg: ");
		ok("set_group_member_invite_policy", "group_id: 654321, policy: 'require_approval'");
		assertThat(refused("set_group_member_permissions", "group_id: 77")).isEqualTo("至少需要提供一个群成员功能权限");
		ok("set_group_member_permissions", "group_id: 654321, allow_member_upload_album: true");
		refused("set_group_member_permissions", "group_id: 654321, allow_member_upload_album: false");
		ok("set_group_new_member_history_visibility", "group_id: 654321, visible: false");
		refused("set_group_new_member_history_visibility", "group_id: 654321, visible: true");
		assertNoEvent();
	}

	@Test
	void aGroupCanForbidTemporarySessions() {
		this.sim.world().addGroup(654321, "摸鱼小分队", Role.ADMIN);
		ok("set_group_member_permissions", "group_id: 654321, allow_member_temporary_session: 'false'");
		this.sim.group(654321).member(20003).appoints(10001, false);
		assertThatExceptionOfType(WorldException.class)
			.isThrownBy(() -> this.sim.group(654321).member(30003).whispers("在吗"))
			.withMessageContaining("no temporary sessions");
	}

	@Test
	void noticesHangOnTheBoard() {
		ok("_send_group_notice", "group_id: 123456, content: '旧的', pinned: '1', image: 'base64://QUJD'");
		String other = this.sim.group(123456).member(30002).putsUpNotice("新的");
		assertNoEvent();
		JsonNode notices = ok("_get_group_notice", "group_id: 123456");
		assertThat(notices).hasSize(2);
		JsonNode pinned = notices.get(0);
		assertThat(pinned.path("sender_id").longValue()).isEqualTo(10001);
		assertThat(pinned.path("message").path("text").asString()).isEqualTo("旧的");
		assertThat(pinned.path("message").path("image")).hasSize(1).isEqualTo(pinned.path("message").path("images"));
		assertThat(pinned.path("settings").path("confirm_required").intValue()).isOne();
		assertThat(notices.get(1).path("notice_id").asString()).isEqualTo(other);
		ok("_del_group_notice", "group_id: 123456, notice_id: '" + other + "'");
		assertThat(ok("_get_group_notice", "group_id: 123456")).hasSize(1);
		assertThat(refused("_send_group_notice", "group_id: 123456, content: 'x', image: 'QUJD'"))
			.isEqualTo("群公告QUJD设置失败,image字段可能格式不正确");
	}

	@Test
	void signsInOnceADay() {
		this.sim.group(123456).member(20001).signsIn();
		ok("set_group_sign", "group_id: 123456");
		ok("send_group_sign", "group_id: 123456");
		JsonNode signed = ok("get_group_signed_list", "group_id: 123456");
		assertThat(signed).hasSize(2);
		assertThat(signed.get(1).asObject().without("time")).isEqualTo(json("{user_id: 10001, nick: '喵喵', rank: 2}"));
		assertNoEvent();
	}

	@Test
	void setsCompletesAndCancelsWhatIsToDo() {
		long message = this.sim.group(123456).member(20001).says("记得喂猫");
		this.bot.event("message");
		ok("set_group_todo", "group_id: 123456, message_id: '" + message + "'");
		assertThat(todo()).isOne();
		ok("complete_group_todo", "group_id: 123456, message_id: '" + message + "'");
		assertThat(this.sim.world().activities().latestTodo(123456)).isNotNull()
			.satisfies((todo) -> assertThat(todo.doneBy()).containsExactly(10001L));
		ok("cancel_group_todo", "group_id: 123456, message_seq: '1'");
		assertThat(todo()).isZero();
		assertNoEvent();
	}

	private int todo() {
		return ok("get_group_info_ex", "group_id: 123456").path("extInfo").path("todoSeq").intValue();
	}

	@Test
	void honoursAreListedByKind() {
		this.sim.group(123456).member(20001).wins(Honor.TALKATIVE, "3天");
		this.sim.group(123456).member(20002).wins(Honor.TALKATIVE, "1天");
		this.sim.group(123456).member(30003).wins(Honor.EMOTION, "哈哈");
		JsonNode all = ok("get_group_honor_info", "group_id: 123456");
		assertThat(all.path("current_talkative").path("user_id").longValue()).isEqualTo(20002);
		assertThat(all.path("talkative_list").findValuesAsString("nickname")).containsExactly("小红", "小明");
		assertThat(all.path("emotion_list")).hasSize(1);
		JsonNode emotion = ok("get_group_honor_info", "group_id: '123456', type: 'emotion'");
		assertThat(emotion.path("current_talkative")).isEqualTo(json("{}"));
		assertThat(emotion.path("talkative_list")).isEmpty();
		assertThat(emotion.path("emotion_list").get(0).path("description").asString()).isEqualTo("哈哈");
		assertThat(ok("get_group_honor_info", "group_id: 999").path("legend_list")).isEmpty();
		refused(1400, "get_group_honor_info", "group_id: 123456, type: 'lucky'");
	}

	@Test
	void mentionsOfAllAreCounted() {
		assertThat(ok("get_group_at_all_remain", "group_id: 123456"))
			.isEqualTo(json("{can_at_all: true, remain_at_all_count_for_group: 20, remain_at_all_count_for_uin: 10}"));
		ok("send_group_msg", "group_id: 123456, message: [{type: 'at', data: {qq: 'all'}}]");
		assertThat(ok("get_group_at_all_remain", "group_id: 123456"))
			.isEqualTo(json("{can_at_all: true, remain_at_all_count_for_group: 19, remain_at_all_count_for_uin: 9}"));
		assertThat(ok("get_group_at_all_remain", "group_id: 654321").path("can_at_all").booleanValue()).isFalse();
	}

	@Test
	void onlyTheMembersOwnRecordKnowsTheirProfile() {
		JsonNode one = ok("get_group_member_info", "group_id: 123456, user_id: 20001");
		assertThat(one.path("sex").asString()).isEqualTo("male");
		assertThat(one.path("qq_level").intValue()).isEqualTo(32);
		assertThat(one.path("level").isString()).isTrue();
		for (JsonNode member : ok("get_group_member_list", "group_id: 123456")) {
			assertThat(member.path("sex").asString()).isEqualTo("unknown");
			assertThat(member.path("qq_level").intValue()).isZero();
		}
	}

	@Test
	void pokesTheTargetRatherThanTheUser() {
		ok("send_poke", "group_id: 123456, user_id: 20001, target_id: 20002");
		assertThat(this.bot.event("notify").path("target_id").longValue()).isEqualTo(20002);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "set_group_kick | ", //
			"set_group_ban | , duration: 60", //
			"set_group_admin | , enable: true", //
			"set_group_card | , card: 'x'", //
			"set_group_special_title | , special_title: 'x'", //
			"get_group_member_info | " })
	void whoIsNotInTheGroupIsNamed(String action, String more) {
		assertThat(refused(action, "group_id: 77, user_id: '30003'" + ((more != null) ? more : "")))
			.isEqualTo("群(77)成员30003不存在");
	}

	@Test
	void aMutedBotStaysSilentUntilItIsHeardAgain() {
		this.sim.group(123456).member(30001).bans(10001, Duration.ofHours(1));
		this.bot.event("group_ban");
		refused("send_group_msg", "group_id: 123456, message: 'x'");
		this.sim.group(123456).member(30001).bans(10001, Duration.ZERO);
		ok("send_group_msg", "group_id: 123456, message: 'x'");
	}

}

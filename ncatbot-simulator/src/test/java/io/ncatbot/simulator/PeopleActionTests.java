package io.ncatbot.simulator;

import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.WorldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the bot does to its friends, to those who want to be one, and to its own account.
 */
class PeopleActionTests extends OverTheWire {

	@Test
	void aRemovedFriendStillHasTheBot() {
		assertThat(ok("delete_friend", "user_id: 20001").path("result").intValue()).isZero();
		assertNoEvent();
		assertThat(ok("get_friend_list", "").findValuesAsString("nickname")).containsExactly("小红", "阿杰");
		assertThat(ok("get_unidirectional_friend_list", ""))
			.isEqualTo(json("[{uin: 20001, uid: 'u_20001', nick_name: '小明', age: 20, source: 'QQ号查找'}]"));
		refused("send_private_msg", "user_id: 20001, message: '在吗'");
		this.sim.user(20001).requestsFriendship("加回来");
		ok("set_friend_add_request", "flag: '" + this.bot.event("request").path("flag").asString() + "'");
		assertThat(ok("get_unidirectional_friend_list", "")).isEmpty();
	}

	@Test
	void aBlockedFriendIsGoneForGood() {
		ok("delete_friend", "friend_id: '20001', temp_block: true, temp_both_del: true");
		assertThat(ok("get_unidirectional_friend_list", "")).isEmpty();
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.user(20001).requestsFriendship("加我"))
			.withMessageContaining("blocked");
	}

	@Test
	void removingNoFriendIsNoFailure() {
		assertThat(ok("delete_friend", "user_id: 4242")).isEqualTo(json("{valid: false, message: '好友不存在'}"));
		assertThat(ok("delete_friend", "user_id: 30003")).isEqualTo(json("{valid: false, message: '不是好友'}"));
	}

	@Test
	void friendsAreSortedAndRemarked() {
		ok("set_friend_remark", "user_id: 20001, remark: '明明'");
		assertThat(ok("get_friend_list", "").get(0).path("remark").asString()).isEqualTo("明明");
		assertThat(ok("get_friend_list", "").get(0).path("level").intValue()).isEqualTo(32);
		JsonNode categories = ok("get_friends_with_category", "");
		assertThat(categories.findValuesAsString("categoryName")).containsExactly("我的好友", "同事");
		assertThat(categories.get(0).path("onlineCount").intValue()).isEqualTo(2);
		assertThat(categories.get(1).path("categoryMbCount").intValue()).isOne();
		assertThat(categories.get(1).path("onlineCount").intValue()).isZero();
		JsonNode colleague = categories.get(1).path("buddyList").get(0);
		assertThat(colleague.path("category_id").intValue()).isOne();
		assertThat(categories.get(0).path("buddyList").get(0).path("level").intValue()).isZero();
		refused("set_friend_remark", "user_id: 30003, remark: 'x'");
		assertNoEvent();
	}

	@Test
	void likesAreGivenTenTimesADayInSilence() {
		ok("send_like", "user_id: 20001, times: '10'");
		assertThat(refused("send_like", "user_id: 20001")).isEqualTo("点赞失败 今日同一好友点赞数已达上限");
		ok("send_like", "user_id: 30003");
		refused("send_like", "user_id: 4242");
		refused("send_like", "user_id: 30003, times: 'many'");
		assertNoEvent();
		JsonNode likes = ok("get_profile_like", "user_id: 20001");
		assertThat(likes.path("voteInfo").path("total_count").intValue()).isEqualTo(10);
	}

	@Test
	void likesAreReceivedWithANotice() {
		this.sim.friend(20001).likesBot(3);
		assertEvent("{post_type: 'notice', notice_type: 'notify', sub_type: 'profile_like', operator_id: 20001, "
				+ "operator_nick: '小明', times: 3}");
		this.sim.user(30003).likesBot(1);
		this.sim.friend(20001).likesBot(2);
		JsonNode votes = ok("get_profile_like", "count: 1").path("voteInfo");
		assertThat(votes.path("total_count").intValue()).isEqualTo(6);
		assertThat(votes.path("userInfos")).hasSize(1);
		JsonNode all = ok("get_profile_like", "").path("voteInfo").path("userInfos");
		assertThat(all.findValuesAsString("uin")).containsExactlyInAnyOrder("20001", "30003");
		assertThat(all.get(0).path("uin").isNumber()).isTrue();
		assertThat(ok("get_profile_like", "").path("time").isString()).isTrue();
	}

	@Test
	void doubtfulRequestsAreListedAndAlwaysGranted() {
		String flag = this.sim.user(789, "可疑").requestsFriendshipDoubtfully("加我");
		assertNoEvent();
		JsonNode request = ok("get_doubt_friends_add_request", "").get(0);
		assertThat(request.asObject().without("time"))
			.isEqualTo(json("{flag: '" + flag + "', uin: '789', nick: '可疑', source: 'QQ号查找', "
					+ "reason: '该账号存在风险', msg: '加我', group_code: '0', type: 'doubt'}"));
		refused("set_friend_add_request", "flag: '" + flag + "'");
		ok("set_doubt_friends_add_request", "flag: '" + flag + "', approve: false");
		assertEvent("{post_type: 'notice', notice_type: 'friend_add', user_id: 789}");
		assertThat(ok("get_doubt_friends_add_request", "")).isEmpty();
		ok("set_doubt_friends_add_request", "flag: 'nobody'");
		ok("set_doubt_friends_add_request", "flag: '" + flag + "'");
	}

	@Test
	void filteredRequestsStandInAListOfTheirOwn() {
		String flag = this.sim.user(789, "广告").requestsToJoinDoubtfully(123456, "加群有礼");
		assertNoEvent();
		assertThat(ok("get_group_system_msg", "").path("join_requests")).isEmpty();
		JsonNode ignored = ok("get_group_ignore_add_request", "");
		assertThat(ignored).hasSize(1);
		assertThat(ignored.get(0).path("request_id").asString()).isEqualTo(flag);
		ok("set_group_add_request", "flag: '" + flag + "'");
		assertThat(this.bot.event("group_increase").path("user_id").longValue()).isEqualTo(789);
	}

	@ParameterizedTest
	@ValueSource(strings = { "get_group_system_msg", "get_group_ignored_notifies" })
	void groupRequestsAreListed(String action) {
		String join = this.sim.user(789, "新人").requestsToJoin(123456, "想看猫");
		String invitation = this.sim.user(790, "群主").invitesBotTo(5555);
		JsonNode list = ok(action, "");
		assertThat(list.path("join_requests")).isEqualTo(json("[{request_id: " + join
				+ ", invitor_uin: 789, invitor_nick: '新人', group_id: 123456, message: '想看猫', group_name: '猫猫交流群', "
				+ "checked: false, actor: 0, requester_nick: '新人'}]"));
		assertThat(list.path("invited_requests")).isEqualTo(json("[{request_id: " + invitation
				+ ", invitor_uin: 10001, invitor_nick: '喵喵', group_id: 5555, message: '', group_name: '群5555', "
				+ "checked: false, actor: 790, requester_nick: '喵喵'}]"));
		assertThat(list.path("InvitedRequest")).isEqualTo(list.path("invited_requests"));
		ok("set_group_add_request", "flag: '" + join + "', approve: false, reason: '不'");
		assertThat(ok(action, "").path("join_requests").get(0).path("checked").booleanValue()).isTrue();
	}

	@Test
	void onlySoManyOfTheLatestRequestsAreSearched() {
		String first = this.sim.user(789, "新人").requestsToJoin(123456, "一");
		this.sim.user(790, "新人").requestsToJoin(123456, "二");
		assertThat(ok("get_group_system_msg", "count: '1'").path("join_requests").get(0).path("message").asString())
			.isEqualTo("二");
		assertThat(refused("set_group_add_request", "flag: '" + first + "', count: 1")).contains(first);
		ok("set_group_add_request", "flag: '" + first + "', count: 2");
	}

	@Test
	void aNewNameIsSeenEverywhere() {
		assertThat(ok("set_qq_profile", "nickname: '汪汪', personal_note: '其实是狗', sex: '2'").path("result").intValue())
			.isZero();
		assertThat(ok("get_login_info", "")).isEqualTo(json("{user_id: 10001, nickname: '汪汪'}"));
		JsonNode self = ok("get_stranger_info", "user_id: 10001");
		assertThat(self.path("nickname").asString()).isEqualTo("汪汪");
		assertThat(self.path("long_nick").asString()).isEqualTo("其实是狗").isEqualTo(self.path("longNick").asString());
		assertThat(self.path("sex").asString()).isEqualTo("female");
		assertThat(ok("get_group_member_info", "group_id: 123456, user_id: 10001").path("nickname").asString())
			.isEqualTo("汪汪");
		ok("set_qq_profile", "nickname: '汪'");
		assertThat(ok("get_stranger_info", "user_id: 10001").path("long_nick").asString()).as("kept").isEqualTo("其实是狗");
		ok("set_self_longnick", "longNick: '还是猫'");
		assertThat(ok("get_stranger_info", "user_id: 10001").path("long_nick").asString()).isEqualTo("还是猫");
		assertNoEvent();
	}

	@Test
	void theStatusIsSetAndRead() {
		ok("set_online_status", "status: 10, ext_status: '1028', battery_status: 0");
		assertThat(ok("nc_get_user_status", "user_id: 10001")).isEqualTo(json("{status: 10, ext_status: 1028}"));
		assertThat(ok("set_diy_online_status", "face_id: 1, wording: '摸鱼'")).isEqualTo(json("''"));
		assertThat(ok("nc_get_user_status", "user_id: 10001")).isEqualTo(json("{status: 10, ext_status: 2000}"));
		assertThat(ok("nc_get_user_status", "user_id: 20003").path("status").intValue()).isEqualTo(20);
		this.sim.friend(20003).comesOnline();
		assertThat(ok("nc_get_user_status", "user_id: 20003").path("status").intValue()).isEqualTo(10);
		this.sim.friend(20003).goesOffline();
		assertThat(ok("get_stranger_info", "user_id: 20003").path("status").intValue()).isEqualTo(20);
		refused("nc_get_user_status", "user_id: 4242");
		refused("set_online_status", "status: 'there', ext_status: 0, battery_status: 0");
	}

	@Test
	void thePictureIsSet() {
		ok("set_qq_avatar", "file: 'base64://QUJD'");
		assertThat(this.sim.world().profiles().avatar(10001)).isNotNull();
		assertThat(refused("set_qq_avatar", "file: 'QUJD'")).isEqualTo("头像QUJD设置失败,file字段可能格式不正确");
	}

	@Test
	void credentialsAgreeWithEachOther() {
		JsonNode cookies = ok("get_cookies", "domain: 'qun.qq.com'");
		JsonNode credentials = ok("get_credentials", "domain: 'qun.qq.com'");
		assertThat(cookies.path("cookies").asString()).contains("uin=o10001", "skey=@")
			.isEqualTo(credentials.path("cookies").asString());
		long token = ok("get_csrf_token", "").path("token").longValue();
		assertThat(cookies.path("bkn").asString()).isEqualTo(Long.toString(token));
		assertThat(credentials.path("token").longValue()).isEqualTo(token);
		assertThat(ok("get_cookies", "domain: 'qzone.qq.com'").path("cookies").asString())
			.isNotEqualTo(cookies.path("cookies").asString());
		assertThat(ok("get_clientkey", "").path("clientkey").asString()).hasSize(64);
	}

	@Test
	void rkeysHaveTheirTimeAsTextHereAndAsNumberThere() {
		JsonNode packet = ok("nc_get_rkey", "").get(0);
		assertThat(packet.path("ttl").isString()).isTrue();
		assertThat(packet.path("type").intValue()).isEqualTo(10);
		JsonNode named = ok("get_rkey", "").get(0);
		assertThat(named.path("ttl").isNumber()).isTrue();
		assertThat(named.path("type").asString()).isEqualTo("private");
		assertThat(named.path("rkey")).isEqualTo(packet.path("rkey"));
		assertThat(ok("get_rkey_server", "").path("private_rkey")).isEqualTo(packet.path("rkey"));
	}

	@Test
	void whatNapCatOnlyPretends() {
		assertThat(ok("get_online_clients", "")).isEqualTo(json("[]"));
		assertThat(ok("_get_model_show", "")).isEqualTo(json("[{variants: {model_show: 'napcat', need_pay: false}}]"));
		assertThat(ok("_get_model_show", "model: 'iPhone 99'").findValuesAsString("model_show"))
			.containsExactly("iPhone 99");
		assertThat(ok("get_version_info", "").path("app_name").asString()).isEqualTo("NapCat.Onebot");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "send_like | user_id: 20001", //
			"set_friend_add_request | flag: FLAG", //
			"set_friend_remark | user_id: 20001, remark: 'x'", //
			"_send_group_notice | group_id: 123456, content: 'x'", //
			"send_poke | user_id: 20001", //
			"group_poke | user_id: 20001, group_id: 123456", //
			"friend_poke | user_id: 20001", //
			"clean_cache | ", //
			"set_group_special_title | group_id: 77, user_id: 20001", //
			"set_group_sign | group_id: 123456", //
			"set_group_todo | group_id: 123456, message_seq: 1", //
			"get_guild_list | ", //
			"get_guild_service_profile | ", //
			"_set_model_show | ", //
			"set_doubt_friends_add_request | flag: 'x'", //
			"set_restart | " })
	void successWithoutAKey(String action, String params) {
		this.sim.world().addGroup(77, "自己的群", Role.OWNER).addMember(77, 20001, "小明", Role.MEMBER);
		String flag = this.sim.user(789, "新朋友").requestsFriendship("");
		JsonNode reply = this.bot.call(action,
				"{" + ((params != null) ? params.replace("FLAG", "'" + flag + "'") : "") + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		assertThat(reply.has("data")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "set_group_ban | group_id: 123456, user_id: 20001", //
			"set_group_kick | group_id: 123456, user_id: 20001", //
			"set_group_name | group_id: 123456, group_name: 'x'", //
			"set_group_leave | group_id: 654321", //
			"set_qq_avatar | file: 'base64://QUJD'", //
			"set_online_status | status: 10, ext_status: 0, battery_status: 0" })
	void successWithNull(String action, String params) {
		JsonNode reply = this.bot.call(action, "{" + params + "}");
		assertThat(reply.path("retcode").intValue()).as(reply.toString()).isZero();
		assertThat(reply.has("data")).isTrue();
		assertThat(reply.path("data").isNull()).isTrue();
	}

	@Test
	void aRestartAnswersClosesAndListensAgain() {
		assertThat(this.bot.call("set_restart", "{}").path("status").asString()).isEqualTo("ok");
		assertThat(this.bot.closeCode()).isEqualTo(1005);
		try (TestBot again = connectAgain()) {
			assertThat(again.call("get_login_info", "{}").path("retcode").intValue()).isZero();
		}
	}

	private TestBot connectAgain() {
		long deadline = System.nanoTime() + TestBot.PATIENCE.toNanos();
		while (true) {
			try {
				return TestBot.connect(this.sim);
			}
			catch (IllegalStateException ex) {
				assertThat(System.nanoTime()).as("still not listening").isLessThan(deadline);
			}
		}
	}

	@Test
	void anExitNeitherAnswersNorListens() {
		this.bot.send("{action: 'bot_exit', echo: 'bye'}");
		assertThat(this.bot.closeCode()).isEqualTo(1005);
		assertThat(this.bot.waiting()).isEmpty();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> TestBot.open(this.sim.url()));
		this.sim.comeBack();
		TestBot.connect(this.sim).close();
	}

}

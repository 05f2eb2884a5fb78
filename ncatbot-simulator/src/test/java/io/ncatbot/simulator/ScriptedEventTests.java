package io.ncatbot.simulator;

import java.util.List;
import java.util.function.Consumer;

import io.ncatbot.simulator.event.ForeignEvents;
import io.ncatbot.simulator.world.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event that a script can cause, key by key; {@link EventTests} has the older ones.
 */
class ScriptedEventTests extends OverTheWire {

	@Test
	void aGroupIsRenamedByAMember() {
		this.sim.group(123456).member(30002).renamesGroup("喵");
		assertEvent("{post_type: 'notice', notice_type: 'notify', sub_type: 'group_name', group_id: 123456, "
				+ "user_id: 30002, name_new: '喵'}");
	}

	@Test
	void theBotGetsATitle() {
		this.sim.group(123456).member(30001).givesTitle(10001, "好猫");
		assertEvent("{post_type: 'notice', notice_type: 'notify', sub_type: 'title', group_id: 123456, "
				+ "user_id: 10001, title: '好猫'}");
	}

	@Test
	void aGroupIsDismissed() {
		this.sim.group(123456).member(30001).dismissesGroup();
		assertEvent("{post_type: 'notice', notice_type: 'group_decrease', sub_type: 'disband', group_id: 123456, "
				+ "user_id: 10001, operator_id: 30001}");
		assertThat(ok("get_group_list", "")).hasSize(1);
		this.sim.world().addGroup(99, "别人的群", null).addMember(99, 30001, "群主大人", Role.OWNER);
		this.sim.group(99).member(30001).dismissesGroup();
		assertNoEvent();
	}

	@Test
	void aFriendTypes() {
		this.sim.friend(20001).startsTyping();
		assertEvent("{post_type: 'notice', notice_type: 'notify', sub_type: 'input_status', user_id: 20001, "
				+ "group_id: 0, event_type: 1, status_text: '对方正在输入...'}");
		this.sim.friend(20001).stopsTyping();
		assertEvent("{post_type: 'notice', notice_type: 'notify', sub_type: 'input_status', user_id: 20001, "
				+ "group_id: 0, event_type: 2, status_text: ''}");
	}

	@Test
	void somebodyBecomesAFriend() {
		this.sim.user(789, "新朋友").becomesFriend();
		assertEvent("{post_type: 'notice', notice_type: 'friend_add', user_id: 789}");
		assertThat(ok("get_friend_list", "")).hasSize(4);
	}

	@Test
	void theBotIsKickedOff() {
		this.sim.bot().isKickedOff("下线通知", "你的账号已在其他设备登录");
		assertEvent("{post_type: 'notice', notice_type: 'bot_offline', user_id: 10001, tag: '下线通知', "
				+ "message: '你的账号已在其他设备登录'}");
		assertThat(ok("get_status", "").path("online").booleanValue()).isFalse();
	}

	@Test
	void theBotGoesOfflineAsOnlyHeartbeatsTell() {
		this.sim.bot().goesOffline();
		this.sim.beat();
		assertEvent("{post_type: 'meta_event', meta_event_type: 'heartbeat', status: {online: false, good: true}, "
				+ "interval: 30000}");
		this.sim.bot().comesOnline();
		this.sim.beat();
		assertEvent("{post_type: 'meta_event', meta_event_type: 'heartbeat', status: {online: true, good: true}, "
				+ "interval: 30000}");
	}

	@Test
	void theBotsOwnerSpeaksOnAnotherDevice() {
		long inGroup = this.sim.bot().saysInGroup(123456, "我是主人");
		JsonNode group = this.bot.event("message_sent");
		assertThat(group.path("message_id").longValue()).isEqualTo(inGroup);
		assertThat(group.path("target_id").longValue()).isEqualTo(123456);
		this.sim.bot().saysTo(20001, "我是主人");
		JsonNode friend = this.bot.event("message_sent");
		assertThat(friend.path("user_id").longValue()).isEqualTo(10001);
		assertThat(friend.path("target_id").longValue()).isEqualTo(20001);
	}

	@Test
	void aForgedTipCanBeRecalled() {
		long id = this.sim.group(123456).member(20001).forgesTip("{\"items\":[]}");
		JsonNode tip = this.bot.next();
		JsonNode raw = tip.path("raw_info");
		assertThat(tip.asObject().without(List.of("time", "self_id", "raw_info")))
			.isEqualTo(json("{post_type: 'notice', notice_type: 'notify', sub_type: 'gray_tip', group_id: 123456, "
					+ "user_id: 20001, message_id: " + id + ", busi_id: '1014', content: '{\"items\":[]}'}"));
		assertThat(raw.path("msgSeq").asString()).isEqualTo("1");
		assertThat(raw.path("msgId").asString()).hasSize(19);
		assertThat(raw.path("json").isObject()).isTrue();
		ok("delete_msg", "message_id: " + id);
		assertThat(this.bot.event("group_recall").path("message_id").longValue()).isEqualTo(id);
	}

	@ParameterizedTest
	@MethodSource("foreign")
	void whatOtherImplementationsSend(Consumer<ForeignEvents> step, String expected) {
		step.accept(this.sim.foreign());
		JsonNode event = this.bot.next();
		assertThat(event.asObject().without(List.of("time", "self_id", "message_id", "share_link", "file_set_id")))
			.isEqualTo(json(expected));
	}

	private static Arguments foreign(Consumer<ForeignEvents> step, String expected) {
		return Arguments.of(step, expected);
	}

	static List<Arguments> foreign() {
		String text = "message: [{type: 'text', data: {text: 'x'}}], raw_message: 'x', message_format: 'array', font: 0";
		return List.of(
				foreign((events) -> events.lifecycle("enable"),
						"{post_type: 'meta_event', meta_event_type: 'lifecycle', sub_type: 'enable'}"),
				foreign((events) -> events.anonymousMessage(1, "猫", "x"),
						"{post_type: 'message', message_type: 'group', sub_type: 'anonymous', user_id: 80000000, "
								+ "group_id: 1, anonymous: {id: 1, name: '猫', flag: 'anonymous|1|猫'}, "
								+ "sender: {user_id: 80000000, nickname: ''}, " + text + "}"),
				foreign((events) -> events.groupMessage("notice", 1, 20001, "x"),
						"{post_type: 'message', message_type: 'group', sub_type: 'notice', user_id: 20001, group_id: 1, "
								+ "anonymous: null, sender: {user_id: 20001, nickname: '小明'}, " + text + "}"),
				foreign((events) -> events.privateMessage("other", 20001, "x"),
						"{post_type: 'message', message_type: 'private', sub_type: 'other', user_id: 20001, "
								+ "target_id: 10001, sender: {user_id: 20001, nickname: '小明'}, " + text + "}"),
				foreign((events) -> events.luckyKing(1, 2, 3),
						"{post_type: 'notice', notice_type: 'notify', sub_type: 'lucky_king', group_id: 1, user_id: 2, "
								+ "target_id: 3}"),
				foreign((events) -> events.honor(1, 2, "talkative"),
						"{post_type: 'notice', notice_type: 'notify', sub_type: 'honor', group_id: 1, user_id: 2, "
								+ "honor_type: 'talkative'}"),
				foreign((events) -> events.pokeRecall(1, 2, 3),
						"{post_type: 'notice', notice_type: 'notify', sub_type: 'poke_recall', group_id: 1, user_id: 2, "
								+ "target_id: 3}"),
				foreign((events) -> events.offlineFile(2, "a.txt", 3, "http://a"),
						"{post_type: 'notice', notice_type: 'offline_file', user_id: 2, "
								+ "file: {name: 'a.txt', size: 3, url: 'http://a'}}"),
				foreign((events) -> events.clientStatus(1, "手机", "phone", true),
						"{post_type: 'notice', notice_type: 'client_status', online: true, "
								+ "client: {app_id: 1, device_name: '手机', device_kind: 'phone'}}"),
				foreign((events) -> events.essenceDeleted(1, 2, 3, 4),
						"{post_type: 'notice', notice_type: 'essence', sub_type: 'delete', group_id: 1, user_id: 2, "
								+ "sender_id: 2, operator_id: 3}"),
				foreign((events) -> events.groupDismiss(1, 2),
						"{post_type: 'notice', notice_type: 'group_dismiss', group_id: 1, user_id: 2}"),
				foreign((events) -> events.flashFile("downloaded", "标题", "a.txt", 4),
						"{post_type: 'notice', notice_type: 'flash_file', sub_type: 'downloaded', title: '标题', "
								+ "files: [{name: 'a.txt', size: 4}]}"),
				foreign((events) -> events.flashFile("uploading", "标题", "a.txt", 4),
						"{post_type: 'notice', notice_type: 'flash_file', sub_type: 'uploading', title: '标题', "
								+ "files: [{name: 'a.txt', size: 4}], downloaded_size: 2, total_size: 4, speed: 1024, "
								+ "remain_seconds: 1}"),
				foreign((events) -> events.reaction(1, 2, 3, "76", 4, true),
						"{post_type: 'notice', notice_type: 'reaction', sub_type: 'add', group_id: 1, operator_id: 3, "
								+ "code: '76', count: 4}"));
	}

}

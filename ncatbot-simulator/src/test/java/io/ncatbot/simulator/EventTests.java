package io.ncatbot.simulator;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What simulated people do, and the events that come of it, key by key.
 */
class EventTests {

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

	/** Compares all but the time, which it checks. */
	private void assertEvent(String expected) {
		JsonNode event = this.bot.next();
		assertThat(event.path("time").longValue()).isBetween(1_700_000_000L, 4_000_000_000L);
		assertThat(event.path("self_id").longValue()).isEqualTo(10001);
		JsonNode actual = event.asObject().without(List.of("time", "self_id"));
		assertThat(actual).isEqualTo(Json.parse(expected));
	}

	@Test
	void aGroupMessage() {
		long id = this.sim.group(123456).member(20001).says(" 你好 ");
		assertEvent("{user_id: 20001, message_id: " + id + ", message_seq: " + id + ", real_id: " + id
				+ ", real_seq: '1', message_type: 'group', sender: {user_id: 20001, nickname: '小明', card: '明明就很困', "
				+ "role: 'member'}, raw_message: '你好', font: 14, sub_type: 'normal', "
				+ "message: [{type: 'text', data: {text: ' 你好 '}}], message_format: 'array', post_type: 'message', "
				+ "group_id: 123456, group_name: '猫猫交流群'}");
	}

	@Test
	void aPrivateMessage() {
		long id = this.sim.friend(20001).says("[CQ:dice]");
		assertEvent("{user_id: 20001, message_id: " + id + ", message_seq: " + id + ", real_id: " + id
				+ ", real_seq: '1', message_type: 'private', sender: {user_id: 20001, nickname: '小明', card: ''}, "
				+ "raw_message: '&#91;CQ:dice&#93;', font: 14, sub_type: 'friend', "
				+ "message: [{type: 'text', data: {text: '[CQ:dice]'}}], message_format: 'array', "
				+ "post_type: 'message', target_id: 20001}");
	}

	@Test
	void aTemporarySession() {
		long id = this.sim.group(123456).member(30003).whispers("在吗");
		assertEvent("{user_id: 30003, message_id: " + id + ", message_seq: " + id + ", real_id: " + id
				+ ", real_seq: '1', message_type: 'private', sender: {user_id: 30003, nickname: '橘座', card: ''}, "
				+ "raw_message: '在吗', font: 14, sub_type: 'group', message: [{type: 'text', data: {text: '在吗'}}], "
				+ "message_format: 'array', post_type: 'message', group_id: 123456, temp_source: 0, target_id: 30003}");
		assertThat(this.bot.call("send_private_msg", "{user_id: 30003, message: '在'}").path("retcode").intValue())
			.isZero();
		assertThat(this.bot.call("send_private_msg", "{user_id: 30002, message: '在'}").path("retcode").intValue())
			.as("no session yet")
			.isEqualTo(1200);
		assertThat(this.bot.call("send_private_msg", "{user_id: 30002, group_id: 123456, message: '在'}")
			.path("retcode")
			.intValue()).isZero();
	}

	@Test
	void idsArePositiveScatteredAndNeverTheSame() {
		Set<Long> ids = new HashSet<>();
		long previous = 0;
		int upwards = 0;
		for (int i = 0; i < 1_000; i++) {
			long id = this.sim.friend(20001).says("x");
			assertThat(id).isBetween(1L, (long) Integer.MAX_VALUE);
			assertThat(ids.add(id)).isTrue();
			upwards += (id > previous) ? 1 : 0;
			previous = id;
		}
		assertThat(upwards).isBetween(100, 900);
	}

	@Test
	void recalls() {
		long group = this.sim.group(123456).member(20001).says("x");
		this.sim.group(123456).member(30002).recalls(group);
		long friend = this.sim.friend(20001).says("y");
		this.sim.friend(20001).recalls(friend);
		this.bot.event("message");
		this.bot.next((frame) -> frame.path("message_type").asString("").equals("private"));
		JsonNode first = this.bot.event("group_recall");
		assertThat(first.asObject().without(List.of("time", "self_id")))
			.isEqualTo(Json.parse("{post_type: 'notice', notice_type: 'group_recall', group_id: 123456, "
					+ "user_id: 20001, operator_id: 30002, message_id: " + group + "}"));
		assertThat(this.bot.event("friend_recall").asObject().without(List.of("time", "self_id"))).isEqualTo(Json
			.parse("{post_type: 'notice', notice_type: 'friend_recall', user_id: 20001, message_id: " + friend + "}"));
		assertThat(this.bot.call("get_msg", "{message_id: " + group + "}").path("retcode").intValue()).isEqualTo(1200);
	}

	@Test
	void comingAndGoing() {
		this.sim.group(123456).member(30004).joins();
		assertEvent("{post_type: 'notice', notice_type: 'group_increase', sub_type: 'approve', group_id: 123456, "
				+ "user_id: 30004, operator_id: 0}");
		this.sim.group(123456).member(30004).leaves();
		assertEvent("{post_type: 'notice', notice_type: 'group_decrease', sub_type: 'leave', group_id: 123456, "
				+ "user_id: 30004, operator_id: 0}");
		this.sim.group(123456).member(30004).joinsInvitedBy(30003);
		assertEvent("{post_type: 'notice', notice_type: 'group_increase', sub_type: 'invite', group_id: 123456, "
				+ "user_id: 30004, operator_id: 30003}");
		this.sim.group(123456).member(30002).kicks(30004);
		assertEvent("{post_type: 'notice', notice_type: 'group_decrease', sub_type: 'kick', group_id: 123456, "
				+ "user_id: 30004, operator_id: 30002}");
		this.sim.group(123456).member(30001).kicks(10001);
		assertEvent("{post_type: 'notice', notice_type: 'group_decrease', sub_type: 'kick_me', group_id: 123456, "
				+ "user_id: 10001, operator_id: 30001}");
	}

	@Test
	void bansAndAdministrators() {
		MemberScript owner = this.sim.group(123456).member(30001);
		owner.bans(20001, Duration.ofMinutes(10));
		assertEvent("{post_type: 'notice', notice_type: 'group_ban', sub_type: 'ban', group_id: 123456, "
				+ "user_id: 20001, operator_id: 30001, duration: 600}");
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.group(123456).member(20001).says("唔"))
			.withMessageContaining("banned");
		owner.bans(20001, Duration.ZERO);
		assertEvent("{post_type: 'notice', notice_type: 'group_ban', sub_type: 'lift_ban', group_id: 123456, "
				+ "user_id: 20001, operator_id: 30001, duration: 0}");
		owner.mutesAll(true);
		assertEvent("{post_type: 'notice', notice_type: 'group_ban', sub_type: 'ban', group_id: 123456, "
				+ "user_id: 0, operator_id: 30001, duration: -1}");
		owner.mutesAll(false);
		assertEvent("{post_type: 'notice', notice_type: 'group_ban', sub_type: 'lift_ban', group_id: 123456, "
				+ "user_id: 0, operator_id: 30001, duration: 0}");
		owner.appoints(20001, true);
		assertEvent("{post_type: 'notice', notice_type: 'group_admin', sub_type: 'set', group_id: 123456, "
				+ "user_id: 20001}");
		owner.appoints(20001, false);
		assertEvent("{post_type: 'notice', notice_type: 'group_admin', sub_type: 'unset', group_id: 123456, "
				+ "user_id: 20001}");
	}

	@Test
	void aNewCardIsNoticedWhenItsOwnerSpeaks() {
		this.sim.group(123456).member(20001).changesCard("醒了");
		this.sim.group(123456).member(20001).says("早");
		assertEvent("{post_type: 'notice', notice_type: 'group_card', group_id: 123456, user_id: 20001, "
				+ "card_new: '醒了', card_old: '明明就很困'}");
		assertThat(this.bot.next().path("sender").path("card").asString()).isEqualTo("醒了");
		this.sim.group(123456).member(20001).says("早");
		assertThat(this.bot.next().path("post_type").asString()).isEqualTo("message");
	}

	@Test
	void pokes() {
		this.sim.group(123456).member(20001).pokes();
		JsonNode group = this.bot.next();
		assertThat(group.path("raw_info").isArray()).isTrue();
		assertThat(group.asObject().without(List.of("time", "self_id", "raw_info")))
			.isEqualTo(Json.parse("{post_type: 'notice', notice_type: 'notify', sub_type: 'poke', group_id: 123456, "
					+ "user_id: 20001, target_id: 10001}"));
		this.sim.friend(20001).pokes();
		assertThat(this.bot.next().asObject().without(List.of("time", "self_id", "raw_info")))
			.isEqualTo(Json.parse("{post_type: 'notice', notice_type: 'notify', sub_type: 'poke', user_id: 20001, "
					+ "sender_id: 20001, target_id: 10001}"));
	}

	@Test
	void requests() {
		String friend = this.sim.user(789, "新朋友").requestsFriendship("加我");
		assertEvent(
				"{post_type: 'request', request_type: 'friend', user_id: 789, comment: '加我', flag: '" + friend + "'}");
		String join = this.sim.user(789).requestsToJoin(123456, "想看猫");
		assertEvent("{post_type: 'request', request_type: 'group', sub_type: 'add', group_id: 123456, user_id: 789, "
				+ "comment: '想看猫', flag: '" + join + "'}");
		String invite = this.sim.user(789).invitesBotTo(5555);
		assertEvent("{post_type: 'request', request_type: 'group', sub_type: 'invite', group_id: 5555, user_id: 789, "
				+ "comment: '', flag: '" + invite + "'}");
	}

	@Test
	void rawSegmentsAreSaidAsTheyAreButForKnownOnes() {
		long quoted = this.sim.friend(20001).says("问");
		this.bot.next();
		this.sim.friend(20001)
			.says(Json
				.parse("[{type: 'reply', data: {id: " + quoted + ", preview: {}}}, {type: 'reply', data: {id: 5}}, "
						+ "{type: 'at', data: {qq: 1, name: 'x'}}, {type: 'hologram', data: {a: [1]}}, "
						+ "{type: 'image', data: {file: 'base64://QUJD', url: 'data:image/png;base64,QUJD'}}]"));
		JsonNode message = this.bot.next().path("message");
		assertThat(message.get(0)).isEqualTo(Json.parse("{type: 'reply', data: {id: '" + quoted + "'}}"));
		assertThat(message.get(1)).isEqualTo(Json.parse("{type: 'at', data: {qq: '1'}}"));
		assertThat(message.get(2)).isEqualTo(Json.parse("{type: 'hologram', data: {a: [1]}}"));
		assertThat(message.get(3).path("data").path("file_size").asString()).isEqualTo("3");
		assertThat(message).hasSize(4);
	}

	@Test
	void anythingCanBeEmitted() {
		this.sim.emit("{not json");
		this.sim.emit(Json.object().put("post_type", "notice").put("notice_type", "new_kind"));
		assertThat(this.bot.nextFrame()).isEqualTo("{not json");
		assertThat(this.bot.next().path("notice_type").asString()).isEqualTo("new_kind");
	}

	@Test
	void strangersGetAClearError() {
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.friend(456))
			.withMessageContaining("456")
			.withMessageContaining("addFriend");
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.group(1))
			.withMessageContaining("addGroup");
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.user(1))
			.withMessageContaining("user(id, name)");
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.group(123456).member(20003).says("x"))
			.withMessageContaining("addMember");
		assertThatExceptionOfType(WorldException.class)
			.isThrownBy(() -> this.sim.user(789, "x").requestsToJoin(654321, ""))
			.withMessageContaining("Role.ADMIN");
		this.sim.user(789).invitesBotTo(5555);
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.group(5555).member(789).says("x"))
			.withMessageContaining("not in group 5555");
	}

	@Test
	void peopleAddedAtRunTimeCanSpeakAtOnce() {
		this.sim.world().addFriend(456, "新人").addGroup(77, "新群", Role.OWNER).addMember(77, 456, "新人", Role.MEMBER);
		this.sim.friend(456).says("嗨");
		this.sim.group(77).member(456).replies(this.sim.group(77).member(456).says("问"), "答");
		assertThat(this.bot.next().path("user_id").longValue()).isEqualTo(456);
		assertThat(this.bot.next().path("group_id").longValue()).isEqualTo(77);
		assertThat(this.bot.next().path("message").get(0).path("type").asString()).isEqualTo("reply");
	}

	@Test
	void nothingIsReplayedToWhoComesLater() {
		this.bot.close();
		this.sim.awaitConnections(0, TestBot.PATIENCE);
		this.sim.friend(20001).says("有人吗");
		try (TestBot later = TestBot.connect(this.sim)) {
			assertThat(later.call("get_status", "{}").path("retcode").intValue()).isZero();
			assertThat(later.waiting()).isEmpty();
		}
	}

}

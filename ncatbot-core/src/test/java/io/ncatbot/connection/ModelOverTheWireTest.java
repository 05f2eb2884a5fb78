package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.ncatbot.api.message.SentMessage;
import io.ncatbot.event.Event;
import io.ncatbot.event.FriendPoke;
import io.ncatbot.event.FriendRecall;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupCard;
import io.ncatbot.event.GroupDecrease;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMessageSent;
import io.ncatbot.event.GroupPoke;
import io.ncatbot.event.GroupRecall;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.message.At;
import io.ncatbot.message.Dice;
import io.ncatbot.message.Face;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Image;
import io.ncatbot.message.Json;
import io.ncatbot.message.Message;
import io.ncatbot.message.Node;
import io.ncatbot.message.Rps;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import io.ncatbot.message.Voice;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The typed model against the simulated NapCat, which knows nothing of it: what one side
 * means the other understands.
 */
class ModelOverTheWireTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static World world() {
		return World.of(10001, "喵喵")
			.addFriend(456, "小明")
			.addGroup(123, "测试群", Role.OWNER)
			.addMember(123, 456, "小明", Role.ADMIN)
			.addMember(123, 789, "小红", Role.MEMBER);
	}

	private static <E extends Event> E next(TestBot bot, Class<E> type) throws InterruptedException {
		while (true) {
			Event event = bot.events().poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(event).as("a %s in time", type.getSimpleName()).isNotNull();
			if (type.isInstance(event)) {
				return type.cast(event);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void messagesOfEveryKindAreUnderstoodBothWays(MessagePostFormat format) throws InterruptedException {
		try (NapCatSimulator napCat = NapCatSimulator.builder()
			.selfId(10001)
			.messagePostFormat(format)
			.reportSelfMessage(true)
			.world(world())
			.start(); TestBot bot = TestBot.at(napCat.url()).start().connected()) {
			long quoted = napCat.group(123).member(456).says("[CQ:at,qq=all] 是我 &打&#91;的字");
			GroupMessage typed = next(bot, GroupMessage.class);
			assertThat(typed.message()).as("what a user typed is never a code")
				.isEqualTo(Message.of("[CQ:at,qq=all] 是我 &打&#91;的字"));
			Message sent = Message.empty()
				.reply(quoted)
				.plus("看，[CQ:dice] & ")
				.at(456)
				.plus("、")
				.at(At.all())
				.plus(new Face(14))
				.plus(" 完");
			SentMessage result = bot.api().sendGroupMsgSync(123, sent).orElseThrow();
			GroupMessageSent mirrored = next(bot, GroupMessageSent.class);
			assertThat(mirrored.messageId()).isEqualTo(result.messageId());
			assertThat(mirrored.message().text()).isEqualTo(sent.text());
			assertThat(mirrored.message().find(At.class)).isEqualTo(sent.find(At.class));
			assertThat(mirrored.message().replyId()).isEqualTo(quoted);
			assertThat(mirrored.message().find(Face.class)).extracting(Face::id).containsExactly(14);
		}
	}

	@Test
	void everySegmentThatCanBeSentArrives() throws InterruptedException {
		byte[] picture = { (byte) 0x89, 'P', 'N', 'G', 1, 2, 3 };
		List<Segment> sendable = List.of(new Text("文字"), At.of(456), new Face(14), new Image(FileSource.of(picture)),
				new Voice(FileSource.of(picture)), new Dice(), new Rps(), new Json("{\"app\":\"测试\"}"));
		try (NapCatSimulator napCat = NapCatSimulator.builder()
			.selfId(10001)
			.reportSelfMessage(true)
			.world(world())
			.start(); TestBot bot = TestBot.at(napCat.url()).start().connected()) {
			for (Segment segment : sendable) {
				assertThat(bot.api().sendGroupMsgSync(123, Message.of(segment)).message()).as("%s", segment).isEmpty();
				Message mirrored = next(bot, GroupMessageSent.class).message();
				assertThat(mirrored.segments()).as("%s", segment).hasSize(1);
				assertThat(mirrored.segments().get(0)).as("%s", segment).isInstanceOf(segment.getClass());
			}
		}
	}

	@Test
	void aForwardWithNestedMessagesIsAcceptedAndRead() {
		try (NapCatSimulator napCat = NapCatSimulator.builder().selfId(10001).world(world()).start();
				TestBot bot = TestBot.at(napCat.url()).start().connected()) {
			ForwardMessage inner = ForwardMessage.of(Node.of(789, "小红", Message.of("里面")));
			ForwardMessage outer = ForwardMessage.of(Node.of(456, "小明", Message.of("外面")), Node.of(456, "小明", inner));
			SentMessage sent = bot.api().sendGroupForwardMsgSync(123, outer).orElseThrow();
			assertThat(sent.resId()).isNotBlank();
			assertThat(bot.api().getMsgSync(sent.messageId()).orElseThrow().message().segments()).singleElement()
				.extracting(Segment::type)
				.isEqualTo("forward");
		}
	}

	@Test
	void whatHappensInAGroupIsTold() throws InterruptedException {
		try (NapCatSimulator napCat = NapCatSimulator.builder()
			.selfId(10001)
			.heartbeat(Duration.ofMillis(200))
			.world(world().addUser(800, "新人"))
			.start(); TestBot bot = TestBot.at(napCat.url()).start().connected()) {
			napCat.group(123).member(800).joins();
			assertThat(next(bot, GroupIncrease.class).userId()).isEqualTo(800);
			napCat.group(123).member(456).bans(789, Duration.ofMinutes(10));
			GroupBan ban = next(bot, GroupBan.class);
			assertThat(ban.userId()).isEqualTo(789);
			assertThat(ban.operatorId()).isEqualTo(456);
			assertThat(ban.duration()).isEqualTo(600);
			napCat.group(123).member(456).mutesAll(true);
			assertThat(next(bot, GroupBan.class).isWholeGroup()).isTrue();
			long recalled = napCat.group(123).member(456).says("说错了");
			napCat.group(123).member(456).recalls(recalled);
			assertThat(next(bot, GroupRecall.class).messageId()).isEqualTo(recalled);
			napCat.group(123).member(456).pokes();
			assertThat(next(bot, GroupPoke.class).targetId()).isEqualTo(10001);
			napCat.group(123).member(800).changesCard("新名片");
			napCat.group(123).member(456).mutesAll(false);
			napCat.group(123).member(800).says("换了名片");
			assertThat(next(bot, GroupCard.class).cardNew()).isEqualTo("新名片");
			napCat.group(123).member(456).kicks(800);
			GroupDecrease kicked = next(bot, GroupDecrease.class);
			assertThat(kicked.subType()).isEqualTo("kick");
			assertThat(kicked.userId()).isEqualTo(800);
			assertThat(next(bot, Heartbeat.class).interval()).isEqualTo(200);
		}
	}

	@Test
	void whatHappensAmongFriendsIsTold() throws InterruptedException {
		try (NapCatSimulator napCat = NapCatSimulator.builder().selfId(10001).world(world()).start();
				TestBot bot = TestBot.at(napCat.url()).start().connected()) {
			napCat.friend(456).pokes();
			FriendPoke poke = next(bot, FriendPoke.class);
			assertThat(poke.senderId()).isEqualTo(456);
			assertThat(poke.targetId()).isEqualTo(10001);
			long recalled = napCat.friend(456).says("说错了");
			napCat.friend(456).recalls(recalled);
			assertThat(next(bot, FriendRecall.class).messageId()).isEqualTo(recalled);
			napCat.group(123).member(789).whispers("悄悄");
			PrivateMessage whisper = next(bot, PrivateMessage.class);
			assertThat(whisper.subType()).isEqualTo("group");
			assertThat(whisper.groupId()).isEqualTo(123);
		}
	}

}

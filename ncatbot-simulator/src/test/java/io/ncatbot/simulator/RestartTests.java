package io.ncatbot.simulator;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

import io.ncatbot.simulator.server.ServerActivity;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * One simulator, one test after the other.
 */
class RestartTests {

	private static NapCatSimulator simulator() {
		return NapCatSimulator.builder()
			.people((world) -> world.addFriend(456, "小明").addGroup(123, "测试群", Role.ADMIN))
			.start();
	}

	@Test
	void theWorldIsAsAtFirstAndTheBotStaysConnected() {
		try (NapCatSimulator sim = simulator(); TestBot bot = TestBot.connect(sim)) {
			long first = sim.friend(456).says("一");
			sim.friend(789, "新朋友").says("二");
			sim.world().addMember(123, 456, "小明", Role.OWNER).bot(10002, "别人").online(false);
			sim.user(800, "路人").requestsFriendship("");
			bot.call("get_status", "{}");
			sim.faults().forAll().fails(1200, "不行");
			sim.answer("get_status", (params) -> null);
			int port = sim.port();
			sim.goAway();
			bot.closeCode();
			sim.restart();
			try (TestBot again = TestBot.connect(sim)) {
				assertThat(sim.port()).isEqualTo(port);
				assertThat(sim.world().friends()).hasSize(1);
				assertThat(sim.world().bot().id()).isEqualTo(10001);
				assertThat(sim.world().group(123).members()).hasSize(1);
				assertThat(sim.world().history(Chat.privateWith(456))).isEmpty();
				assertThat(sim.world().requests().all()).isEmpty();
				assertThat(sim.calls()).isEmpty();
				assertThat(sim.callCount("get_status")).isZero();
				assertThat(again.call("get_status", "{}").path("data").path("online").asBoolean()).isTrue();
				assertThat(sim.friend(456).says("一")).as("ids come in the same order").isEqualTo(first);
				JsonNode event = again.event("message");
				assertThat(event.path("raw_message").asString()).isEqualTo("一");
				assertThat(event.path("real_seq").asString()).as("no two messages are one").isEqualTo("2");
			}
		}
	}

	@Test
	void nothingOfTheWorldIsKept() throws ReflectiveOperationException {
		World world = World.of(10001, "喵喵");
		Map<String, Object> before = parts(world);
		world.restart(10001, "喵喵", (same) -> {
		});
		assertThat(parts(world)).hasSameSizeAs(before)
			.allSatisfy((name, part) -> assertThat(part).as(name).isNotSameAs(before.get(name)));
	}

	/** All that a world is made of. */
	private static Map<String, Object> parts(World world) throws ReflectiveOperationException {
		Object whole = value(World.class.getSuperclass().getDeclaredField("parts"), world);
		Map<String, Object> parts = new HashMap<>();
		for (Field field : whole.getClass().getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
				parts.put(field.getName(), value(field, whole));
			}
		}
		assertThat(parts).isNotEmpty();
		return parts;
	}

	private static Object value(Field field, Object owner) throws ReflectiveOperationException {
		field.setAccessible(true);
		return field.get(owner);
	}

	/** What begins anew is in the parts: the world itself holds nothing else. */
	@Test
	void theWorldItselfRemembersNothing() {
		assertThat(World.class.getDeclaredFields()).filteredOn((field) -> !Modifier.isStatic(field.getModifiers()))
			.extracting(Field::getName)
			.containsExactly("listeners");
	}

	@Test
	void aWorldThatWasGivenCannotBeMadeAgain() {
		try (NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start()) {
			assertThatIllegalStateException().isThrownBy(sim::restart)
				.withMessage("Only a world that can be made again can begin anew: "
						+ "give builder().people(world -> ...) instead of world(...)");
		}
	}

	@Test
	void whatIsOnItsWayIsCounted() {
		try (NapCatSimulator sim = simulator(); TestBot bot = TestBot.connect(sim)) {
			ServerActivity first = sim.activity();
			assertThat(first).isEqualTo(new ServerActivity(1, 1, 0, 0, 0, 0, 0, 0));
			sim.friend(456).says("一");
			assertThat(sim.activity().framesGiven()).isEqualTo(2);
			sim.faults().forAction("get_status").delays(java.time.Duration.ofMillis(200));
			bot.send("{action: 'get_status', echo: 'x'}");
			await().atMost(TestBot.PATIENCE).until(() -> sim.activity().callsBegun() == 1);
			bot.reply("x");
			await().atMost(TestBot.PATIENCE).until(() -> sim.activity().callsDone() == 1);
			assertThat(sim.activity().framesGiven()).isEqualTo(3);
		}
	}

}

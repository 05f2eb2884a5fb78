package io.ncatbot.boot.test.event;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.Role;
import io.ncatbot.message.Face;
import io.ncatbot.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventsTest {

	private static Stream<Class<?>> leaves(Class<?> type) {
		return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventsTest::leaves)
				: Stream.of(type);
	}

	static Stream<Class<?>> kinds() {
		return leaves(Event.class);
	}

	private static String methodOf(Class<?> kind) {
		String name = kind.getSimpleName();
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	@Test
	void everyKindHasAFixture() {
		Set<String> wanted = kinds().map(EventsTest::methodOf).collect(Collectors.toCollection(TreeSet::new));
		Set<String> there = Arrays.stream(Events.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()))
			.map(Method::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(there).isEqualTo(wanted);
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void aFixtureMakesAnEventOfItsKind(Class<?> kind) throws ReflectiveOperationException {
		EventFixture<?> fixture = (EventFixture<?>) Events.class.getMethod(methodOf(kind)).invoke(null);
		Event event = fixture.time(1_800_000_000L).selfId(10002).build();
		assertThat(event).isExactlyInstanceOf(kind);
		assertThat(event.time()).isEqualTo(1_800_000_000L);
		assertThat(event.selfId()).isEqualTo(10002);
		assertThat(event.raw().tree()).hasToString(fixture.json().toString());
	}

	@Test
	void whatIsSetIsInTheRecordAndInTheJson() {
		GroupMessage event = Events.groupMessage()
			.groupId(7)
			.userId(8)
			.role(Role.ADMIN)
			.messageId(9)
			.with("sender.card", "班长")
			.message(Message.of("早").at(10001).plus(new Face(14)))
			.build();
		assertThat(event.groupId()).isEqualTo(7);
		assertThat(event.userId()).isEqualTo(8);
		assertThat(event.messageId()).isEqualTo(9);
		assertThat(event.sender().userId()).isEqualTo(8);
		assertThat(event.sender().role()).isEqualTo(Role.ADMIN);
		assertThat(event.sender().displayName()).isEqualTo("班长");
		assertThat(event.message()).isEqualTo(Message.of("早").at(10001).plus(new Face(14)));
		assertThat(event.rawMessage()).isEqualTo("早[CQ:at,qq=10001][CQ:face,id=14]");
		assertThat(event.raw().tree().path("sender").path("card").asString()).isEqualTo("班长");
	}

	@Test
	void aTemporarySessionCanBeMade() {
		PrivateMessage event = Events.privateMessage()
			.userId(8)
			.subType("group")
			.with("group_id", 123)
			.with("temp_source", 0)
			.build();
		assertThat(event.isTemporary()).isTrue();
		assertThat(event.groupId()).isEqualTo(123);
		assertThat(event.targetId()).isEqualTo(8);
	}

	@Test
	void aFieldCanBeLeftOut() {
		assertThat(Events.heartbeat().with("status", null).build().status()).isNull();
	}

	@Test
	void anUnknownFieldIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Events.groupIncrease().with("operater_id", 1))
			.withMessage("GroupIncrease has no field 'operater_id'; it has [group_id, notice_type, operator_id, "
					+ "post_type, self_id, sub_type, time, user_id]");
	}

	@Test
	void whatMakesItAnotherKindIsRefused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Events.groupIncrease().with("notice_type", "group_ban").build())
			.withMessageStartingWith("What was set makes this no GroupIncrease any more: {");
	}

}

package io.ncatbot.handler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Role;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

class HandlerReflectiveProcessorTest {

	@Test
	void aNativeImageKnowsTheMethodAndItsEnums() throws Exception {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, Handlers.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(
					Handlers.class.getDeclaredMethod("on", Role.class, List.class, Optional.class, String.class)))
			.accepts(hints);
		for (Class<?> type : List.of(Role.class, TimeUnit.class, Thread.State.class)) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS)).accepts(hints);
		}
		assertThat(RuntimeHintsPredicates.reflection().onType(String.class)).rejects(hints);
	}

	@Test
	void aNativeImageKnowsARecordOfArguments() {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, WithRecord.class);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Units.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(TimeUnit.class)
			.withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(GroupMessage.class)).rejects(hints);
	}

	static class WithRecord {

		@GroupEvent(command = "x")
		void on(Units units, GroupMessage message) {
		}

	}

	record Units(int number, TimeUnit unit) {

	}

	static class Handlers {

		@GroupEvent(command = "x")
		void on(Role role, List<TimeUnit> units, Optional<Thread.State[]> states, String text) {
		}

	}

}

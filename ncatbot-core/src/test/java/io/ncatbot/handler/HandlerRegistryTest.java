package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;

import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HandlerRegistryTest {

	private static final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final HandlerFixture handlers = new HandlerFixture();

	@AfterEach
	void close() {
		seen.clear();
		this.handlers.close();
	}

	private List<String> calledBy(String text) {
		seen.clear();
		this.handlers.handle(groupMessage(text));
		return List.copyOf(seen);
	}

	@Test
	void aHandlerCanBeDisabledAndEnabledAgain() {
		this.handlers.start(Two.class);
		assertThat(calledBy("x")).containsExactly("first", "second");
		this.handlers.registry().disable("handlerRegistryTest.Two.first");
		assertThat(this.handlers.registry().get("handlerRegistryTest.Two.first").enabled()).isFalse();
		assertThat(calledBy("x")).containsExactly("second");
		this.handlers.registry().disable("second");
		assertThat(this.handlers.registry().wants(this.handlers.bot, groupMessage("x"))).isFalse();
		this.handlers.registry().enable("handlerRegistryTest.Two.first");
		assertThat(calledBy("x")).containsExactly("first");
	}

	@Test
	void aNameThatNobodyHasIsAnsweredWithThoseThereAre() {
		this.handlers.start(Two.class);
		assertThatIllegalArgumentException().isThrownBy(() -> this.handlers.registry().disable("third"))
			.withMessageContaining("third")
			.withMessageContaining("second");
	}

	@Test
	void overloadedMethodsHaveTheirTypesInTheirNames() {
		this.handlers.start(Overloaded.class);
		assertThat(this.handlers.registry().list()).extracting(HandlerInfo::id)
			.containsExactly("handlerRegistryTest.Overloaded.on", "handlerRegistryTest.Overloaded.on(GroupMessage)");
	}

	@Test
	void theHandlersOfABeanGoWithIt() {
		this.handlers.start(Two.class);
		this.handlers.context.registerBean("late", Late.class, Late::new);
		this.handlers.context.getBean("late");
		assertThat(calledBy("late")).containsExactly("late", "first", "second");
		this.handlers.context.removeBeanDefinition("late");
		assertThat(calledBy("late")).containsExactly("first", "second");
		this.handlers.context.registerBean("late", Late.class, Late::new);
		this.handlers.context.getBean("late");
		assertThat(calledBy("late")).as("and can come back").containsExactly("late", "first", "second");
	}

	@Test
	void aLateBeanThatCannotHandleEventsIsNotHalfThere() {
		this.handlers.start(Two.class);
		this.handlers.context.registerBean("broken", Broken.class, Broken::new);
		assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> this.handlers.context.getBean("broken"))
			.withStackTraceContaining("Broken#wrong()");
		assertThat(this.handlers.registry().list()).hasSize(2);
	}

	@Test
	void closingTheContextLosesNothingButTheHandlers() {
		this.handlers.start(Two.class);
		HandlerRegistry registry = this.handlers.registry();
		this.handlers.context.close();
		assertThat(registry.list()).isEmpty();
	}

	static class Two {

		@GroupEvent
		void first() {
			seen.add("first");
		}

		@GroupEvent(id = "second")
		void second() {
			seen.add("second");
		}

	}

	static class Overloaded {

		@GroupEvent
		void on() {
		}

		@GroupEvent
		void on(io.ncatbot.event.GroupMessage message) {
		}

	}

	@org.springframework.core.annotation.Order(1)
	static class Late {

		@GroupEvent("late")
		void late() {
			seen.add("late");
		}

	}

	static class Broken {

		@GroupEvent
		void right() {
		}

		@GroupEvent(regex = "(")
		void wrong() {
		}

	}

}

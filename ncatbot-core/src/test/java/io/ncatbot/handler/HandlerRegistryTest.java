package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;

import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

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
	void whatIsCalledForBotsAndForFailuresIsListedToo() {
		this.handlers.start(AllKinds.class);
		String bean = "handlerRegistryTest.AllKinds.";
		assertThat(this.handlers.registry().list()).extracting(HandlerInfo::id, HandlerInfo::kind)
			.containsExactly(tuple(bean + "on", HandlerKind.EVENT), tuple(bean + "deal", HandlerKind.ERROR),
					tuple(bean + "comeOrGo", HandlerKind.CHANGE), tuple(bean + "on()", HandlerKind.CHANGE));
		assertThat(this.handlers.registry().get(bean + "comeOrGo")).satisfies((info) -> {
			assertThat(info.match().bots()).containsExactly("first", "second");
			assertThat(info.method()).endsWith("AllKinds#comeOrGo(Bot)");
		});
		assertThat(this.handlers.registry().get(bean + "deal").match().events())
			.containsExactly(io.ncatbot.event.IncomingMessage.class);
	}

	@Test
	void whatIsCalledForBotsAndForFailuresCanBeDisabledToo() {
		this.handlers.start(AllKinds.class);
		HandlerRegistry registry = this.handlers.registry();
		assertThat(calledBy("x")).containsExactly("event", "failure");
		registry.disable("handlerRegistryTest.AllKinds.deal");
		assertThat(calledBy("x")).containsExactly("event");
		assertThat(this.handlers.failures).as("left to the strategy").hasSize(1);
		LinkChange connected = new LinkChange(this.handlers.bot, LinkState.LOST, LinkState.CONNECTED, "");
		registry.disable("handlerRegistryTest.AllKinds.on()");
		seen.clear();
		registry.onChange(connected);
		assertThat(seen).isEmpty();
		registry.enable("handlerRegistryTest.AllKinds.on()");
		registry.onChange(new LinkChange(this.handlers.bot, LinkState.CONNECTED, LinkState.LOST, ""));
		registry.onChange(connected);
		assertThat(seen).containsExactly("online");
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

	static class AllKinds {

		@GroupEvent
		void on(io.ncatbot.event.GroupMessage message) {
			seen.add("event");
			throw new IllegalStateException("on purpose");
		}

		@OnError
		void deal(IllegalStateException failure, io.ncatbot.event.IncomingMessage message) {
			seen.add("failure");
		}

		@BotOnlineEvent
		void on() {
			seen.add("online");
		}

		@BotOnlineEvent(bots = "first")
		@BotOfflineEvent(bots = "second")
		void comeOrGo(io.ncatbot.connection.Bot bot) {
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

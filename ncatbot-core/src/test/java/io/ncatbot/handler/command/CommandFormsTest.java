package io.ncatbot.handler.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.ncatbot.event.Event;
import io.ncatbot.connection.Bot;
import io.ncatbot.handler.EventMatcher;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.event.Role;
import io.ncatbot.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several handlers of one command are several ways of writing it.
 */
class CommandFormsTest {

	private static final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	@AfterEach
	void clear() {
		seen.clear();
	}

	@Test
	void theFormThatFitsTakesTheMessageAndTheOthersSayNothing() {
		try (CommandFixture fixture = new CommandFixture(Weather.class)) {
			assertThat(fixture.inGroup("/weather 北京")).isEqualTo("北京今天");
			assertThat(fixture.inGroup("/weather 3 北京")).isEqualTo("北京3天");
			assertThat(fixture.inGroup("/天气 北京")).as("by another name, that both have").isEqualTo("北京今天");
		}
	}

	@Test
	void whatNoFormTakesIsAnsweredOnceWithAllOfThem() {
		try (CommandFixture fixture = new CommandFixture(Weather.class)) {
			assertThat(fixture.inGroup("/weather")).isEqualTo("""
					缺少参数「city」：Word 类型的值。
					用法：/weather <city>
					缺少参数「days」：整数。
					用法：/weather <days> <city>""");
			assertThat(fixture.inGroup("/weather 3 北京 多")).isEqualTo("""
					参数「city」应为Word 类型的值，收到的是「3」。
					用法：/weather <city>
					多余的内容：「多」。
					用法：/weather <days> <city>""");
			assertThat(fixture.handlers.bot.requests()).as("two messages, two answers").hasSize(2);
		}
	}

	@Test
	void aProblemThatTheyShareIsToldOnce() {
		try (CommandFixture fixture = new CommandFixture(Numbers.class)) {
			assertThat(fixture.inGroup("/n x")).isEqualTo("""
					参数「number」应为整数，收到的是「x」。
					用法：/n <number>
					用法：/n <number> <other>""");
		}
	}

	@Test
	void aFormThatIsNotForThisUserIsNotToldOf() {
		try (CommandFixture fixture = new CommandFixture(ForAdmins.class)) {
			assertThat(fixture.inGroup("/x")).isEqualTo("缺少参数「what」：文字。\n用法：/x <what>");
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/x"))).contains("/x <what>", "/x <number> <what>");
		}
	}

	@Test
	void aFormThatAMatcherDeclinesLeavesTheAnswerToTheOthers() {
		try (CommandFixture fixture = new CommandFixture(Declined.class, Nobody.class)) {
			assertThat(fixture.inGroup("/x")).isEqualTo("缺少参数「what」：文字。\n用法：/x <what>");
			assertThat(fixture.inGroup("/x y")).isEqualTo("y");
		}
	}

	@Test
	void aFormThatRefusesStopsNoOther() {
		try (CommandFixture fixture = new CommandFixture(Blocking.class)) {
			assertThat(fixture.inGroup("/x 5")).isEqualTo("number 5");
			assertThat(seen).as("and those after the command have their turn").containsExactly("last");
			seen.clear();
			assertThat(fixture.inGroup("/x y")).isEqualTo("word y");
			assertThat(seen).as("it took the message, and blocks").isEmpty();
			assertThat(fixture.inGroup("/x a b")).contains("/x <word>", "/x <number>");
			assertThat(seen).as("one of those that refused it blocks").isEmpty();
		}
	}

	@Test
	void aCommandOfTheApplicationTakesThePlaceOfTheHelpEvenWhenItIsWrittenWrongly() {
		try (CommandFixture fixture = new CommandFixture(OwnHelp.class)) {
			assertThat(fixture.inGroup("/help")).isEqualTo("缺少参数「number」：整数。\n用法：/help <number>");
			assertThat(fixture.inGroup("/help 3")).isEqualTo("help 3");
		}
	}

	@Test
	void theHelpShowsAllForms() {
		try (CommandFixture fixture = new CommandFixture(Weather.class)) {
			assertThat(fixture.inGroup("/help weather")).isEqualTo("""
					/weather <city>
					/weather <days> <city>
					天气预报
					参数：
					city：Word 类型的值
					days：整数
					city：文字
					别名：天气""");
		}
	}

	static class Weather {

		@GroupEvent(command = "weather", aliases = "天气", description = "天气预报")
		@Order(1)
		String today(@Arg("city") Word city) {
			return city.text() + "今天";
		}

		@GroupEvent(command = "weather", aliases = "天气", description = "天气预报")
		@Order(2)
		String days(int days, String city) {
			return city + days + "天";
		}

	}

	/** Anything but a number. */
	record Word(String text) {

		public static Word valueOf(String text) {
			if (Character.isDigit(text.charAt(0))) {
				throw new IllegalArgumentException("a number");
			}
			return new Word(text);
		}

	}

	static class Numbers {

		@GroupEvent(command = "n")
		@Order(1)
		void one(int number) {
		}

		@GroupEvent(command = "n")
		@Order(2)
		void two(int number, int other) {
		}

	}

	static class ForAdmins {

		@GroupEvent(command = "x")
		void one(String what) {
		}

		@GroupEvent(command = "x", role = Role.ADMIN)
		void two(int number, String what) {
		}

	}

	static class Declined {

		@GroupEvent(command = "x")
		@Order(1)
		String one(String what) {
			return what;
		}

		@GroupEvent(command = "x", matcher = Nobody.class)
		@Order(2)
		void two(int number) {
		}

	}

	static class Nobody implements EventMatcher {

		@Override
		public boolean matches(Bot bot, Event event) {
			return false;
		}

	}

	static class Blocking {

		@GroupEvent(command = "x", blocking = true)
		@Order(1)
		String word(@Arg("word") Word word) {
			return "word " + word.text();
		}

		@GroupEvent(command = "x")
		@Order(2)
		String number(int number) {
			return "number " + number;
		}

		@GroupEvent
		@Order(3)
		void last() {
			seen.add("last");
		}

	}

	static class OwnHelp {

		@GroupEvent(command = "help")
		String help(int number) {
			return "help " + number;
		}

	}

}

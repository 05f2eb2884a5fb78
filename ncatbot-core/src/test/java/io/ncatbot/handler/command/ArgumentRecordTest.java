package io.ncatbot.handler.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.InvalidHandlerException;
import io.ncatbot.message.At;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.convert.support.GenericConversionService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Arguments that belong together are components of one record.
 */
class ArgumentRecordTest {

	@Test
	void theComponentsAreArgumentsInTheirOrder() {
		try (CommandFixture fixture = new CommandFixture(Moderation.class)) {
			assertThat(fixture.inGroup(Message.of("/ban ").at(5).plus(" 10m 刷屏 又刷屏"))).isEqualTo("5 PT10M 刷屏 又刷屏 true");
			assertThat(fixture.inGroup("/ban 5")).as("a default, and one left out").isEqualTo("5 PT1H null true");
		}
	}

	@Test
	void whatIsWrongIsAnsweredWithTheUsageOfAll() {
		try (CommandFixture fixture = new CommandFixture(Moderation.class)) {
			assertThat(fixture.inGroup("/ban")).isEqualTo("缺少参数「谁」：@某人 或 QQ 号。\n用法：/ban <谁> [time] [reason…]");
			assertThat(fixture.inGroup("/help ban")).contains("/ban <谁> [time] [reason…]", "谁：要禁言的人（@某人 或 QQ 号）");
		}
	}

	@Test
	void oneRecordMayComeBesideOtherArguments() {
		try (CommandFixture fixture = new CommandFixture(Dice.class)) {
			assertThat(fixture.inGroup("/roll 2 20 好运")).isEqualTo("2d20 好运 []");
			assertThat(fixture.inGroup("/roll 2 20 好运 a b")).isEqualTo("2d20 好运 [a, b]");
		}
	}

	@Test
	void theRecordMayRefuseWhatIsInIt() {
		try (CommandFixture fixture = new CommandFixture(Dice.class)) {
			assertThat(fixture.inGroup("/roll 200 20 x"))
				.isEqualTo("参数不合要求：骰子太多了。\n用法：/roll <times> <sides> <why> [names…]");
			assertThat(fixture.inGroup("/roll 2 0 x")).as("a failure, that the strategy deals with").isEmpty();
			assertThat(fixture.handlers.failures).singleElement()
				.satisfies((failure) -> assertThat(failure.cause()).hasMessage("no sides"));
		}
	}

	@Test
	void aRecordThatAConverterReadsIsOneArgument() {
		GenericConversionService converters = new GenericConversionService();
		converters.addConverter(String.class, Throw.class, (text) -> new Throw(Integer.parseInt(text), 6));
		try (CommandFixture fixture = new CommandFixture((commands) -> commands.converters(converters), Dice.class)) {
			assertThat(fixture.inGroup("/roll 2 好运")).isEqualTo("2d6 好运 []");
		}
	}

	@Test
	void aComponentThatNobodyReadsStopsTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> new CommandFixture(Unreadable.class))
			.withMessageContaining("its parameter 'args' cannot be filled: its component 'thread'")
			.withMessageContaining("Converter<String, Thread>");
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> new CommandFixture(RestFirst.class))
			.withMessageContaining("'all' takes all that is left");
	}

	static class Moderation {

		@GroupEvent(command = "ban")
		String ban(BanArgs args, GroupMessage message) {
			return args.who().qq() + " " + args.time() + " " + args.reason() + " " + (message.groupId() > 0);
		}

	}

	record BanArgs(@Arg(name = "谁", description = "要禁言的人") At who, @Arg(defaultValue = "1h") Duration time,
			@Arg(rest = true) @Nullable String reason) {

	}

	static class Dice {

		@GroupEvent(command = "roll")
		String roll(Throw dice, String why, @Arg(optional = true) List<String> names) {
			return dice.times() + "d" + dice.sides() + " " + why + " " + names;
		}

	}

	record Throw(int times, int sides) {

		Throw {
			if (times > 100) {
				throw new WrongArgumentException("骰子太多了");
			}
			if (sides == 0) {
				throw new IllegalStateException("no sides");
			}
		}

	}

	static class Unreadable {

		@GroupEvent(command = "x")
		void on(Threads args) {
		}

		record Threads(Optional<String> name, Thread thread) {

		}

	}

	static class RestFirst {

		@GroupEvent(command = "x")
		void on(Rest rest) {
		}

		record Rest(@Arg(rest = true) String all, String none) {

		}

	}

}

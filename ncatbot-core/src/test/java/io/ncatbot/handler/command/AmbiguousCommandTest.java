package io.ncatbot.handler.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.InvalidHandlerException;
import io.ncatbot.handler.NoticeEvent;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Commands of which nobody could tell what they take stop the start, and say why.
 */
class AmbiguousCommandTest {

	static List<Object[]> wrong() {
		return List.of(new Object[] { RestFirst.class, "'what' takes all that is left", "'then'" },
				new Object[] { ContentFirst.class, "'what' takes all that is left", "'then'" },
				new Object[] { ListFirst.class, "'names' takes all values that come", "'then'" },
				new Object[] { OptionalFirst.class, "'first' may be left out", "'second'" },
				new Object[] { WrongDefault.class, "the default '十' of its argument 'time'", "as a user would" },
				new Object[] { PrimitiveOptional.class, "parameter 'number' cannot be filled", "int cannot be null" },
				new Object[] { BothWays.class, "parameter 'text' cannot be filled", "keep one of the two" },
				new Object[] { RestOfNumbers.class, "parameter 'number' cannot be filled",
						"only a String or a Message" },
				new Object[] { Unreadable.class, "parameter 'thread' cannot be filled", "Converter<String, Runnable>" },
				new Object[] { Unknown.class, "parameter 'thread' of type Runnable", "HandlerArgumentResolver" },
				new Object[] { RawList.class, "parameter 'things' cannot be filled", "name the type of its elements" },
				new Object[] { QuoteWithDefault.class, "parameter 'quoted' cannot be filled", "no default" },
				new Object[] { NoCommand.class, "parameter 'joined' cannot be filled", "the method handles none" },
				new Object[] { WithPrefix.class, "'/ban' could never be called", "begins with '/'" });
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void itIsRefused(Class<?> bean, String reason, String more) {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> new CommandFixture(bean))
			.withMessageContaining(bean.getName() + "#on(")
			.withMessageContaining(reason)
			.withMessageContaining(more);
	}

	static class RestFirst {

		@GroupEvent(command = "x")
		void on(@Arg(rest = true) String what, int then) {
		}

	}

	static class ContentFirst {

		@GroupEvent(command = "x")
		void on(Message what, int then) {
		}

	}

	static class ListFirst {

		@GroupEvent(command = "x")
		void on(List<String> names, int then) {
		}

	}

	static class OptionalFirst {

		@GroupEvent(command = "x")
		void on(Optional<String> first, int second) {
		}

	}

	static class WrongDefault {

		@GroupEvent(command = "x")
		void on(@Arg(defaultValue = "十") Duration time) {
		}

	}

	static class PrimitiveOptional {

		@GroupEvent(command = "x")
		void on(@Arg(optional = true) int number) {
		}

	}

	static class BothWays {

		@GroupEvent(command = "x")
		void on(@Arg(defaultValue = "a") Optional<String> text) {
		}

	}

	static class RestOfNumbers {

		@GroupEvent(command = "x")
		void on(@Arg(rest = true) int number) {
		}

	}

	static class Unreadable {

		@GroupEvent(command = "x")
		void on(@Arg Runnable thread) {
		}

	}

	static class Unknown {

		@GroupEvent(command = "x")
		void on(Runnable thread) {
		}

	}

	static class RawList {

		@GroupEvent(command = "x")
		void on(@Arg List<?> things) {
		}

	}

	static class QuoteWithDefault {

		@GroupEvent(command = "x")
		void on(@Arg(defaultValue = "1") Reply quoted) {
		}

	}

	static class NoCommand {

		@NoticeEvent
		void on(@Arg GroupIncrease joined) {
		}

	}

	static class WithPrefix {

		@GroupEvent(command = "/ban")
		void on() {
		}

	}

}

package io.ncatbot.boot.test.assertions;

import io.ncatbot.api.ApiResult;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions begin. Import {@code assertThat} statically, beside AssertJ's own.
 */
public final class NcatBotAssertions {

	private NcatBotAssertions() {
	}

	/**
	 * Begins an assertion about what the bots of a simulated NapCat did.
	 * @param actual the simulator
	 * @return the assertion
	 */
	public static SimulatorAssert assertThat(NapCatSimulator actual) {
		return new SimulatorAssert(actual);
	}

	/**
	 * Begins an assertion about a bot's link and login.
	 * @param actual the bot
	 * @return the assertion
	 */
	public static BotAssert assertThat(@Nullable Bot actual) {
		return new BotAssert(actual);
	}

	/**
	 * Begins an assertion about a message.
	 * @param actual the message
	 * @return the assertion
	 */
	public static MessageAssert assertThat(@Nullable Message actual) {
		return new MessageAssert(actual);
	}

	/**
	 * Begins an assertion about what NapCat answered.
	 * @param <T> the type of the result's data
	 * @param actual the result
	 * @return the assertion
	 */
	public static <T> ApiResultAssert<T> assertThat(@Nullable ApiResult<T> actual) {
		return new ApiResultAssert<>(actual);
	}

	/**
	 * Begins an assertion about an event.
	 * @param actual the event
	 * @return the assertion
	 */
	public static EventAssert assertThat(@Nullable Event actual) {
		return new EventAssert(actual);
	}

}

package io.ncatbot.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import io.ncatbot.simulator.call.RecordedCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What bots call, and what they are answered.
 */
public sealed interface Calls permits NapCatSimulator {

	/**
	 * The latest calls of all bots.
	 * @return the calls, oldest first
	 */
	List<RecordedCall> calls();

	/**
	 * How often an action was called, forgotten calls included.
	 * @param action the action's name
	 * @return the number of calls
	 */
	long callCount(String action);

	/** Forgets the calls made so far. */
	void clearCalls();

	/**
	 * Waits for a call, one made before included.
	 * @param action the action's name
	 * @param timeout how long to wait
	 * @return the first call of the action
	 * @throws AssertionError when there is none in time
	 */
	default RecordedCall awaitCall(String action, Duration timeout) {
		return awaitCall(action, (call) -> true, timeout);
	}

	/**
	 * Waits for a call, one made before included.
	 * @param action the action's name
	 * @param which which of its calls
	 * @param timeout how long to wait
	 * @return the first such call
	 * @throws AssertionError when there is none in time
	 */
	RecordedCall awaitCall(String action, Predicate<RecordedCall> which, Duration timeout);

	/**
	 * Waits until an action was called so often.
	 * @param action the action's name
	 * @param count how often, earlier calls included
	 * @param timeout how long to wait
	 * @return its calls, as far as they are kept
	 * @throws AssertionError when there are fewer in time
	 */
	List<RecordedCall> awaitCalls(String action, long count, Duration timeout);

	/**
	 * Hears of every call, before its reply is sent.
	 * @param listener the listener
	 */
	void onCall(Consumer<RecordedCall> listener);

	/**
	 * Answers an action by script instead of playing it. Parameters of a known action are
	 * checked and converted first.
	 * @param action the action's name, one that NapCat does not know included
	 * @param answer gives the {@code data}, null for none; an exception fails the call
	 * with its message
	 */
	void answer(String action, Function<JsonNode, @Nullable JsonNode> answer);

	/** Forgets all scripted answers. */
	void clearAnswers();

}

package io.ncatbot.boot.test.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.ncatbot.message.Message;
import io.ncatbot.simulator.call.RecordedCall;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Assertions about calls of one action. Each further condition narrows down which calls
 * are meant; one that satisfies all of them is waited for.
 */
public final class CallAssert extends AbstractAssert<CallAssert, String> {

	private final Patience patience;

	private final List<Condition> conditions = new ArrayList<>();

	CallAssert(String action, Patience patience) {
		super(action, CallAssert.class);
		this.patience = patience;
	}

	/**
	 * Expects a parameter.
	 * @param name the parameter's name on the wire; a path with dots for what is inside,
	 * such as {@code message.0.type}
	 * @param value the value: numbers and texts are compared as they read, a
	 * {@link java.time.Duration} in seconds, a {@link Message} by its segments; null for
	 * a parameter that is not given
	 * @return this assertion
	 */
	public CallAssert with(String name, @Nullable Object value) {
		return and("%s = %s".formatted(name, value), (call) -> Wire.matches(at(call.params(), name), value));
	}

	CallAssert withExactly(JsonNode params) {
		return and("exactly " + params, (call) -> Wire.same(call.params(), params));
	}

	/**
	 * Expects a return code.
	 * @param retcode the code, {@link RecordedCall#NO_ANSWER} where there was no answer
	 * @return this assertion
	 */
	public CallAssert answered(int retcode) {
		return and("answered %d".formatted(retcode), (call) -> call.retcode() == retcode);
	}

	/**
	 * Expects so many such calls, no more: waits until the bot is idle, and counts.
	 * @param count how many
	 * @return this assertion
	 */
	public CallAssert times(int count) {
		boolean idle = this.patience.awaitIdle();
		long found = matching().size();
		if (!idle || found != count) {
			fail("Expected %d call(s) of %s".formatted(count, description()),
					"but there %s %d; its calls were".formatted((found == 1) ? "is" : "are", found));
		}
		return this;
	}

	/**
	 * Expects one such call, no more.
	 * @return this assertion
	 */
	public CallAssert once() {
		return times(1);
	}

	/**
	 * Hands over the first such call.
	 * @return the call
	 */
	public RecordedCall call() {
		happened();
		return matching().get(0);
	}

	private CallAssert and(String text, Predicate<RecordedCall> which) {
		this.conditions.add(new Condition(text, which));
		return happened();
	}

	CallAssert happened() {
		RecordedCall found = this.patience.await(() -> matching().stream().findFirst().orElse(null));
		if (found == null) {
			fail("Expected a call of " + description(), "but its calls were");
		}
		return this;
	}

	private void fail(String expected, String but) {
		List<RecordedCall> calls = calls();
		String instead = calls.isEmpty() ? "but it was never called."
				: but + "\n"
						+ calls.stream()
							.map((call) -> "  %s %s = %d".formatted(call.action(), call.params(), call.retcode()))
							.collect(Collectors.joining("\n"));
		failWithMessage("%s", Failure.text(expected, instead, this.patience));
	}

	private String description() {
		return this.conditions.isEmpty() ? this.actual : this.actual + " with "
				+ this.conditions.stream().map(Condition::text).collect(Collectors.joining(", "));
	}

	private List<RecordedCall> calls() {
		return this.patience.simulator().calls().stream().filter((call) -> call.action().equals(this.actual)).toList();
	}

	private List<RecordedCall> matching() {
		return calls().stream()
			.filter((call) -> this.conditions.stream().allMatch((condition) -> condition.which().test(call)))
			.toList();
	}

	private static JsonNode at(JsonNode params, String path) {
		JsonNode node = params;
		for (String name : path.split("\\.")) {
			node = node.isArray() && name.matches("\\d{1,9}") ? node.path(Integer.parseInt(name)) : node.path(name);
		}
		return node;
	}

	private record Condition(String text, Predicate<RecordedCall> which) {

	}

}

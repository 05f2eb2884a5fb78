package io.ncatbot.simulator.action;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import io.ncatbot.simulator.action.Outcome.Kind;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries out calls: finds the action, checks the parameters, plays it.
 */
public final class ActionRunner {

	private static final Logger log = LoggerFactory.getLogger(ActionRunner.class);

	/** It never changes: one for however many accounts. */
	private static final ActionTable TABLE = ActionTable.load();

	private final Map<String, ActionHandler> handlers;

	private final Map<String, Function<JsonNode, @Nullable JsonNode>> answers = new ConcurrentHashMap<>();

	/**
	 * Creates a runner.
	 * @param world the world in which the actions take effect
	 * @param files keeps what messages carry, and uploads
	 * @param process what bots can end and restart
	 */
	public ActionRunner(World world, FileStore files, NapCatProcess process) {
		this.handlers = Handlers.of(world, files, process);
	}

	/**
	 * The name by which an action is known: {@code _async} and {@code _rate_limited}
	 * change nothing.
	 * @param action the name as it was sent
	 * @return the name without these suffixes
	 */
	public static String baseName(String action) {
		for (String suffix : new String[] { "_async", "_rate_limited" }) {
			if (action.endsWith(suffix)) {
				return action.substring(0, action.length() - suffix.length());
			}
		}
		return action;
	}

	/**
	 * Answers an action by script, one that NapCat does not know included.
	 * @param action the action's name
	 * @param answer gives the data, null for none; what it throws fails the call
	 */
	public void answer(String action, Function<JsonNode, @Nullable JsonNode> answer) {
		this.answers.put(action, answer);
	}

	/** Forgets all scripted answers. */
	public void clearAnswers() {
		this.answers.clear();
	}

	/**
	 * Carries out a call.
	 * @param wireName the action's name as it was sent
	 * @param given the parameters as they were sent
	 * @param format how the connection wants messages written
	 * @return what became of it
	 */
	public Outcome run(String wireName, @Nullable JsonNode given, MessagePostFormat format) {
		String action = baseName(wireName);
		ActionSpec spec = TABLE.find(action);
		Function<JsonNode, @Nullable JsonNode> answer = this.answers.get(action);
		JsonNode params = isFalsy(given) ? Json.object() : given;
		if (spec == null) {
			return (answer != null) ? guarded(() -> Outcome.ok(answer.apply(params), false, false), action, false)
					: Outcome.of(Kind.UNKNOWN, "不支持的API " + wireName);
		}
		JsonNode checked = params;
		if (!SendActions.FAMILY.contains(action)) {
			checked = spec.params().convert(params);
			Schema.Problem problem = spec.params().check(checked, "");
			if (problem != null) {
				log.info("{} is refused: {}: {}", action, problem.path().isEmpty() ? "params" : problem.path(),
						problem.text());
				return failed(Kind.INVALID, "Schema compilation error: " + problem.text(), spec.stream());
			}
		}
		JsonNode effective = checked;
		return guarded(() -> play(spec, effective, answer, format), action, spec.stream());
	}

	/**
	 * Carries out what the answer to a webhook asks for. Unlike the action
	 * {@code .handle_quick_operation} it can decide requests. Failures are only logged.
	 * @param event the event that was posted
	 * @param operation the answer
	 */
	public void quick(JsonNode event, JsonNode operation) {
		JsonNode approve = operation.path("approve");
		String request = event.path("request_type").asString("");
		if (!event.path("post_type").asString("").equals("request")) {
			run(".handle_quick_operation", Json.object().<ObjectNode>set("context", event).set("operation", operation),
					MessagePostFormat.ARRAY);
		}
		else if (!approve.isMissingNode() && !approve.isNull()) {
			ObjectNode params = Json.object()
				.put("flag", event.path("flag").asString(""))
				.put("approve", !isFalsy(approve));
			if (request.equals("group") && operation.path("reason").isString()) {
				params.set("reason", operation.path("reason"));
			}
			run(request.equals("group") ? "set_group_add_request" : "set_friend_add_request", params,
					MessagePostFormat.ARRAY);
		}
	}

	private Outcome play(ActionSpec spec, JsonNode params, @Nullable Function<JsonNode, @Nullable JsonNode> answer,
			MessagePostFormat format) {
		if (answer != null) {
			return Outcome.ok(answer.apply(params), spec.dataAbsent(), spec.stream());
		}
		ActionHandler handler = this.handlers.get(spec.name());
		if (handler == null) {
			throw new IllegalStateException("No handler plays " + spec.name());
		}
		ActionResult result = handler.handle(new ActionCall(spec.name(), params, format));
		if (result.frames() != null) {
			return Outcome.of(new GuardedFrames(spec.name(), result.frames()));
		}
		return (result.kind() == ActionResult.Kind.SILENCE) ? Outcome.of(Kind.SILENT, "") : Outcome.ok(result.data(),
				spec.dataAbsent() || result.kind() == ActionResult.Kind.ABSENT, spec.stream());
	}

	static Outcome guarded(Supplier<Outcome> action, String name, boolean stream) {
		try {
			return action.get();
		}
		catch (InvalidParamsException ex) {
			return failed(Kind.INVALID, String.valueOf(ex.getMessage()), stream);
		}
		catch (RuntimeException ex) {
			log.info("{} fails: {}", name, brief(ex));
			return failed(Kind.FAILED, String.valueOf(ex.getMessage()), stream);
		}
	}

	private static Outcome failed(Kind kind, String message, boolean stream) {
		JsonNode data = stream ? Json.object().put("type", "error").put("data_type", "error") : null;
		return new Outcome(kind, data, false, message, stream);
	}

	private static String brief(RuntimeException ex) {
		String text = String.valueOf(ex.getMessage());
		return (text.length() > 300) ? text.substring(0, 300) + "..." : text;
	}

	/** JavaScript's falsy values: NapCat takes them as no parameters. */
	private static boolean isFalsy(@Nullable JsonNode value) {
		return value == null || value.isNull() || value.isBoolean() && !value.booleanValue()
				|| value.isString() && value.stringValue().isEmpty() || value.isNumber() && value.doubleValue() == 0;
	}

}

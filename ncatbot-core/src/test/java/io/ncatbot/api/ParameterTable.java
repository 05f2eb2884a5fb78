package io.ncatbot.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.ncatbot.simulator.NapCatSimulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulator's table of what NapCat's actions take. The simulator refuses by it what
 * is missing or of a wrong type, except for the actions that send, which NapCat does not
 * check; a key that nobody knows is ignored by both, and found here.
 */
final class ParameterTable {

	/**
	 * They do nothing there, so that their parameters are those of OneBot's other
	 * servers.
	 */
	private static final Set<String> IGNORED_BY_NAPCAT = Set.of("_set_model_show");

	private final JsonNode actions;

	ParameterTable() {
		try (InputStream table = NapCatSimulator.class.getResourceAsStream("action/actions.json")) {
			this.actions = new JsonMapper().readTree(Objects.requireNonNull(table)).path("actions");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Set<String> actions() {
		return Set.copyOf(this.actions.propertyNames());
	}

	/**
	 * Lists what is unknown in a request, and what is missing.
	 */
	List<String> objections(String action, JsonNode params) {
		JsonNode known = this.actions.path(action).path("params");
		if (IGNORED_BY_NAPCAT.contains(action)) {
			return List.of();
		}
		if (!known.has("anyOf")) {
			return objections(known, params);
		}
		List<List<String>> variants = new ArrayList<>();
		known.path("anyOf").forEach((variant) -> variants.add(objections(variant.path("object"), params)));
		return variants.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
	}

	private static List<String> objections(JsonNode known, JsonNode params) {
		List<String> objections = new ArrayList<>();
		for (String key : params.propertyNames()) {
			if (!known.has(key) && !known.has(key + "?")) {
				objections.add(key + " is unknown");
			}
		}
		for (String key : known.propertyNames()) {
			if (!key.endsWith("?") && !params.has(key) && !known.path(key).has("default")) {
				objections.add(key + " is missing");
			}
		}
		return objections;
	}

}

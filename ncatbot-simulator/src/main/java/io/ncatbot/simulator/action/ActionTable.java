package io.ncatbot.simulator.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.action.Containers.Field;
import io.ncatbot.simulator.action.Containers.Fields;
import io.ncatbot.simulator.action.Containers.Items;
import io.ncatbot.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All actions that NapCat 4.18 knows, read from {@code actions.json}. There a type is a
 * word ({@code "string"}), or an object: {@code enum}, {@code anyOf}, {@code array},
 * {@code object}, {@code ref}, or {@code type} with a {@code default}. A key that may be
 * missing ends in a question mark.
 */
final class ActionTable {

	private final Map<String, Schema> definitions = new LinkedHashMap<>();

	private final Map<String, Schema> received = new LinkedHashMap<>();

	private final Map<String, ActionSpec> actions = new LinkedHashMap<>();

	private ActionTable(JsonNode table) {
		table.path("definitions").forEachEntry((name, json) -> this.definitions.put(name, schema(json, true)));
		table.path("received").forEachEntry((type, json) -> this.received.put(type, schema(json, true)));
		table.path("actions").forEachEntry((name, json) -> this.actions.put(name, action(name, json)));
	}

	static ActionTable load() {
		try (InputStream in = ActionTable.class.getResourceAsStream("actions.json")) {
			if (in == null) {
				throw new IllegalStateException("actions.json is missing beside " + ActionTable.class);
			}
			return new ActionTable(Json.parse(in.readAllBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Nullable ActionSpec find(String name) {
		return this.actions.get(name);
	}

	Map<String, ActionSpec> all() {
		return this.actions;
	}

	/** What the data of received segments holds, by type. */
	Map<String, Schema> received() {
		return this.received;
	}

	private ActionSpec action(String name, JsonNode json) {
		JsonNode params = json.path("params");
		Schema schema = params.has("anyOf") ? schema(params, false) : fields(params, false, false);
		JsonNode data = json.path("data");
		return new ActionSpec(name, schema, json.path("stream").asBoolean(false), schema(data, true), data);
	}

	private Schema schema(JsonNode json, boolean nested) {
		if (json.isString()) {
			return scalar(json.stringValue());
		}
		if (json.has("default")) {
			JsonNode bare = json.deepCopy().asObject().without("default");
			return new Schema.Defaulted(schema(bare, nested), json.path("default"));
		}
		if (json.has("type")) {
			return schema(json.path("type"), nested);
		}
		if (json.has("ref")) {
			return new Schema.Reference(json.path("ref").stringValue(), this.definitions);
		}
		if (json.has("enum")) {
			return new Schema.Choice(new ArrayList<>(json.path("enum").values()));
		}
		if (json.has("anyOf")) {
			List<Schema> variants = new ArrayList<>();
			json.path("anyOf").forEach((variant) -> variants.add(schema(variant, nested)));
			return new Schema.Union(variants);
		}
		if (json.has("array")) {
			return new Items(schema(json.path("array"), true));
		}
		return fields(json.path("object"), json.path("open").asBoolean(false), nested);
	}

	private Schema fields(JsonNode json, boolean open, boolean nested) {
		Map<String, Field> fields = new LinkedHashMap<>();
		json.forEachEntry((key, value) -> {
			boolean optional = key.endsWith("?");
			fields.put(optional ? key.substring(0, key.length() - 1) : key, new Field(schema(value, true), !optional));
		});
		return new Fields(fields, open, nested && !open);
	}

	private static Schema scalar(String word) {
		return switch (word) {
			case "string" -> Scalar.STRING;
			case "number" -> Scalar.NUMBER;
			case "integer" -> Scalar.INTEGER;
			case "boolean" -> Scalar.BOOLEAN;
			case "null", "absent" -> Scalar.NULL;
			case "any" -> new Schema.Any();
			default -> throw new IllegalStateException("The table of actions has an unknown type: " + word);
		};
	}

}

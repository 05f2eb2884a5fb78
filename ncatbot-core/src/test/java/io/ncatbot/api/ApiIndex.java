package io.ncatbot.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index of all declarations that the build writes into the jar: what the source says,
 * and class files forget.
 *
 * @param areas the areas in the order of the API
 */
record ApiIndex(List<Area> areas) {

	static ApiIndex read() {
		List<Area> areas = new ArrayList<>();
		try (InputStream json = BotAPI.class.getResourceAsStream("/META-INF/ncatbot/actions.json")) {
			for (JsonNode area : new JsonMapper().readTree(Objects.requireNonNull(json))) {
				List<Entry> entries = new ArrayList<>();
				area.path("methods").forEach((method) -> entries.add(Entry.of(method)));
				areas.add(new Area(area.path("area").asString(), area.path("summary").asString(), entries));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ApiIndex(List.copyOf(areas));
	}

	List<Entry> entries() {
		return this.areas.stream().flatMap((area) -> area.entries().stream()).toList();
	}

	/**
	 * An interface with actions.
	 *
	 * @param name its simple name
	 * @param summary the first sentence of its Javadoc
	 * @param entries its methods in the order of the source
	 */
	record Area(String name, String summary, List<Entry> entries) {

	}

	/**
	 * A method, in its asynchronous form.
	 *
	 * @param method its name
	 * @param action the action that it declares; null for one that is made of others
	 * @param signature its name and parameters
	 * @param result the type of the data
	 * @param summary the first sentence of its Javadoc
	 * @param undocumented what its Javadoc does not tell
	 */
	record Entry(String method, @Nullable String action, String signature, String result, String summary,
			List<String> undocumented) {

		private static Entry of(JsonNode json) {
			List<String> undocumented = new ArrayList<>();
			json.path("undocumented").forEach((gap) -> undocumented.add(gap.asString()));
			JsonNode action = json.path("action");
			return new Entry(json.path("method").asString(), action.isNull() ? null : action.asString(),
					json.path("signature").asString(), json.path("result").asString(), json.path("summary").asString(),
					undocumented);
		}

	}

}

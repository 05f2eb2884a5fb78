package io.ncatbot.api;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.ncatbot.api.WrittenCalls.Written;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which actions there are, what each sends and what each returns: taken from the compiled
 * API and from calls of it, and written to {@code target/actions.json}.
 */
class ActionCatalogTest {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Test
	void everyActionIsCatalogued() throws Exception {
		ArrayNode catalog = MAPPER.createArrayNode();
		Map<String, List<DeclaredAction>> byAction = new TreeMap<>();
		DeclaredAction.all()
			.forEach((declared) -> byAction.computeIfAbsent(declared.action(), (action) -> new ArrayList<>())
				.add(declared));
		for (Map.Entry<String, List<DeclaredAction>> entry : byAction.entrySet()) {
			ObjectNode action = catalog.addObject().put("action", entry.getKey());
			addAll(action.putArray("methods"), methods(entry.getValue()));
			addAll(action.putArray("params"), params(entry.getValue()));
			action.set("data", data(entry.getValue()));
		}
		ObjectNode names = catalog.addObject().put("action", "ncatbot-3.7");
		Set<String> all = new TreeSet<>();
		for (Method method : BotAPI.class.getMethods()) {
			all.add(method.getName());
		}
		addAll(names.putArray("methods"), all);
		write(catalog);
		assertThat(byAction).containsKeys("send_group_msg", "get_login_info");
	}

	@Test
	void everyFormSendsTheActionItDeclares() throws Exception {
		for (DeclaredAction declared : DeclaredAction.all()) {
			List<Written> written = declared.call();
			assertThat(written).as("%s", declared).extracting(Written::action).containsOnly(declared.action());
			for (Written call : written) {
				assertNothingNull(declared, call.params());
			}
			int half = written.size() / 2;
			assertThat(written.subList(0, half)).as("%s and its twin send the same", declared)
				.extracting(Written::params)
				.isEqualTo(written.subList(half, written.size()).stream().map(Written::params).toList());
		}
	}

	@Test
	void theFormsOfOneActionReadTheSameData() {
		Map<String, Set<String>> types = new TreeMap<>();
		DeclaredAction.all()
			.forEach((declared) -> types.computeIfAbsent(declared.action(), (action) -> new TreeSet<>())
				.add(declared.data().getTypeName()));
		assertThat(types.values()).allSatisfy((names) -> assertThat(names).hasSize(1));
	}

	private static void assertNothingNull(DeclaredAction declared, JsonNode node) {
		assertThat(node.isNull()).as("%s sends null", declared).isFalse();
		node.forEach((child) -> assertNothingNull(declared, child));
	}

	private static Set<String> methods(List<DeclaredAction> declared) throws NoSuchMethodException {
		Set<String> names = new TreeSet<>();
		for (DeclaredAction one : declared) {
			names.add(one.method().getName());
			names.add(one.twin().getName());
		}
		return names;
	}

	private static Set<String> params(List<DeclaredAction> declared) throws ReflectiveOperationException {
		Set<String> names = new TreeSet<>();
		for (DeclaredAction one : declared) {
			one.call().forEach((call) -> names.addAll(call.params().propertyNames()));
		}
		return names;
	}

	private static ObjectNode data(List<DeclaredAction> declared) {
		return DataShapes.of(declared.get(0).data());
	}

	private static void addAll(ArrayNode to, Set<String> names) {
		names.forEach(to::add);
	}

	private static void write(ArrayNode catalog) throws IOException {
		Path file = Path.of("target", "actions.json");
		Files.createDirectories(file.getParent());
		Files.writeString(file, MAPPER.writeValueAsString(catalog));
	}

}

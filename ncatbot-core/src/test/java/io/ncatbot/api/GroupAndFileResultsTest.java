package io.ncatbot.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ncatbot.api.file.FileActions;
import io.ncatbot.api.group.GroupActions;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ResultReader;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.TypeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What NapCat answers about groups and files becomes records without loss, and what it
 * leaves out or garbles becomes what the records promise. The examples hold every field
 * there is, so some of them are fuller than any one answer.
 */
class GroupAndFileResultsTest {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final Map<String, JsonNode> EXAMPLES = examples();

	private static final Map<String, Type> TYPES = types();

	private static Map<String, JsonNode> examples() {
		Map<String, JsonNode> examples = new TreeMap<>();
		try (InputStream json = GroupAndFileResultsTest.class.getResourceAsStream("group-and-file-results.json")) {
			MAPPER.readTree(json).properties().forEach((entry) -> examples.put(entry.getKey(), entry.getValue()));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return examples;
	}

	private static Map<String, Type> types() {
		Set<String> packages = Set.of(GroupActions.class.getPackageName(), FileActions.class.getPackageName());
		Map<String, Type> types = new TreeMap<>();
		for (DeclaredAction declared : DeclaredAction.all()) {
			Type data = declared.data();
			if (packages.contains(declared.method().getDeclaringClass().getPackageName()) && data != Void.class
					&& data != JsonNode.class) {
				types.put(declared.action(), data);
			}
		}
		return types;
	}

	private static Stream<String> actions() {
		return TYPES.keySet().stream();
	}

	private static Stream<Class<?>> records() {
		return TYPES.values().stream().flatMap((type) -> ResultWalk.records(type).stream()).distinct();
	}

	@Test
	void everyTypedResultHasAnExample() {
		assertThat(EXAMPLES.keySet()).isEqualTo(TYPES.keySet());
	}

	@Test
	void everyComponentIsInAnExample() {
		Map<String, Set<String>> missing = new TreeMap<>();
		for (Class<?> type : records().toList()) {
			missing.put(type.getName(),
					Stream.of(type.getRecordComponents()).map(DataShapes::wireName).collect(Collectors.toSet()));
		}
		TYPES.forEach((action, type) -> ResultExamples.visit(type, EXAMPLES.get(action),
				(found, example) -> missing.get(found.getName()).removeAll(example.propertyNames())));
		missing.values().removeIf(Set::isEmpty);
		assertThat(missing).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("actions")
	void noFieldIsLost(String action) {
		ResultWalk.assertNothingLost(action, EXAMPLES.get(action), read(TYPES.get(action), EXAMPLES.get(action)));
	}

	@ParameterizedTest
	@MethodSource("actions")
	void numbersAndFlagsMayComeAsText(String action) {
		Type type = TYPES.get(action);
		JsonNode inText = ResultExamples.distort(type, EXAMPLES.get(action),
				(node) -> (node.isNumber() || node.isBoolean()) ? NODES.stringNode(node.asString()) : node);
		assertThat(read(type, inText)).isEqualTo(read(type, EXAMPLES.get(action)));
	}

	@ParameterizedTest
	@MethodSource("actions")
	void unknownFieldsAreIgnored(String action) {
		Type type = TYPES.get(action);
		JsonNode example = EXAMPLES.get(action).deepCopy();
		Set<ObjectNode> objects = new LinkedHashSet<>();
		ResultExamples.visit(type, example, (found, object) -> objects.add(object));
		objects.forEach((object) -> object.putObject("of a later version").put("number", 1));
		assertThat(read(type, example)).isEqualTo(read(type, EXAMPLES.get(action)));
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsMissingIsAsPromised(Class<?> type) {
		ResultWalk.assertEmpty(record(type, NODES.objectNode()));
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsNullIsAsPromised(Class<?> type) {
		ResultWalk.assertEmpty(record(type, each(type, (component) -> NODES.nullNode())));
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatHasAWrongShapeIsAsPromised(Class<?> type) {
		ResultWalk.assertEmpty(record(type, each(type, GroupAndFileResultsTest::wrongShape)));
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsNoKnownConstantIsUnknown(Class<?> type) {
		Record decoded = record(type, each(type, (component) -> NODES.stringNode("of a later version")));
		ResultWalk.parts(decoded).values().forEach((part) -> {
			if (part instanceof Enum<?> constant) {
				assertThat(constant.name()).isEqualTo("UNKNOWN");
			}
		});
		assertThat(ResultWalk.parts(decoded).values().stream().filter(Enum.class::isInstance))
			.hasSize((int) Stream.of(type.getRecordComponents())
				.filter((component) -> component.getType().isEnum())
				.count());
	}

	private static JsonNode wrongShape(RecordComponent component) {
		if (component.getType() == JsonNode.class || component.getType() == Message.class) {
			// the first has no wrong shape, and the second is what the tests of messages
			// are
			// about
			return NODES.nullNode();
		}
		if (component.getType().isEnum() && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			// something was sent, though nothing that is known
			return NODES.nullNode();
		}
		boolean structure = component.getType().isRecord() || component.getType() == List.class;
		return structure ? NODES.stringNode("odd") : NODES.arrayNode().add(NODES.objectNode().put("odd", 1));
	}

	private static ObjectNode each(Class<?> type, Function<RecordComponent, JsonNode> value) {
		ObjectNode object = NODES.objectNode();
		for (RecordComponent component : type.getRecordComponents()) {
			object.set(DataShapes.wireName(component), value.apply(component));
		}
		return object;
	}

	private static Record record(Class<?> type, JsonNode data) {
		Record decoded = (Record) read(type, data);
		assertThat(decoded).isNotNull();
		return decoded;
	}

	private static Object read(Type type, JsonNode data) {
		return ResultReader.read(JsonSlice.of(MAPPER.writeValueAsString(data)),
				TypeFactory.createDefaultInstance().constructType(type));
	}

}

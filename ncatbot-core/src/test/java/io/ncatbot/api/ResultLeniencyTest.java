package io.ncatbot.api;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

import io.ncatbot.event.Sender;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ResultReader;
import io.ncatbot.message.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What records of results hold where NapCat sends nothing, null or something else than it
 * promises: null where a component may be null, else zero, false or something empty.
 * Numbers may come as text and text as numbers, and what a later version adds is ignored.
 */
class ResultLeniencyTest {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	static Set<Class<?>> records() {
		Set<Class<?>> found = new LinkedHashSet<>();
		DeclaredAction.all().forEach((declared) -> found.addAll(ResultWalk.records(declared.data())));
		// Its reader is that of events, which has tests of its own.
		found.remove(Sender.class);
		return found;
	}

	static List<DeclaredAction> actionsWithData() {
		return ResultFramesTest.actionsWithData();
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsAbsentIsNullOrEmpty(Class<?> type) {
		Record read = read(type, "{}");
		for (RecordComponent component : type.getRecordComponents()) {
			assertThat(ResultWalk.value(component, read)).as("%s", component).isEqualTo(ResultWalk.nothing(component));
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsNullIsNullOrEmpty(Class<?> type) {
		StringJoiner json = new StringJoiner(",", "{", "}");
		for (RecordComponent component : type.getRecordComponents()) {
			json.add("\"" + DataShapes.wireName(component) + "\":null");
		}
		Record read = read(type, json.toString());
		for (RecordComponent component : type.getRecordComponents()) {
			Object value = ResultWalk.value(component, read);
			if (!(value instanceof JsonNode node) || !node.isNull()) {
				assertThat(value).as("%s", component).isEqualTo(ResultWalk.nothing(component));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsOfAWrongShapeIsNullOrEmpty(Class<?> type) {
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.getType() == JsonNode.class) {
				continue;
			}
			boolean structure = component.getType().isRecord() || component.getType() == Message.class
					|| Collection.class.isAssignableFrom(component.getType());
			String wrong = structure ? "true" : "{\"some\":[{\"thing\":1}]}";
			Object value = ResultWalk.value(component,
					read(type, "{\"" + DataShapes.wireName(component) + "\":" + wrong + "}"));
			if (value != null || !ResultWalk.isNullable(component)) {
				assertThat(value).as("%s", component).isEqualTo(ResultWalk.empty(component));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsNoKnownConstantIsUnknown(Class<?> type) {
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.getType().isEnum()) {
				for (String later : List.of("\"of a later version\"", "4711")) {
					Object value = ResultWalk.value(component,
							read(type, "{\"" + DataShapes.wireName(component) + "\":" + later + "}"));
					assertThat(value).as("%s", component).isEqualTo(ResultWalk.unknown(component.getType()));
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("actionsWithData")
	void numbersAndFlagsMayComeAsText(DeclaredAction declared) throws Exception {
		assertReadAlike(declared,
				(node) -> (node.isNumber() || node.isBoolean()) ? NODES.stringNode(node.asString()) : node);
	}

	/** The text of the examples is made of digits. */
	@ParameterizedTest
	@MethodSource("actionsWithData")
	void textMayComeAsNumbers(DeclaredAction declared) throws Exception {
		assertReadAlike(declared, (node) -> (node.isString() && node.asString().matches("[1-9]\\d{0,17}"))
				? NODES.numberNode(Long.parseLong(node.asString())) : node);
	}

	private static void assertReadAlike(DeclaredAction declared, UnaryOperator<JsonNode> change) throws Exception {
		JsonNode example = ResultFramesTest.example(declared);
		JavaType type = ResultFramesTest.type(declared);
		Object expected = read(example, type);
		JsonNode changed = ResultExamples.distort(declared.data(), example, change);
		assertThat(read(changed, type)).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("actionsWithData")
	void unknownFieldsAreIgnored(DeclaredAction declared) throws Exception {
		JavaType type = ResultFramesTest.type(declared);
		JsonNode example = ResultFramesTest.example(declared).deepCopy();
		Object expected = read(example, type);
		Set<ObjectNode> objects = new LinkedHashSet<>();
		ResultExamples.visit(declared.data(), example, (found, object) -> objects.add(object));
		objects.forEach((object) -> object.putObject("of a later version").put("number", 1));
		assertThat(read(example, type)).isEqualTo(expected);
	}

	private static Object read(JsonNode json, JavaType type) {
		Object read = ResultReader.read(JsonSlice.of(json.toString()), type);
		return Objects.requireNonNull(read);
	}

	private static Record read(Class<?> type, String json) {
		return (Record) Objects.requireNonNull(ResultReader.read(JsonSlice.of(json), type));
	}

}

package io.ncatbot.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.ncatbot.event.Sender;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ResultReader;
import io.ncatbot.json.WireName;
import io.ncatbot.message.Message;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field that NapCat names in a result arrives in the record. The results are in
 * {@code results.json}: one for each action that returns data, in which every field has a
 * value of its own, and text is made of digits.
 */
class ResultFramesTest {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final JsonNode RESULTS = results();

	private static JsonNode results() {
		try (InputStream json = Objects.requireNonNull(ResultFramesTest.class.getResourceAsStream("results.json"))) {
			return MAPPER.readTree(json);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<DeclaredAction> actionsWithData() {
		return DeclaredAction.all().stream().filter((declared) -> declared.data() != Void.class).toList();
	}

	@ParameterizedTest
	@MethodSource("actionsWithData")
	void everyFieldArrives(DeclaredAction declared) throws Exception {
		JsonNode data = example(declared);
		Object read = ResultReader.read(JsonSlice.of(data.toString()), type(declared));
		List<String> lost = new ArrayList<>();
		compare(declared.action(), data, read, lost);
		assertThat(lost).isEmpty();
	}

	@Test
	void everyComponentIsInAnExample() {
		Map<String, Set<String>> missing = new TreeMap<>();
		for (DeclaredAction declared : actionsWithData()) {
			for (Class<?> type : ResultWalk.records(declared.data())) {
				missing.computeIfAbsent(type.getName(),
						(name) -> Arrays.stream(type.getRecordComponents())
							.map(DataShapes::wireName)
							.collect(Collectors.toCollection(TreeSet::new)));
			}
		}
		for (DeclaredAction declared : actionsWithData()) {
			ResultExamples.visit(declared.data(), example(declared),
					(found, object) -> missing.get(found.getName()).removeAll(object.propertyNames()));
		}
		// NapCat does not send all of a sender, other servers do.
		missing.remove(Sender.class.getName());
		missing.values().removeIf(Set::isEmpty);
		assertThat(missing).isEmpty();
	}

	@Test
	void everyResultIsThatOfAnAction() {
		assertThat(actionsWithData()).extracting(DeclaredAction::action).containsAll(RESULTS.propertyNames());
	}

	/**
	 * The example of an action's data.
	 */
	static JsonNode example(DeclaredAction declared) {
		JsonNode data = RESULTS.path(declared.action());
		assertThat(data.isMissingNode()).as("results.json has no result of %s", declared.action()).isFalse();
		return data;
	}

	static JavaType type(DeclaredAction declared) throws ReflectiveOperationException {
		return Objects.requireNonNull(declared.call().get(0).type().javaType());
	}

	private static void compare(String path, JsonNode sent, @Nullable Object read, List<String> lost)
			throws ReflectiveOperationException {
		if (read instanceof JsonNode node) {
			assertThat(node).as(path).isEqualTo(sent);
		}
		else if (read instanceof Message message) {
			assertThat(message).as(path)
				.isEqualTo(Message.of(new Text(sent.path(0).path("data").path("text").asString())));
		}
		else if (read instanceof Collection<?> list && sent.isArray()) {
			assertThat(list).as(path).hasSize(sent.size());
			int index = 0;
			for (Object element : list) {
				compare(path + "[" + index + "]", sent.get(index), element, lost);
				index++;
			}
		}
		else if (read instanceof Record record && sent.isObject()) {
			compareFields(path, sent, record, lost);
		}
		else if (!sent.isValueNode() || !sent.asString().equals(text(read))) {
			lost.add(path + ": sent " + sent + ", read " + read);
		}
	}

	private static void compareFields(String path, JsonNode sent, Record record, List<String> lost)
			throws ReflectiveOperationException {
		for (String name : sent.propertyNames()) {
			RecordComponent component = null;
			for (RecordComponent candidate : record.getClass().getRecordComponents()) {
				component = DataShapes.wireName(candidate).equals(name) ? candidate : component;
			}
			if (component == null) {
				lost.add(path + "." + name + ": " + record.getClass().getSimpleName() + " has no such component");
				continue;
			}
			compare(path + "." + name, sent.path(name), component.getAccessor().invoke(record), lost);
		}
	}

	private static String text(@Nullable Object read) {
		if (read instanceof WireName named) {
			return named.wireName();
		}
		return (read instanceof Enum<?> constant) ? constant.name().toLowerCase(Locale.ROOT) : String.valueOf(read);
	}

}

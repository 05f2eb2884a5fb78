package io.ncatbot.json;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ncatbot.event.Event;
import io.ncatbot.event.UnknownEvent;
import io.ncatbot.message.SegmentKind;
import io.ncatbot.message.SegmentKinds;
import io.ncatbot.message.UnknownSegment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the manual's page to the tables of the decoder: nothing is missing, nothing is
 * said that is not so.
 */
class ManualTest {

	private final List<String> rows = rows();

	private static List<String> rows() {
		try {
			return Files.readAllLines(Path.of("../docs/events-and-segments.md"))
				.stream()
				.filter((line) -> line.startsWith("| `") || line.startsWith("| anything"))
				.toList();
		}
		catch (IOException ex) {
			throw new AssertionError("The tests run in the folder of their module, beside docs", ex);
		}
	}

	/**
	 * The first two columns of the rows that name a record of a family.
	 */
	private List<String> rowsOf(Set<String> records) {
		return this.rows.stream()
			.filter((row) -> records.contains(row.split("\\|")[2].replace("`", "").strip()))
			.map((row) -> row.split("\\|")[1].replace("`", "").strip() + " "
					+ row.split("\\|")[2].replace("`", "").strip())
			.toList();
	}

	@Test
	void pageListsEveryEvent() {
		List<String> expected = new ArrayList<>();
		EventKinds.all()
			.forEach((kind) -> kind.records()
				.forEach((type) -> expected.add(kind.discriminator() + " " + type.getSimpleName())));
		expected.add("anything else " + UnknownEvent.class.getSimpleName());
		assertThat(rowsOf(SealedFamily.records(Event.class))).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void pageListsEveryComponentOfAnEvent() {
		assertThat(EventKinds.all().stream().flatMap((kind) -> kind.records().stream())).allSatisfy((type) -> {
			String components = Stream.of(type.getRecordComponents())
				.map(RecordComponent::getName)
				.filter((name) -> !Set.of("time", "selfId", "raw").contains(name))
				.map((name) -> "`" + name + "`")
				.collect(Collectors.joining(", "));
			assertThat(this.rows).anySatisfy((row) -> assertThat(row).contains("| `" + type.getSimpleName() + "` |")
				.endsWith("| " + components + " |"));
		});
	}

	@Test
	void pageListsEverySegmentAndWhetherItIsSent() {
		Set<String> records = SegmentKinds.all()
			.stream()
			.map((kind) -> kind.recordType().getSimpleName())
			.collect(Collectors.toSet());
		records.add(UnknownSegment.class.getSimpleName());
		List<String> expected = new ArrayList<>();
		SegmentKinds.all().forEach((kind) -> expected.add(kind.type() + " " + kind.recordType().getSimpleName()));
		expected.add("anything else " + UnknownSegment.class.getSimpleName());
		assertThat(rowsOf(records)).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(SegmentKinds.all())
			.allSatisfy((kind) -> assertThat(row(kind).contains("*refused*")).as("%s is refused", kind.type())
				.isEqualTo(kind.refusal() != null));
	}

	private String row(SegmentKind<?> kind) {
		return this.rows.stream()
			.filter((row) -> row.startsWith("| `" + kind.type() + "` | `" + kind.recordType().getSimpleName() + "`"))
			.findFirst()
			.orElseThrow();
	}

}

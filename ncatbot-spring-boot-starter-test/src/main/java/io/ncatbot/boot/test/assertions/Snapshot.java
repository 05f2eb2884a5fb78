package io.ncatbot.boot.test.assertions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.ncatbot.simulator.call.RecordedCall;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A file with what a bot sent, to be compared with what it sends now.
 */
final class Snapshot {

	/** {@code update} writes the files anew instead of comparing. */
	static final String MODE = "ncatbot.snapshots";

	/** The folder of the files, {@code src/test/resources/snapshots} by default. */
	static final String FOLDER = "ncatbot.snapshots.folder";

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path file;

	private Snapshot(Path file) {
		this.file = file;
	}

	static Snapshot named(String name) {
		Path folder = Path.of(System.getProperty(FOLDER, "src/test/resources/snapshots"));
		Path file = folder.resolve(name + ".json").normalize();
		if (name.isBlank() || !file.startsWith(folder.normalize())) {
			throw new IllegalArgumentException("'" + name + "' is no name for a file in " + folder);
		}
		return new Snapshot(file);
	}

	static String text(List<RecordedCall> calls) {
		ArrayNode array = MAPPER.createArrayNode();
		calls.forEach((call) -> array.addObject().put("action", call.action()).set("params", call.params()));
		return MAPPER.writeValueAsString(array).replace("\r\n", "\n") + "\n";
	}

	/** Compares; says what is wrong, or nothing. */
	String compare(String actual) {
		try {
			if ("update".equals(System.getProperty(MODE))) {
				Files.createDirectories(this.file.toAbsolutePath().getParent());
				Files.writeString(this.file, actual);
				return "";
			}
			String how = "Run the test once with -D%s=update to write it; then look at it and commit it."
				.formatted(MODE);
			if (Files.notExists(this.file)) {
				return "There is no snapshot %s.\n%s\nIt would be\n%s".formatted(this.file, how,
						Failure.indented(actual.strip()));
			}
			String expected = Files.readString(this.file).replace("\r\n", "\n");
			return expected.equals(actual) ? ""
					: "What was sent is not as in %s (- expected, + sent):\n%s\nIf it is right as it is now: %s"
						.formatted(this.file, Failure.indented(LineDiff.of(expected.strip(), actual.strip())), how);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package io.ncatbot.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.ncatbot.event.Event;

/**
 * The frames that the tests decode: one file for each kind, in the exact shape that it
 * has on the wire.
 */
final class Corpus {

	private static final Path FOLDER = folder();

	private Corpus() {
	}

	private static Path folder() {
		URL url = Objects.requireNonNull(Corpus.class.getResource("/io/ncatbot/frames/group_message.json"));
		try {
			return Objects.requireNonNull(Path.of(url.toURI()).getParent());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> names() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".json"))
				.map((file) -> file.getFileName().toString().replace(".json", ""))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(String name) {
		try {
			return Files.readString(FOLDER.resolve(name + ".json"), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Decodes a frame that is an event.
	 */
	static Event event(String json) {
		InboundFrame frame = new FrameDecoder().decode(json);
		if (frame instanceof EventFrame event) {
			return event.event();
		}
		throw new AssertionError("No event but " + frame);
	}

	static <E extends Event> E event(String json, Class<E> type) {
		return type.cast(event(json));
	}

}

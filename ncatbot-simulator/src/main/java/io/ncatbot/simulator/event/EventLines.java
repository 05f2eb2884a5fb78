package io.ncatbot.simulator.event;

import java.util.HashMap;
import java.util.Map;

import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table from what happened to what NapCat sends.
 */
final class EventLines {

	private final Map<Class<?>, Line<WorldEvent>> lines = new HashMap<>();

	<E extends WorldEvent> void add(Class<E> type, Line<E> line) {
		this.lines.put(type, (event) -> line.write(type.cast(event)));
	}

	/** Something that NapCat tells nobody. */
	void silent(Class<? extends WorldEvent> type) {
		this.lines.put(type, (event) -> null);
	}

	/**
	 * Stops the start when a line is missing, rather than the first event of its kind.
	 */
	void checkComplete(Class<?> kinds) {
		for (Class<?> kind : kinds.getPermittedSubclasses()) {
			if (!this.lines.containsKey(kind)) {
				throw new IllegalStateException("No line for " + kind);
			}
		}
	}

	@Nullable ObjectNode write(WorldEvent event) {
		Line<WorldEvent> line = this.lines.get(event.getClass());
		if (line == null) {
			throw new IllegalStateException("No line for " + event.getClass());
		}
		return line.write(event);
	}

	/**
	 * One line of the table.
	 *
	 * @param <E> what happened
	 */
	@FunctionalInterface
	interface Line<E extends WorldEvent> {

		@Nullable ObjectNode write(E event);

	}

}

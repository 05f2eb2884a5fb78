package io.ncatbot.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Takes records apart, for parameters of actions that are not known here.
 */
final class RecordParts {

	private RecordParts() {
	}

	/**
	 * Names each component in snake case.
	 */
	static void forEach(Record record, BiConsumer<String, @Nullable Object> use) {
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			String name = PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, component.getName());
			use.accept(name, read(record, component));
		}
	}

	private static @Nullable Object read(Record record, RecordComponent component) {
		Method accessor = component.getAccessor();
		try {
			accessor.setAccessible(true);
			return accessor.invoke(record);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalArgumentException(
					"The component '" + component.getName() + "' of " + record.getClass().getName() + " cannot be read",
					ex.getCause());
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			throw new IllegalArgumentException("The component '" + component.getName() + "' of "
					+ record.getClass().getName() + " cannot be read: make the record public, or pass a map", ex);
		}
	}

}

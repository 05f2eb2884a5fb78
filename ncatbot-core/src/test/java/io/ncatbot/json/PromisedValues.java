package io.ncatbot.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Finds a null where a record promises none.
 */
final class PromisedValues {

	private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

	private PromisedValues() {
	}

	static void check(Record record) {
		for (RecordComponent component : COMPONENTS.computeIfAbsent(record.getClass(), Class::getRecordComponents)) {
			Object value = read(record, component);
			if (value == null) {
				if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
					throw new AssertionError(component + " is null in " + record);
				}
			}
			else if (value instanceof Record inner) {
				check(inner);
			}
			else if (value instanceof Collection<?> || value instanceof Message) {
				for (Object element : (Iterable<?>) value) {
					if (element instanceof Record inner) {
						check(inner);
					}
				}
			}
		}
	}

	private static @Nullable Object read(Record record, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

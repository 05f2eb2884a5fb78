package io.ncatbot.api;

import java.lang.reflect.Type;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/**
 * The type of an action's {@code data}.
 *
 * @param <T> the Java type
 */
public final class DataType<T> {

	private static final DataType<Void> NONE = new DataType<>(null);

	private static final DataType<JsonNode> JSON = of(JsonNode.class);

	private final @Nullable JavaType type;

	private DataType(@Nullable JavaType type) {
		this.type = type;
	}

	/**
	 * For actions whose result has no data.
	 * @return the type without values
	 */
	public static DataType<Void> none() {
		return NONE;
	}

	/**
	 * For results that stay as they came.
	 * @return the type of any JSON
	 */
	public static DataType<JsonNode> json() {
		return JSON;
	}

	/**
	 * For a record or a scalar.
	 * @param <T> the type
	 * @param type its class
	 * @return the type
	 */
	public static <T> DataType<T> of(Class<T> type) {
		return new DataType<>(TypeFactory.createDefaultInstance().constructType((Type) type));
	}

	/**
	 * For a type with type parameters: {@code DataType.of(new TypeReference<Map<String,
	 * MyRecord>>() {})}.
	 * @param <T> the type
	 * @param type captures the type
	 * @return the type
	 */
	public static <T> DataType<T> of(TypeReference<T> type) {
		return new DataType<>(TypeFactory.createDefaultInstance().constructType(type));
	}

	/**
	 * For a list.
	 * @param <E> the type of its elements
	 * @param element their class
	 * @return the type
	 */
	public static <E> DataType<List<E>> listOf(Class<E> element) {
		return new DataType<>(TypeFactory.createDefaultInstance().constructCollectionType(List.class, element));
	}

	/**
	 * Returns how Jackson names the type.
	 * @return the type, or null for {@link #none()}
	 */
	public @Nullable JavaType javaType() {
		return this.type;
	}

	@Override
	public String toString() {
		return (this.type != null) ? this.type.toCanonical() : "none";
	}

}

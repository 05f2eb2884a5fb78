package io.ncatbot.api;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;

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

	private final @Nullable Function<TypeFactory, JavaType> resolver;

	private volatile @Nullable JavaType resolved;

	private DataType(@Nullable Function<TypeFactory, JavaType> resolver) {
		this.resolver = resolver;
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
		return new DataType<>((types) -> types.constructType((Type) type));
	}

	/**
	 * For a type with type parameters: {@code DataType.of(new TypeReference<Map<String,
	 * MyRecord>>() {})}.
	 * @param <T> the type
	 * @param type captures the type
	 * @return the type
	 */
	public static <T> DataType<T> of(TypeReference<T> type) {
		return new DataType<>((types) -> types.constructType(type));
	}

	/**
	 * For a list.
	 * @param <E> the type of its elements
	 * @param element their class
	 * @return the type
	 */
	public static <E> DataType<List<E>> listOf(Class<E> element) {
		return new DataType<>((types) -> types.constructCollectionType(List.class, element));
	}

	/**
	 * Returns how Jackson names the type. It is looked up when it is first needed: most
	 * bots call few of all actions.
	 * @return the type, or null for {@link #none()}
	 */
	public @Nullable JavaType javaType() {
		JavaType known = this.resolved;
		if (known == null && this.resolver != null) {
			known = this.resolver.apply(Types.FACTORY);
			this.resolved = known;
		}
		return known;
	}

	@Override
	public String toString() {
		JavaType type = javaType();
		return (type != null) ? type.toCanonical() : "none";
	}

	/**
	 * One for all: each keeps what it has resolved.
	 */
	private static final class Types {

		private static final TypeFactory FACTORY = TypeFactory.createDefaultInstance();

	}

}

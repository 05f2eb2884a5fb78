package io.ncatbot.processor;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TypeAnnotationTests {

	@TempDir
	Path output;

	private Outcome outcome;

	@BeforeEach
	void compile() {
		this.outcome = Compilation.into(this.output).area("Some", """
				interface Values<T extends @Nullable Object> {
				}
				default CompletableFuture<@Nullable String> plain(@Nullable String text, @Nullable Long number) {
					return new CompletableFuture<>();
				}
				default CompletableFuture<long @Nullable []> arrays(long @Nullable [] ids, @Nullable String[] texts,
						String @Nullable [][] rows, byte[] @Nullable [] columns) {
					return new CompletableFuture<>();
				}
				default CompletableFuture<List<@Nullable String>> lists(List<@Nullable String> texts,
						List<? extends @Nullable Number> numbers, @Nullable List<Map<String, @Nullable Long>> maps) {
					return new CompletableFuture<>();
				}
				default CompletableFuture<Map.@Nullable Entry<String, ?>> nested(Map.@Nullable Entry<String, ?> entry,
						java.math.@Nullable BigInteger number) {
					return new CompletableFuture<>();
				}
				default <T extends @Nullable Object> CompletableFuture<@Nullable T> generic(@Nullable T value,
						Values<@Nullable T> values) {
					return new CompletableFuture<>();
				}
				default CompletableFuture<String> dots(@Nullable String @Nullable... texts) {
					return new CompletableFuture<>();
				}
				@Action("send_it")
				CompletableFuture<ApiResult<@Nullable String>> sendIt(@Nullable Long groupId,
						@Nullable Collection<Long> userIds, long @Nullable [] messageIds);
				""").root("io.ncatbot.api.test.Some").compile().isClean();
	}

	@Test
	void annotationsStandWhereTheDeclarationHasThem() {
		assertThat(this.outcome.twin("Some").replaceAll(",\\s+", ", "))
			.contains("default @Nullable String plainSync(@Nullable String text, @Nullable Long number) {")
			.contains("default long @Nullable [] arraysSync(long @Nullable [] ids, @Nullable String[] texts, "
					+ "String @Nullable [][] rows, byte[] @Nullable [] columns) {")
			.contains("default List<@Nullable String> listsSync(List<@Nullable String> texts, "
					+ "List<? extends @Nullable Number> numbers, @Nullable List<Map<String, @Nullable Long>> maps) {")
			.contains("default Map.@Nullable Entry<String, ?> nestedSync(Map.@Nullable Entry<String, ?> entry, "
					+ "@Nullable BigInteger number) {")
			.contains("default <T extends @Nullable Object> @Nullable T genericSync(@Nullable T value, "
					+ "Some.Values<@Nullable T> values) {")
			.contains("default String dotsSync(@Nullable String @Nullable ... texts) {")
			.contains("\tApiResult<@Nullable String> sendItSync(@Nullable Long groupId, "
					+ "@Nullable Collection<Long> userIds, long @Nullable [] messageIds);");
	}

	@Test
	void referencesInJavadocCarryNone() {
		assertThat(this.outcome.twin("Some")).contains("@see Some#arrays(long[], String[], String[][], byte[][])")
			.contains("@see Some#nested(Map.Entry, BigInteger)")
			.contains("@see Some#generic(Object, Some.Values)");
	}

	@Test
	void bodiesCarryThemToo() {
		assertThat(this.outcome.bodies())
			.contains("public ApiResult<@Nullable String> sendItSync(@Nullable Long groupId, ")
			.contains("private static ActionCall<String> sendItCall(@Nullable Long groupId, ");
	}

	@Test
	void classFilesHaveThem() throws Exception {
		Class<?> twin = this.outcome.load("io.ncatbot.api.test.SomeSync");
		assertThat(isNullable(method(twin, "plainSync").getAnnotatedReturnType())).isTrue();
		Method arrays = method(twin, "arraysSync");
		assertThat(isNullable(arrays.getAnnotatedReturnType())).isTrue();
		assertThat(Arrays.stream(arrays.getAnnotatedParameterTypes()).map(TypeAnnotationTests::isNullable))
			.containsExactly(true, false, true, false);
		AnnotatedType list = method(twin, "listsSync").getAnnotatedReturnType();
		assertThat(isNullable(list)).isFalse();
		assertThat(isNullable(((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0])).isTrue();
		assertThat(isNullable(method(twin, "nestedSync").getAnnotatedReturnType())).isTrue();
	}

	private static Method method(Class<?> type, String name) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static boolean isNullable(AnnotatedType type) {
		return type.isAnnotationPresent(Nullable.class);
	}

}

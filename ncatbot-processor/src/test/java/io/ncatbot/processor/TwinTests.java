package io.ncatbot.processor;

import java.lang.reflect.Method;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TwinTests {

	@TempDir
	Path output;

	@Test
	void actionGetsAnAbstractTwinThatReturnsTheResult() {
		Outcome outcome = compile("""
				@Action("send_group_msg")
				CompletableFuture<ApiResult<String>> sendGroupMsg(long groupId, Message message);
				""");
		assertThat(outcome.twin("Some"))
			.contains("\tApiResult<String> sendGroupMsgSync(long groupId, Message message);\n");
	}

	@Test
	void defaultMethodGetsADefaultTwinThatWaits() throws Exception {
		Outcome outcome = compile("""
				default CompletableFuture<ApiResult<String>> hello(String text) {
					return CompletableFuture.completedFuture(new ApiResult<>("hello " + text));
				}
				""");
		assertThat(outcome.twin("Some")).contains("""
					default ApiResult<String> helloSync(String text) {
						return Waiting.on(() -> ((Some) this).hello(text));
					}
				""");
		assertThat(outcome.call("helloSync", "world")).isEqualTo("hello world");
	}

	@Test
	void otherMethodsGetNoTwin() {
		Outcome outcome = compile("""
				int NUMBER = 1;
				default int number() {
					return NUMBER;
				}
				static CompletableFuture<String> made() {
					return new CompletableFuture<>();
				}
				private CompletableFuture<String> hidden() {
					return made();
				}
				default CompletableFuture<String> seen() {
					return hidden();
				}
				""");
		assertThat(outcome.twin("Some")).contains("seenSync")
			.doesNotContain("number")
			.doesNotContain("made")
			.doesNotContain("hidden");
	}

	@Test
	void areaWithoutFuturesStillHasTheTwinItExtends() {
		assertThat(compile("").twin("Some")).contains("public interface SomeSync {");
	}

	@Test
	void genericMethodsStayGeneric() {
		Outcome outcome = compile(
				"""
						default <T extends Comparable<? super T> & java.io.Serializable, U> CompletableFuture<List<T>> sorted(
								Collection<? extends T> values, Class<U> type, Map<String, ?> rest) {
							return CompletableFuture.completedFuture(values.stream().<T>map((value) -> value).sorted().toList());
						}
						""");
		assertThat(outcome.twin("Some"))
			.contains("default <T extends Comparable<? super T> & Serializable, U> List<T> sortedSync("
					+ "Collection<? extends T> values,\n\t\t\tClass<U> type, Map<String, ?> rest) {");
	}

	@Test
	void variableArgumentsStayVariable() throws Exception {
		Outcome outcome = compile("""
				default CompletableFuture<ApiResult<String>> join(String... parts) {
					return CompletableFuture.completedFuture(new ApiResult<>(String.join("-", parts)));
				}
				@SuppressWarnings("unchecked")
				default CompletableFuture<ApiResult<String>> joinAll(List<String>... parts) {
					return CompletableFuture.completedFuture(new ApiResult<>(List.of(parts).toString()));
				}
				""");
		assertThat(outcome.twin("Some")).contains("joinSync(String... parts)")
			.contains("\t@SuppressWarnings(\"unchecked\")\n"
					+ "\tdefault ApiResult<String> joinAllSync(List<String>... parts)");
		Method twin = outcome.load("io.ncatbot.api.test.SomeSync").getMethod("joinSync", String[].class);
		assertThat(twin.isVarArgs()).isTrue();
		assertThat(outcome.call("joinSync", (Object) new String[] { "a", "b" })).isEqualTo("a-b");
	}

	@Test
	void parameterNamesAreKept() throws Exception {
		Outcome outcome = compile("""
				@Action("x")
				CompletableFuture<ApiResult<Void>> x(long groupId, @Param("no_cache") @Nullable Boolean fresh);
				""");
		Method twin = outcome.load("io.ncatbot.api.test.SomeSync").getMethod("xSync", long.class, Boolean.class);
		assertThat(twin.getParameters()).extracting("name").containsExactly("groupId", "fresh");
	}

	@Test
	void exceptionsAreDeclaredToo() {
		assertThat(compile("""
				default CompletableFuture<String> read() throws java.io.IOException {
					throw new java.io.IOException();
				}
				""").twin("Some")).contains("default String readSync() throws IOException {");
	}

	@Test
	void deprecationIsCarriedWithoutWarnings() {
		Outcome outcome = compile("""
				/**
				 * Old.
				 * @deprecated use another
				 */
				@Deprecated(since = "1.0")
				@Action("old")
				CompletableFuture<ApiResult<Void>> old(long groupId);
				/**
				 * Older.
				 * @deprecated use {@link #old}
				 */
				@Deprecated(forRemoval = true)
				@Action("older")
				CompletableFuture<ApiResult<Void>> older();
				/**
				 * Oldest.
				 * @deprecated use another
				 */
				@Deprecated(since = "0.1", forRemoval = true)
				default CompletableFuture<ApiResult<Void>> oldest() {
					return older();
				}
				/**
				 * Plain.
				 * @deprecated use another
				 */
				@Deprecated
				default CompletableFuture<ApiResult<Void>> plain() {
					return old(1);
				}
				""");
		assertThat(outcome.twin("Some")).contains("\t@Deprecated(since = \"1.0\")\n\tApiResult<Void> oldSync(")
			.contains(
					"\t@Deprecated(forRemoval = true)\n\t@SuppressWarnings(\"removal\")\n\tApiResult<Void> olderSync(")
			.contains("\t@Deprecated\n\tdefault ApiResult<Void> plainSync(");
	}

	@Test
	void classesWithOneSimpleNameAreToldApart() {
		Outcome outcome = Compilation.into(this.output)
			.source("io.ncatbot.event.Message", "package io.ncatbot.event; public record Message() { }")
			.area("Some", """
					record List(int size) {
					}
					default CompletableFuture<io.ncatbot.event.Message> first(Message one, List two) {
						return new CompletableFuture<>();
					}
					@Action("second")
					CompletableFuture<ApiResult<io.ncatbot.event.Message>> second(Message one);
					@Action("third")
					CompletableFuture<ApiResult<Message>> third(java.util.List<String> names);
					""")
			.root("io.ncatbot.api.test.Some")
			.compile()
			.isClean();
		assertThat(outcome.twin("Some"))
			.contains("default io.ncatbot.event.Message firstSync(Message one, Some.List two) {")
			.contains("ApiResult<io.ncatbot.event.Message> secondSync(Message one);");
		assertThat(outcome.bodies()).contains("third(java.util.List<String> names)")
			.contains("DataType<Message> MESSAGE = ")
			.contains(" MESSAGE_2 = ");
	}

	@Test
	void longSignaturesAreWrapped() {
		Outcome outcome = compile(
				"""
						@Action("long")
						CompletableFuture<ApiResult<String>> aMethodWithALongName(long theFirstParameter, long theSecondParameter,
								long theThirdParameter, long theFourthParameter, long theFifthParameter, long theSixthParameter);
						""");
		assertThat(outcome.twin("Some").replace("\t", "    ").lines())
			.allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(120));
		assertThat(outcome.bodies().replace("\t", "    ").lines())
			.allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(120));
		assertThat(outcome.bodies()).contains("\t\treturn start(aMethodWithALongNameCall(theFirstParameter, ");
	}

	@Test
	void methodsOfTheRootItselfGetATwinAndMayBeWrittenByHand() throws Exception {
		Outcome outcome = Compilation.into(this.output)
			.area("Some", "")
			.source("io.ncatbot.api.BotAPI", """
					package io.ncatbot.api;
					import java.util.Map;
					import java.util.concurrent.CompletableFuture;
					@ActionRoot
					public interface BotAPI extends io.ncatbot.api.test.Some, BotAPISync {
						BotAPI with(int options);
						<T> CompletableFuture<ApiResult<T>> call(String action, Map<String, ?> params, Class<T> type);
						@Action("generated")
						CompletableFuture<ApiResult<Void>> generated();
					}
					""")
			.source("io.ncatbot.api.EchoBotAPI",
					"""
							package io.ncatbot.api;
							import java.util.Map;
							import java.util.concurrent.CompletableFuture;
							public final class EchoBotAPI extends GeneratedBotAPI {
								@Override <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call) {
									return CompletableFuture.completedFuture(call.answer("started"));
								}
								@Override <T> ApiResult<T> await(ActionCall<T> call) {
									return call.answer("awaited");
								}
								@Override public BotAPI with(int options) {
									return this;
								}
								@Override public <T> CompletableFuture<ApiResult<T>> call(String action, Map<String, ?> params, Class<T> type) {
									return CompletableFuture.completedFuture(callSync(action, params, type));
								}
								@Override public <T> ApiResult<T> callSync(String action, Map<String, ?> params, Class<T> type) {
									return new ApiResult<>("by hand " + action);
								}
							}
							""")
			.compile()
			.isClean();
		assertThat(outcome.generated("io.ncatbot.api.BotAPISync"))
			.contains("\t<T> ApiResult<T> callSync(String action, Map<String, ?> params, Class<T> type);\n")
			.doesNotContain("withSync");
		assertThat(outcome.call("generatedSync")).isEqualTo("awaited generated as none []");
		assertThat(outcome.call("callSync", "x", java.util.Map.of(), String.class)).isEqualTo("by hand x");
	}

	private Outcome compile(String methods) {
		return Compilation.into(this.output).area("Some", methods).root("io.ncatbot.api.test.Some").compile().isClean();
	}

}

package io.ncatbot.processor;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorTests {

	@TempDir
	Path output;

	@Test
	void missingActionIsToldAtTheMethodAndNowhereElse() {
		assertThat(errors("CompletableFuture<ApiResult<Void>> send(long groupId);")).singleElement()
			.asString()
			.startsWith(
					"CompletableFuture<ApiResult<Void>> send(long groupId); -> Some#send: declare the action with @Action");
	}

	@Test
	void whatFramesBecomeIsWhatTheCallReturns() {
		assertThat(errors("""
				@Action("x")
				CompletableFuture<ApiResult<Long>> x(io.ncatbot.api.StreamTarget<Long, String> target);
				""")).singleElement().asString().contains("Some#x: its frames become java.lang.String");
	}

	@Test
	void actionWithABodyIsRefused() {
		assertThat(errors("""
				@Action("x")
				default CompletableFuture<ApiResult<Void>> x() {
					return new CompletableFuture<>();
				}
				""")).singleElement().asString().contains("Some#x: @Action belongs on an abstract method");
	}

	@Test
	void actionThatReturnsNoFutureIsRefused() {
		assertThat(errors("@Action(\"x\") String x();")).singleElement()
			.asString()
			.contains("Some#x: an @Action returns CompletableFuture<ApiResult<...>>, not java.lang.String");
	}

	@Test
	void actionWithoutANameIsRefused() {
		assertThat(errors("@Action(\" \") CompletableFuture<ApiResult<Void>> x();")).singleElement()
			.asString()
			.contains("@Action needs the action's name on the wire");
	}

	@Test
	void actionOutsideOfAnAreaIsRefused() {
		assertThat(Compilation.into(this.output).source("io.ncatbot.api.Lost", """
				package io.ncatbot.api;
				interface Lost {
					@Action("x")
					void x();
				}
				""").compile().errors()).singleElement()
			.asString()
			.contains("Lost#x: @Action counts only in an interface");
	}

	@Test
	void resultsThatNoClassNamesAreRefused() {
		List<String> errors = errors("""
				@Action("a") CompletableFuture<String> a();
				@Action("b") CompletableFuture<ApiResult<Map<String, String>>> b();
				@Action("c") CompletableFuture<ApiResult<List<List<String>>>> c();
				@Action("d") CompletableFuture<ApiResult<byte[]>> d();
				@Action("e") CompletableFuture<ApiResult<List<?>>> e();
				@Action("f") CompletableFuture<ApiResult<?>> f();
				""");
		assertThat(errors).hasSize(6)
			.allSatisfy((error) -> assertThat(error).contains("where X is Void, a class without"));
		assertThat(errors.get(0)).startsWith("@Action(\"a\")");
		assertThat(errors.get(5)).startsWith("@Action(\"f\")");
	}

	@Test
	void futureMustNameItsResult() {
		assertThat(errors("""
				default CompletableFuture<?> unknown() {
					return new CompletableFuture<String>();
				}
				""")).singleElement().asString().contains("Some#unknown: name the type of the future's result");
	}

	@Test
	void genericActionIsRefused() {
		assertThat(errors("@Action(\"x\") <T> CompletableFuture<ApiResult<T>> x();")).singleElement()
			.asString()
			.contains("Some#x: an @Action has no type parameters");
	}

	@Test
	void parameterThatCannotBeSentIsToldAtTheParameter() {
		List<String> errors = errors("""
				@Action("x")
				CompletableFuture<ApiResult<Void>> x(
						java.io.File file,
						Object any,
						String[] texts,
						long[] sizes,
						List<java.io.File> files,
						java.util.Set<String> set,
						java.time.Instant time,
						char letter,
						Map<Long, String> map);
				""");
		assertThat(errors).hasSize(9);
		assertThat(errors.get(0))
			.startsWith("java.io.File file, -> Some#x, parameter file: values of type java.io.File "
					+ "cannot be sent; use a number, boolean");
		assertThat(errors.get(1)).startsWith("Object any, -> Some#x, parameter any: values of type java.lang.Object");
		assertThat(errors.get(2)).startsWith("String[] texts, -> Some#x, parameter texts: only ids");
		assertThat(errors.get(3)).startsWith("long[] sizes, -> ");
		assertThat(errors.get(4)).contains("parameter files: elements of type java.io.File cannot be sent");
		assertThat(errors.get(5)).startsWith("java.util.Set<String> set, -> ");
		assertThat(errors.get(6)).startsWith("java.time.Instant time, -> ");
		assertThat(errors.get(7)).startsWith("char letter, -> ");
		assertThat(errors.get(8)).startsWith("Map<Long, String> map); -> ");
	}

	@Test
	void componentThatCannotBeSentIsToldAtTheComponent() {
		assertThat(errors("""
				@ActionOptions
				record Options(String text,
						java.io.File file) {
				}
				@Action("x") CompletableFuture<ApiResult<Void>> x(Options options);
				""")).singleElement()
			.asString()
			.startsWith("java.io.File file) { -> Options#file: values of type java.io.File cannot be sent");
	}

	@Test
	void optionsThatAreNoRecordAreRefused() {
		assertThat(errors("""
				@ActionOptions
				interface Options {
				}
				@Action("x") CompletableFuture<ApiResult<Void>> x(Options options);
				""")).singleElement().asString().contains("@ActionOptions belongs on a record with components");
	}

	@Test
	void optionsInsideOptionsAreRefused() {
		assertThat(errors("""
				@ActionOptions
				record Inner(int size) {
				}
				@ActionOptions
				record Outer(Inner inner) {
				}
				@Action("x") CompletableFuture<ApiResult<Void>> x(Outer outer);
				""")).singleElement().asString().contains("Outer#inner: options cannot hold other options");
	}

	@Test
	void nullableOptionsAreRefused() {
		assertThat(errors("""
				@ActionOptions
				record Options(int size) {
				}
				@Action("x") CompletableFuture<ApiResult<Void>> x(@Nullable Options options);
				""")).singleElement()
			.asString()
			.contains("parameter options: options cannot be null; offer an overload");
	}

	@Test
	void oneNameSentTwiceIsRefused() {
		assertThat(errors("""
				@Action("x") CompletableFuture<ApiResult<Void>> x(long groupId, @Param("group_id") String group);
				""")).singleElement().asString().contains("parameter group: \"group_id\" is sent twice");
	}

	@Test
	void areaThatIsNoInterfaceIsRefused() {
		assertThat(Compilation.into(this.output)
			.source("io.ncatbot.api.Wrong", "package io.ncatbot.api; @ActionArea public class Wrong { }")
			.compile()
			.errors()).singleElement().asString().contains("Wrong: declare actions in a top-level interface");
	}

	@Test
	void areaThatDoesNotExtendItsTwinIsRefused() {
		assertThat(Compilation.into(this.output)
			.source("io.ncatbot.api.Alone", "package io.ncatbot.api; @ActionArea public interface Alone { }")
			.compile()
			.errors()).singleElement().asString().contains("Alone: must extend AloneSync");
	}

	@Test
	void areaThatTheRootForgetsIsTold() {
		assertThat(Compilation.into(this.output)
			.area("Some", "")
			.area("Forgotten", "@Action(\"x\") CompletableFuture<ApiResult<Void>> x();")
			.root("io.ncatbot.api.test.Some")
			.compile()
			.errors()).singleElement().asString().contains("BotAPI: must extend the area Forgotten");
	}

	@Test
	void actionsWithOneSignatureAreTold() {
		assertThat(Compilation.into(this.output)
			.area("Some", "@Action(\"x\") CompletableFuture<ApiResult<Void>> x(long id);")
			.area("Other", "@Action(\"y\") CompletableFuture<ApiResult<Void>> x(long number);")
			.root("io.ncatbot.api.test.Some", "io.ncatbot.api.test.Other")
			.compile()
			.errors()).singleElement().asString().contains("Other#x: is declared in Some already");
	}

	@Test
	void symbolErrorElsewhereStaysOneError() {
		assertThat(Compilation.into(this.output)
			.area("Some", "@Action(\"x\") CompletableFuture<ApiResult<Void>> x(long id);")
			.root("io.ncatbot.api.test.Some")
			.source("io.ncatbot.api.Broken", "package io.ncatbot.api; class Broken { Unknown field; }")
			.compile()
			.errors()).singleElement().asString().contains("class Unknown");
	}

	@Test
	void misspeltTypeInADeclarationIsToldByJavacAlone() {
		assertThat(errors("@Action(\"x\") CompletableFuture<ApiResult<Unknown>> x(Mesage message, List<Lost> list);"))
			.isNotEmpty()
			.allSatisfy((error) -> assertThat(error).contains("cannot find symbol"));
	}

	private List<String> errors(String methods) {
		return Compilation.into(this.output).area("Some", methods).root("io.ncatbot.api.test.Some").compile().errors();
	}

}

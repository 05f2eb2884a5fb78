package io.ncatbot.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTests {

	private static final String ACTION = "@Action(\"x\") CompletableFuture<ApiResult<Void>> x(long groupId);";

	@TempDir
	Path output;

	@Test
	void sourcesOfAnotherProcessorBringARoundInWhichNothingIsWrittenAgain() throws Exception {
		SourceMaker other = new SourceMaker();
		Outcome outcome = Compilation.into(this.output)
			.area("Some", ACTION)
			.root("io.ncatbot.api.test.Some")
			.processor(other)
			.compile()
			.isClean();
		assertThat(other.rounds).isGreaterThanOrEqualTo(3);
		assertThat(outcome.call("xSync", 1L)).isEqualTo("awaited x as none [group_id=id 1]");
	}

	@Test
	void areasThatAreNotCompiledAgainAreReadFromTheirClassFiles() throws Exception {
		Outcome first = compileAll();
		String bodies = first.bodies();
		Outcome second = Compilation.into(this.output)
			.withoutStandIns()
			.area("Other", "@Action(\"y\") CompletableFuture<ApiResult<Void>> y(long userId, int newParameter);")
			.root("io.ncatbot.api.test.Some", "io.ncatbot.api.test.Other")
			.compile()
			.isClean();
		assertThat(second.bodies()).isEqualTo(bodies.replace("long userId", "long userId, int newParameter")
			.replace("(userId)", "(userId, newParameter)")
			.replace("\"user_id\", userId);", "\"user_id\", userId);\n\t\t\tw.put(\"new_parameter\", newParameter);"));
		assertThat(second.call("xSync", 1L, newOptions(second)))
			.isEqualTo("awaited x as none [group_id=id 1, size=long 3, t=null]");
	}

	@Test
	void areaCompiledAloneLeavesTheBodiesAsTheyAre() {
		String bodies = compileAll().bodies();
		Outcome second = Compilation.into(this.output).withoutStandIns().area("Other", ACTION).compile().isClean();
		assertThat(second.twin("Other")).contains("xSync(long groupId)");
		assertThat(second.bodies()).isEqualTo(bodies);
	}

	@Test
	void sourcesWithoutActionsAreLeftAlone() {
		Outcome outcome = Compilation.into(this.output)
			.withoutStandIns()
			.source("Plain", "class Plain { @Deprecated void old() { } }")
			.compile()
			.isClean();
		assertThat(outcome.has("META-INF")).isFalse();
	}

	private static Object newOptions(Outcome outcome) throws ReflectiveOperationException {
		return outcome.load("io.ncatbot.api.test.Some$Options").getConstructor().newInstance();
	}

	private Outcome compileAll() {
		return Compilation.into(this.output)
			.area("Some", """
					@ActionOptions
					record Options(long size, @Param("t") @Nullable String text) {
						public Options() {
							this(3, null);
						}
					}
					@Action("x") CompletableFuture<ApiResult<Void>> x(long groupId, Options options);
					""")
			.area("Other", "@Action(\"y\") CompletableFuture<ApiResult<Void>> y(long userId);")
			.root("io.ncatbot.api.test.Some", "io.ncatbot.api.test.Other")
			.compile()
			.isClean();
	}

	/** Writes one source in the first round and another in the second. */
	@SupportedAnnotationTypes("*")
	private static final class SourceMaker extends AbstractProcessor {

		private int rounds;

		@Override
		public SourceVersion getSupportedSourceVersion() {
			return SourceVersion.latest();
		}

		@Override
		public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
			this.rounds++;
			if (this.rounds > 2) {
				return false;
			}
			String name = "Made" + this.rounds;
			try (Writer writer = this.processingEnv.getFiler().createSourceFile("made." + name).openWriter()) {
				writer.write("package made; class " + name + " { @Deprecated void old() { } }");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return false;
		}

	}

}

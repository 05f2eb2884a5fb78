package io.ncatbot.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources from memory with the processor, under the rules of the build: every
 * warning is an error.
 */
final class Compilation {

	private final Path output;

	private final Map<String, String> sources = new LinkedHashMap<>(CoreStandIns.sources());

	private final List<Processor> processors = new ArrayList<>(List.of(new ActionProcessor()));

	private Compilation(Path output) {
		this.output = output;
	}

	static Compilation into(Path output) {
		return new Compilation(output);
	}

	/** Everything but what is added now is on the class path, compiled before. */
	Compilation withoutStandIns() {
		this.sources.clear();
		return this;
	}

	Compilation source(String name, String source) {
		this.sources.put(name, source);
		return this;
	}

	/**
	 * Adds an area in the package {@code io.ncatbot.api.test}, with the imports that its
	 * methods may need.
	 * @param name its simple name
	 * @param methods what it declares
	 * @return this
	 */
	Compilation area(String name, String methods) {
		return source("io.ncatbot.api.test." + name, """
				package io.ncatbot.api.test;

				import java.time.Duration;
				import java.util.Collection;
				import java.util.List;
				import java.util.Map;
				import java.util.concurrent.CompletableFuture;

				import org.jspecify.annotations.Nullable;
				import tools.jackson.databind.JsonNode;

				import io.ncatbot.api.Action;
				import io.ncatbot.api.ActionArea;
				import io.ncatbot.api.ActionOptions;
				import io.ncatbot.api.ApiResult;
				import io.ncatbot.api.Param;
				import io.ncatbot.message.Message;

				/** An area. */
				@ActionArea
				public interface %1$s extends %1$sSync {

				%2$s
				}
				""".formatted(name, methods));
	}

	Compilation root(String... areas) {
		this.sources.putAll(CoreStandIns.root(areas));
		return this;
	}

	Compilation processor(Processor processor) {
		this.processors.add(processor);
		return this;
	}

	Outcome compile() {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH,
				StandardCharsets.UTF_8)) {
			String classPath = this.output + System.getProperty("path.separator")
					+ System.getProperty("java.class.path");
			List<String> options = List.of("-d", this.output.toString(), "-s", this.output.toString(), "-cp", classPath,
					"-encoding", "UTF-8", "--release", "17", "-parameters", "-Xlint:all,-processing,-serial,-path",
					"-Xdoclint:all,-missing", "-Werror");
			List<JavaFileObject> units = new ArrayList<>();
			this.sources.forEach((name, source) -> units.add(new MemorySource(name, source)));
			JavaCompiler.CompilationTask task = compiler.getTask(messages, files, diagnostics, options, null, units);
			task.setLocale(Locale.ENGLISH);
			task.setProcessors(this.processors);
			boolean success = task.call();
			return new Outcome(this.output, success, diagnostics.getDiagnostics(), messages.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class MemorySource extends SimpleJavaFileObject {

		private final String source;

		MemorySource(String name, String source) {
			super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
			this.source = source;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.source;
		}

	}

}

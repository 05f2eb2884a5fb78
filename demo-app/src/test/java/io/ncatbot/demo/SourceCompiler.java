package io.ncatbot.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources against the class path of the tests.
 */
final class SourceCompiler {

	private SourceCompiler() {
	}

	/** Compiles, and returns the errors. */
	static List<String> compile(List<Path> sources, Path target) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
			compiler
				.getTask(null, files, diagnostics,
						List.of("-d", target.toString(), "-cp", classPath(), "-proc:none", "-parameters"), null,
						files.getJavaFileObjectsFromPaths(sources))
				.call();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return diagnostics.getDiagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map(Diagnostic::toString)
			.toList();
	}

	static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

}

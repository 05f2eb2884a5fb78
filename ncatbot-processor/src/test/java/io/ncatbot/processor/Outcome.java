package io.ncatbot.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a compilation left behind.
 */
final class Outcome {

	private final Path output;

	private final ClassLoader loader;

	private final boolean success;

	private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

	private final String messages;

	Outcome(Path output, boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, String messages) {
		this.output = output;
		this.loader = new OutputLoader(output);
		this.success = success;
		this.diagnostics = List.copyOf(diagnostics);
		this.messages = messages;
	}

	Outcome isClean() {
		assertThat(this.diagnostics).isEmpty();
		assertThat(this.messages).isEmpty();
		assertThat(this.success).isTrue();
		return this;
	}

	/**
	 * Returns the errors.
	 * @return each as the source line it points at, an arrow, and what it says
	 */
	List<String> errors() {
		assertThat(this.success).isFalse();
		return this.diagnostics.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map((diagnostic) -> place(diagnostic) + " -> " + diagnostic.getMessage(Locale.ENGLISH))
			.toList();
	}

	private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
		JavaFileObject source = diagnostic.getSource();
		if (source == null) {
			return "nowhere";
		}
		try {
			CharSequence text = source.getCharContent(true);
			return text.toString().lines().toList().get((int) diagnostic.getLineNumber() - 1).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String generated(String className) {
		return Compilation.read(this.output.resolve(className.replace('.', '/') + ".java"));
	}

	String twin(String area) {
		return generated("io.ncatbot.api.test." + area + "Sync");
	}

	String bodies() {
		return generated("io.ncatbot.api.GeneratedBotAPI");
	}

	Path index() {
		return this.output.resolve("META-INF/ncatbot/actions.json");
	}

	boolean has(String file) {
		return Files.exists(this.output.resolve(file));
	}

	Class<?> load(String className) throws ClassNotFoundException {
		return this.loader.loadClass(className);
	}

	/**
	 * Calls a method of the compiled API.
	 * @param method its name
	 * @param arguments its arguments, which choose among overloads
	 * @return what the call wrote
	 * @throws ReflectiveOperationException if there is no such method, or it throws
	 */
	String call(String method, Object... arguments) throws ReflectiveOperationException {
		Class<?> type = load("io.ncatbot.api.EchoBotAPI");
		Object api = type.getConstructor().newInstance();
		Method target = Arrays.stream(type.getMethods())
			.filter((candidate) -> candidate.getName().equals(method) && accepts(candidate, arguments))
			.findFirst()
			.orElseThrow(() -> new NoSuchMethodException(method));
		Object result = target.invoke(api, arguments);
		Object answer = (result instanceof CompletableFuture<?> future) ? future.join() : result;
		return (String) answer.getClass().getMethod("written").invoke(answer);
	}

	private static boolean accepts(Method method, Object[] arguments) {
		Class<?>[] types = method.getParameterTypes();
		return types.length == arguments.length && IntStream.range(0, types.length)
			.allMatch((i) -> arguments[i] == null
					|| MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments[i]));
	}

	private static final class OutputLoader extends ClassLoader {

		private final Path output;

		OutputLoader(Path output) {
			super(Outcome.class.getClassLoader());
			this.output = output;
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			try {
				byte[] bytes = Files.readAllBytes(this.output.resolve(name.replace('.', '/') + ".class"));
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new ClassNotFoundException(name, ex);
			}
		}

	}

}

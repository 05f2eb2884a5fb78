package io.ncatbot.processor;

import java.util.List;
import java.util.function.Predicate;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * Writes both forms of an action, and the call that they share.
 */
final class BodyWriter {

	private final SourceText source;

	private final TypeText types;

	private final SignatureText signatures;

	BodyWriter(SourceText source, TypeText types, SignatureText signatures) {
		this.source = source;
		this.types = types;
		this.signatures = signatures;
	}

	void write(ActionBody body, String helper, String constant) {
		ExecutableElement method = body.method().element();
		String result = this.types.of(body.method().result());
		form(method, this.types.of(method.getReturnType()) + " " + body.method().name(), "start", helper);
		form(method, result + " " + body.method().twinName(), "await", helper);
		call(body, helper, constant);
	}

	private void form(ExecutableElement method, String typeAndName, String carrier, String helper) {
		this.source.line("\t@Override");
		this.signatures.annotations(method).forEach((annotation) -> this.source.line("\t" + annotation));
		this.source
			.list("\tpublic " + typeAndName + "(", this.signatures.parameters(method),
					")" + this.signatures.thrown(method) + " {")
			.list("\t\treturn " + carrier + "(" + helper + "(", this.signatures.arguments(method), "));")
			.line("\t}")
			.line();
	}

	private void call(ActionBody body, String helper, String constant) {
		ExecutableElement method = body.method().element();
		this.signatures.annotations(method)
			.stream()
			.filter((annotation) -> annotation.startsWith("@SuppressWarnings"))
			.forEach((annotation) -> this.source.line("\t" + annotation));
		this.source.list("\tprivate static %s %s(".formatted(helperType(body), helper),
				this.signatures.plainParameters(method), ") {");
		for (VariableElement parameter : method.getParameters()) {
			if (ParameterReader.options(parameter.asType()).isPresent()) {
				required(parameter);
			}
		}
		body.stream().ifPresent((stream) -> required(stream.element()));
		String writer = writerName(method);
		String call = "new %s<>(%s, %s, %s -> {".formatted(this.source.name(CoreNames.CALL),
				SourceText.literal(body.action()), constant, writer);
		String opening = body.stream()
			.map((stream) -> "new %s<>(%s".formatted(this.source.name(CoreNames.STREAM_CALL), call))
			.orElse(call);
		String closing = body.stream()
			.map((stream) -> "}), %s);".formatted(stream.element().getSimpleName()))
			.orElse("});");
		List<WireParameter> parameters = body.parameters();
		if (parameters.isEmpty()) {
			this.source.line("\t\treturn " + opening + " " + closing);
		}
		else {
			this.source.line("\t\treturn " + opening);
			parameters.forEach((parameter) -> this.source.line("\t\t\t" + parameter.statement(writer)));
			this.source.line("\t\t" + closing);
		}
		this.source.line("\t}").line();
	}

	private String helperType(ActionBody body) {
		String data = RootWriter.typeArgument(this.source, this.types, body.data());
		return body.stream()
			.map((stream) -> "%s<%s, %s>".formatted(this.source.name(CoreNames.STREAM_CALL), data,
					this.types.of(stream.result())))
			.orElseGet(() -> "%s<%s>".formatted(this.source.name(CoreNames.CALL), data));
	}

	private void required(VariableElement parameter) {
		this.source.line("\t\t%s.requireNonNull(%s, \"%2$s\");".formatted(this.source.name("java.util.Objects"),
				parameter.getSimpleName()));
	}

	/** A parameter may have the name already. */
	private static String writerName(ExecutableElement method) {
		Predicate<String> taken = (name) -> method.getParameters()
			.stream()
			.anyMatch((parameter) -> parameter.getSimpleName().contentEquals(name));
		String name = "w";
		while (taken.test(name)) {
			name = name + "w";
		}
		return name;
	}

}

package io.ncatbot.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/**
 * Spells the parts of a method's signature again.
 */
final class SignatureText {

	private static final String SUPPRESS = "java.lang.SuppressWarnings";

	private final TypeText types;

	private final Types typeUtils;

	SignatureText(TypeText types, Types typeUtils) {
		this.types = types;
		this.typeUtils = typeUtils;
	}

	String typeParameters(ExecutableElement method) {
		return method.getTypeParameters().isEmpty() ? ""
				: method.getTypeParameters()
					.stream()
					.map(this.types::ofParameter)
					.collect(Collectors.joining(", ", "<", "> "));
	}

	/**
	 * Spells the parameters.
	 * @param method the method
	 * @return each with its type and name, the last with dots if it takes any number
	 */
	List<String> parameters(ExecutableElement method) {
		List<String> parameters = new ArrayList<>(plainParameters(method));
		if (method.isVarArgs()) {
			int last = parameters.size() - 1;
			VariableElement parameter = method.getParameters().get(last);
			String array = this.types.of(parameter.asType());
			parameters.set(last, array.substring(0, array.length() - 2) + "... " + parameter.getSimpleName());
		}
		return parameters;
	}

	/**
	 * Spells the parameters of a helper, which takes an array where the method takes any
	 * number.
	 * @param method the method
	 * @return each with its type and name
	 */
	List<String> plainParameters(ExecutableElement method) {
		return method.getParameters()
			.stream()
			.map((parameter) -> this.types.of(parameter.asType()) + " " + parameter.getSimpleName())
			.toList();
	}

	List<String> arguments(ExecutableElement method) {
		return method.getParameters().stream().map((parameter) -> parameter.getSimpleName().toString()).toList();
	}

	String thrown(ExecutableElement method) {
		return method.getThrownTypes().isEmpty() ? ""
				: method.getThrownTypes()
					.stream()
					.map(this.types::of)
					.collect(Collectors.joining(", ", " throws ", ""));
	}

	/**
	 * Spells a reference for Javadoc, which takes neither type arguments nor annotations.
	 * @param method the method
	 * @return its name and the types of its parameters
	 */
	String reference(ExecutableElement method) {
		return method.getParameters()
			.stream()
			.map((parameter) -> this.types.withoutAnnotations().of(this.typeUtils.erasure(parameter.asType())))
			.collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
	}

	/**
	 * Spells the annotations that a method hands on to what is written from it.
	 * @param method the method
	 * @return the annotations, one a line
	 */
	List<String> annotations(ExecutableElement method) {
		List<String> lines = new ArrayList<>();
		Set<String> warnings = new LinkedHashSet<>();
		Declarations.annotation(method, "java.lang.Deprecated").ifPresent((deprecated) -> {
			lines.add(this.types.annotation(deprecated));
			if (Declarations.value(deprecated, "forRemoval")
				.filter((value) -> value.getValue().equals(true))
				.isPresent()) {
				// A deprecated method may use another in peace, but not one that will be
				// removed.
				warnings.add("\"removal\"");
			}
		});
		suppressed(method).ifPresent((value) -> {
			for (Object warning : (List<?>) value.getValue()) {
				warnings.add(warning.toString());
			}
		});
		if (!warnings.isEmpty()) {
			String list = String.join(", ", warnings);
			lines.add("@SuppressWarnings(" + ((warnings.size() == 1) ? list : "{ " + list + " }") + ")");
		}
		return lines;
	}

	private static Optional<AnnotationValue> suppressed(ExecutableElement method) {
		Optional<AnnotationMirror> annotation = Declarations.annotation(method, SUPPRESS);
		return annotation.flatMap((suppress) -> Declarations.value(suppress, "value"));
	}

}

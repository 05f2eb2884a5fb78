package io.ncatbot.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The parameter that takes the frames of a stream. It is not sent.
 *
 * @param element the parameter
 * @param frame what each frame's data is read as
 * @param result what becomes of them
 */
record StreamParameter(VariableElement element, TypeMirror frame, TypeMirror result) {

	/**
	 * Returns the parameter of a method that takes frames.
	 * @param method the method
	 * @param types knows supertypes
	 * @return the first such parameter, empty for an action that is answered once
	 */
	static Optional<StreamParameter> of(ExecutableElement method, Types types) {
		for (VariableElement parameter : method.getParameters()) {
			Optional<DeclaredType> target = target(parameter.asType(), types);
			if (target.isPresent()) {
				List<? extends TypeMirror> arguments = target.get().getTypeArguments();
				return Optional.of(new StreamParameter(parameter, arguments.get(0), arguments.get(1)));
			}
		}
		return Optional.empty();
	}

	private static Optional<DeclaredType> target(TypeMirror type, Types types) {
		Deque<TypeMirror> left = new ArrayDeque<>(List.of(type));
		while (!left.isEmpty()) {
			TypeMirror next = left.pop();
			if (Declarations.is(next, CoreNames.STREAM_TARGET)
					&& ((DeclaredType) next).getTypeArguments().size() == 2) {
				return Optional.of((DeclaredType) next);
			}
			if (Declarations.typeElement(next).isPresent()) {
				types.directSupertypes(next).forEach(left::push);
			}
		}
		return Optional.empty();
	}

}

package io.ncatbot.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Reads the declarations of actions as far as their bodies need it.
 */
final class BodyReader {

	private final Types types;

	private final Problems problems;

	private final ParameterReader parameterReader;

	BodyReader(Types types, Problems problems) {
		this.types = types;
		this.problems = problems;
		this.parameterReader = new ParameterReader(problems);
	}

	List<ActionBody> read(List<Area> areas) {
		List<ActionBody> bodies = new ArrayList<>();
		Map<String, Area> declared = new HashMap<>();
		for (Area area : areas) {
			for (FutureMethod method : area.methods()) {
				if (method.action().isEmpty()) {
					continue;
				}
				Area first = declared.putIfAbsent(signature(method), area);
				if (first != null) {
					this.problems.at(method.element(), "is declared in " + first.name() + " already");
					continue;
				}
				read(method).ifPresent(bodies::add);
			}
		}
		return List.copyOf(bodies);
	}

	private Optional<ActionBody> read(FutureMethod method) {
		if (!method.element().getTypeParameters().isEmpty()) {
			this.problems.at(method.element(), "an @Action has no type parameters; its data is read as one class");
			return Optional.empty();
		}
		Optional<StreamParameter> stream = StreamParameter.of(method.element(), this.types);
		List<WireParameter> parameters = this.parameterReader.read(method.element(),
				stream.map(StreamParameter::element));
		if (stream.isPresent()) {
			return readStream(method, stream.get(), parameters);
		}
		Optional<DataShape> data = DataShape.of(method.result());
		if (data.isEmpty() && !isUnknown(method.result())) {
			this.problems.at(method.element(),
					"an @Action returns CompletableFuture<ApiResult<X>>, where X is Void, a class without type "
							+ "parameters, or a List of such a class; it cannot read " + method.result());
		}
		return data.map((shape) -> new ActionBody(method, shape, parameters, Optional.empty()));
	}

	private Optional<ActionBody> readStream(FutureMethod method, StreamParameter stream,
			List<WireParameter> parameters) {
		Optional<DataShape> frame = DataShape.ofData(stream.frame());
		if (frame.isEmpty()) {
			this.problems.at(stream.element(),
					"frames are read as one class; they cannot be read as " + stream.frame());
		}
		if (!Declarations.is(method.result(), CoreNames.RESULT) || !this.types
			.isSameType(((DeclaredType) method.result()).getTypeArguments().get(0), stream.result())) {
			this.problems.at(method.element(), "its frames become " + stream.result()
					+ ", so it returns CompletableFuture<ApiResult<" + stream.result() + ">>");
			return Optional.empty();
		}
		return frame.map((shape) -> new ActionBody(method, shape, parameters, Optional.of(stream)));
	}

	private String signature(FutureMethod method) {
		StringBuilder signature = new StringBuilder(method.name());
		for (VariableElement parameter : method.element().getParameters()) {
			signature.append(' ').append(this.types.erasure(parameter.asType()));
		}
		return signature.toString();
	}

	/** A misspelt type is javac's to tell, and telling it twice helps nobody. */
	private static boolean isUnknown(TypeMirror type) {
		return type.getKind() == TypeKind.ERROR || (type.getKind() == TypeKind.DECLARED
				&& ((DeclaredType) type).getTypeArguments().stream().anyMatch(BodyReader::isUnknown));
	}

}

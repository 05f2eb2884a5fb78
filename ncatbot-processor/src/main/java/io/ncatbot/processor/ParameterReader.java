package io.ncatbot.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what the method of an action sends: its parameters, with the components in place
 * of an options record.
 */
final class ParameterReader {

	private final Problems problems;

	ParameterReader(Problems problems) {
		this.problems = problems;
	}

	List<WireParameter> read(ExecutableElement method, Optional<VariableElement> notSent) {
		List<WireParameter> parameters = new ArrayList<>();
		Set<String> wireNames = new HashSet<>();
		for (VariableElement parameter : method.getParameters()) {
			if (notSent.filter(parameter::equals).isPresent()) {
				continue;
			}
			for (WireParameter read : read(parameter)) {
				if (!wireNames.add(read.wireName())) {
					this.problems.at(parameter, "\"" + read.wireName() + "\" is sent twice; rename one of the two");
				}
				parameters.add(read);
			}
		}
		return List.copyOf(parameters);
	}

	/**
	 * Returns the options record that a parameter or a component passes.
	 * @param type its type
	 * @return the record whose components are sent in its place, empty for any other type
	 */
	static Optional<TypeElement> options(TypeMirror type) {
		return Declarations.typeElement(type).filter((element) -> Declarations.has(element, CoreNames.OPTIONS));
	}

	private List<WireParameter> read(VariableElement parameter) {
		Optional<TypeElement> options = options(parameter.asType());
		if (options.isEmpty()) {
			String name = parameter.getSimpleName().toString();
			return List.of(read(parameter, parameter.asType(), name));
		}
		if (Declarations.isNullable(parameter.asType())) {
			this.problems.at(parameter, "options cannot be null; offer an overload without them instead");
		}
		List<WireParameter> components = new ArrayList<>();
		for (RecordComponentElement component : ElementFilter.recordComponentsIn(options.get().getEnclosedElements())) {
			String expression = parameter.getSimpleName() + "." + component.getSimpleName() + "()";
			components.add(read(component, component.asType(), expression));
		}
		if (components.isEmpty()) {
			this.problems.at(parameter, "@ActionOptions belongs on a record with components");
		}
		return components;
	}

	private WireParameter read(Element named, TypeMirror type, String expression) {
		String name = named.getSimpleName().toString();
		String wireName = Declarations.text(named, CoreNames.PARAM).orElseGet(() -> WireNames.snakeCase(name));
		if (wireName.isBlank()) {
			this.problems.at(named, "@Param needs the parameter's name on the wire");
		}
		WireParameter.Form form = ParameterTypes.form(type, wireName);
		if (options(type).isPresent()) {
			this.problems.at(named, "options cannot hold other options; take in its components");
		}
		else if (form == WireParameter.Form.PUT) {
			ParameterTypes.objection(type).ifPresent((objection) -> this.problems.at(named, objection));
		}
		return new WireParameter(name, wireName, type, form, expression);
	}

}

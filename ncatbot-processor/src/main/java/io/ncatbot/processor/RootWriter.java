package io.ncatbot.processor;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes the class that implements the actions of all areas. What carries a call is left
 * to its subclass.
 */
final class RootWriter {

	private final ProcessingEnvironment environment;

	RootWriter(ProcessingEnvironment environment) {
		this.environment = environment;
	}

	void write(Area root, List<Area> areas, List<ActionBody> bodies, Element... origins) throws IOException {
		String packageName = this.environment.getElementUtils().getPackageOf(root.type()).getQualifiedName().toString();
		String className = "Generated" + root.name();
		SourceText source = new SourceText(packageName, className, inherited(areas));
		TypeText types = TypeText.in(source);
		SignatureText signatures = new SignatureText(types, this.environment.getTypeUtils());
		Map<DataShape, String> constants = constants(bodies);
		source.line("/**")
			.line(" * The bodies of all actions: each writes its parameters, by their declared types, into a call.")
			.line(" */")
			.line("@" + source.name("javax.annotation.processing.Generated") + "(\"" + ActionProcessor.class.getName()
					+ "\")")
			.line("abstract class " + className + " implements " + root.name() + " {")
			.line();
		constants.forEach((data, name) -> constant(source, types, data, name));
		carriers(source, "<T>", source.name(CoreNames.CALL) + "<T>");
		if (bodies.stream().anyMatch((body) -> body.stream().isPresent())) {
			carriers(source, "<F, T>", source.name(CoreNames.STREAM_CALL) + "<F, T>");
		}
		Set<String> helpers = new HashSet<>();
		for (ActionBody body : bodies) {
			String helper = free(body.method().name() + "Call", "", helpers);
			new BodyWriter(source, types, signatures).write(body, helper, constants.get(body.data()));
		}
		source.line("}").write(this.environment.getFiler(), origins);
	}

	/**
	 * A class inside an area is inherited, and hides what would be imported under its
	 * name.
	 */
	private static Map<String, String> inherited(List<Area> areas) {
		Map<String, String> names = new HashMap<>();
		for (Area area : areas) {
			for (TypeElement nested : ElementFilter.typesIn(area.type().getEnclosedElements())) {
				names.put(nested.getSimpleName().toString(), nested.getQualifiedName().toString());
			}
		}
		return names;
	}

	/** One for each shape of data, in the order of first use. */
	private static Map<DataShape, String> constants(List<ActionBody> bodies) {
		Map<DataShape, String> constants = new LinkedHashMap<>();
		Set<String> taken = new HashSet<>();
		for (ActionBody body : bodies) {
			constants.computeIfAbsent(body.data(), (data) -> free(data.constantName(), "_", taken));
		}
		return constants;
	}

	private static String free(String name, String separator, Set<String> taken) {
		String free = name;
		for (int number = 2; !taken.add(free); number++) {
			free = name + separator + number;
		}
		return free;
	}

	private static void constant(SourceText source, TypeText types, DataShape data, String name) {
		String dataType = source.name(CoreNames.DATA_TYPE);
		String factory = switch (data.kind()) {
			case NONE -> "none()";
			case ONE -> "of(" + types.name(data.type()) + ".class)";
			case LIST -> "listOf(" + types.name(data.type()) + ".class)";
		};
		source
			.line("\tprivate static final %s<%s> %s = %s.%s;".formatted(dataType, typeArgument(source, types, data),
					name, dataType, factory))
			.line();
	}

	static String typeArgument(SourceText source, TypeText types, DataShape data) {
		String type = types.name(data.type());
		return (data.kind() == DataShape.Kind.LIST) ? source.name("java.util.List") + "<" + type + ">" : type;
	}

	private static void carriers(SourceText source, String typeParameters, String call) {
		String result = source.name(CoreNames.RESULT) + "<T>";
		source.line("\t/** Starts a call and returns the user's future. */")
			.line("\tabstract %s %s<%s> start(%s call);".formatted(typeParameters, source.name(CoreNames.FUTURE),
					result, call))
			.line()
			.line("\t/** Starts a call and waits for its end. */")
			.line("\tabstract %s %s await(%s call);".formatted(typeParameters, result, call))
			.line();
	}

}

package io.ncatbot.processor;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.StandardLocation;

import org.jspecify.annotations.Nullable;

/**
 * Writes the list of all declarations into the jar, by area: for the table in the manual,
 * and for tests of what only the source says.
 */
final class IndexWriter {

	private static final String PATH = "META-INF/ncatbot/actions.json";

	private final ProcessingEnvironment environment;

	IndexWriter(ProcessingEnvironment environment) {
		this.environment = environment;
	}

	void write(List<Area> areas, List<ActionBody> bodies, Element... origins) throws IOException {
		Map<FutureMethod, ActionBody> bodyOf = new HashMap<>();
		bodies.forEach((body) -> bodyOf.put(body.method(), body));
		String index = areas.stream()
			.filter((area) -> !area.methods().isEmpty())
			.map((area) -> area(area, bodyOf))
			.collect(Collectors.joining(",\n\t", "[\n\t", "\n]\n"));
		var resource = this.environment.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", PATH, origins);
		try (Writer writer = new OutputStreamWriter(resource.openOutputStream(), StandardCharsets.UTF_8)) {
			writer.write(index);
		}
	}

	private String area(Area area, Map<FutureMethod, ActionBody> bodyOf) {
		String methods = area.methods()
			.stream()
			.map((method) -> entry(method, bodyOf.get(method)))
			.collect(Collectors.joining(",\n\t\t", "[\n\t\t", "\n\t]"));
		return "{ \"area\": %s, \"summary\": %s, \"methods\": %s }".formatted(json(area.name()),
				json(JavadocSummary.of(comment(area.type()))), methods);
	}

	private String entry(FutureMethod method, @Nullable ActionBody body) {
		String comment = comment(method.element());
		String gaps = JavadocGaps.of(comment, method.element())
			.stream()
			.map(IndexWriter::json)
			.collect(Collectors.joining(", ", "[", "]"));
		return "{ \"method\": %s, \"action\": %s, \"signature\": %s, \"params\": %s, \"result\": %s, \"summary\": %s, \"undocumented\": %s }"
			.formatted(json(method.name()), json(method.action().orElse(null)), json(signature(method)),
					params(method, body), json(typeName(data(method.result()))), json(JavadocSummary.of(comment)),
					gaps);
	}

	private @Nullable String comment(Element element) {
		return this.environment.getElementUtils().getDocComment(element);
	}

	private static String signature(FutureMethod method) {
		return method.element()
			.getParameters()
			.stream()
			.map((parameter) -> typeName(parameter.asType()) + " " + parameter.getSimpleName())
			.collect(Collectors.joining(", ", method.name() + "(", ")"));
	}

	private static String params(FutureMethod method, @Nullable ActionBody body) {
		List<String> parameters = new ArrayList<>();
		if (body != null) {
			for (WireParameter parameter : body.parameters()) {
				parameters.add(parameter(parameter.name(), parameter.wireName(), parameter.type()));
			}
		}
		else {
			for (VariableElement parameter : method.element().getParameters()) {
				parameters.add(parameter(parameter.getSimpleName().toString(), null, parameter.asType()));
			}
		}
		return "[" + String.join(", ", parameters) + "]";
	}

	private static String parameter(String name, @Nullable String wireName, TypeMirror type) {
		return "{ \"name\": %s, \"wire\": %s, \"type\": %s }".formatted(json(name), json(wireName),
				json(typeName(type)));
	}

	/**
	 * What an action answers is its data; that it comes in an envelope goes without
	 * saying.
	 */
	private static TypeMirror data(TypeMirror result) {
		if (!Declarations.is(result, CoreNames.RESULT)) {
			return result;
		}
		List<? extends TypeMirror> arguments = ((DeclaredType) result).getTypeArguments();
		return arguments.isEmpty() ? result : arguments.get(0);
	}

	/** For readers: simple names, no annotations. */
	private static String typeName(TypeMirror type) {
		return TypeText.plain().of(type);
	}

	private static String json(@Nullable String text) {
		if (text == null) {
			return "null";
		}
		StringBuilder json = new StringBuilder("\"");
		for (char character : text.toCharArray()) {
			switch (character) {
				case '"', '\\' -> json.append('\\').append(character);
				case '\n' -> json.append("\\n");
				default -> json.append((character >= ' ') ? character : ' ');
			}
		}
		return json.append('"').toString();
	}

}

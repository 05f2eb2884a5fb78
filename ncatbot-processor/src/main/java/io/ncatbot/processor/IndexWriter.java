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
 * Writes the list of all declarations into the jar, for the table in the manual.
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
		List<String> entries = new ArrayList<>();
		for (Area area : areas) {
			for (FutureMethod method : area.methods()) {
				entries.add(entry(area, method, bodyOf.get(method)));
			}
		}
		var resource = this.environment.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", PATH, origins);
		try (Writer writer = new OutputStreamWriter(resource.openOutputStream(), StandardCharsets.UTF_8)) {
			writer.write(entries.stream().collect(Collectors.joining(",\n\t", "[\n\t", "\n]\n")));
		}
	}

	private String entry(Area area, FutureMethod method, @Nullable ActionBody body) {
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
		String summary = JavadocSummary.of(this.environment.getElementUtils().getDocComment(method.element()));
		return "{ \"action\": %s, \"area\": %s, \"method\": %s, \"params\": [%s], \"result\": %s, \"summary\": %s }"
			.formatted(json(method.action().orElse(null)), json(area.name()), json(method.name()),
					String.join(", ", parameters), json(typeName(data(method.result()))), json(summary));
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

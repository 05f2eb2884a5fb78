package io.ncatbot.processor;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

/**
 * Writes the synchronous twin of an area.
 */
final class TwinWriter {

	private final ProcessingEnvironment environment;

	TwinWriter(ProcessingEnvironment environment) {
		this.environment = environment;
	}

	void write(Area area) throws IOException {
		String packageName = this.environment.getElementUtils().getPackageOf(area.type()).getQualifiedName().toString();
		Map<String, String> imports = ImportedNames.of(this.environment, area.type());
		SourceText source = new SourceText(packageName, area.twinName(), imports);
		TypeText types = TypeText.in(source);
		Map<String, String> classNames = new HashMap<>(imports);
		for (TypeElement nested : ElementFilter.typesIn(area.type().getEnclosedElements())) {
			classNames.put(nested.getSimpleName().toString(), nested.getQualifiedName().toString());
		}
		JavadocCopy javadoc = new JavadocCopy(area.name(), classNames, source::name);
		SignatureText signatures = new SignatureText(types, this.environment.getTypeUtils());
		source.line("/**")
			.line(" * The synchronous forms of {@link " + area.name()
					+ "}: each begins the call, waits for its end, and")
			.line(" * returns what the future would have held or throws what it would have failed with.")
			.line(" */")
			.line("@" + source.name("javax.annotation.processing.Generated") + "(\"" + ActionProcessor.class.getName()
					+ "\")")
			.line("public interface " + area.twinName() + " {")
			.line();
		for (FutureMethod method : area.methods()) {
			comment(source, area, method, javadoc, signatures);
			method(source, area, method, types, signatures);
		}
		source.line("}").write(this.environment.getFiler(), area.type());
	}

	private void comment(SourceText source, Area area, FutureMethod method, JavadocCopy javadoc,
			SignatureText signatures) {
		String reference = area.name() + "#" + signatures.reference(method.element());
		@Nullable String original = this.environment.getElementUtils().getDocComment(method.element());
		String comment = (original != null) ? javadoc.of(original)
				: " The synchronous form of {@link " + reference + "}.";
		source.line("\t/**");
		// javac leaves the blank after each asterisk in place, but none before a comment
		// on one line.
		comment.stripTrailing()
			.lines()
			.map((line) -> line.startsWith(" ") ? line : " " + line)
			.forEach((line) -> source.line(("\t *" + line).stripTrailing()));
		source.line("\t * @see " + reference).line("\t */");
	}

	private void method(SourceText source, Area area, FutureMethod method, TypeText types, SignatureText signatures) {
		ExecutableElement element = method.element();
		boolean isDefault = element.getModifiers().contains(Modifier.DEFAULT);
		signatures.annotations(element).forEach((annotation) -> source.line("\t" + annotation));
		String head = "\t" + (isDefault ? "default " : "") + signatures.typeParameters(element)
				+ types.of(method.result()) + " " + method.twinName() + "(";
		String tail = ")" + signatures.thrown(element);
		List<String> parameters = signatures.parameters(element);
		if (isDefault) {
			source.list(head, parameters, tail + " {");
			String call = "\t\treturn %s.on(() -> ((%s) this).%s(".formatted(source.name(CoreNames.WAITING),
					area.name(), method.name());
			source.list(call, signatures.arguments(element), "));");
			source.line("\t}");
		}
		else {
			source.list(head, parameters, tail + ";");
		}
		source.line();
	}

}

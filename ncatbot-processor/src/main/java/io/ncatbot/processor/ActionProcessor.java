package io.ncatbot.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Writes what follows from the declarations of actions: the synchronous twin of each
 * area, the class with all bodies, and an index for the manual.
 * <p>
 * An area names its twin before that exists; javac waits for it until the round is over.
 * So all is read and written in the round that brings the declarations, and nothing is
 * kept from one round to the next.
 */
@SupportedAnnotationTypes({ CoreNames.ACTION, CoreNames.AREA, CoreNames.ROOT })
public final class ActionProcessor extends AbstractProcessor {

	/**
	 * Creates the processor, as compilers do.
	 */
	public ActionProcessor() {
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latest();
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		Problems problems = new Problems(this.processingEnv.getMessager());
		try {
			process(round, problems);
		}
		catch (IOException ex) {
			this.processingEnv.getMessager()
				.printMessage(Diagnostic.Kind.ERROR, "The forms of the actions could not be written: " + ex);
		}
		return false;
	}

	private void process(RoundEnvironment round, Problems problems) throws IOException {
		checkPlaces(round, problems);
		AreaReader reader = new AreaReader(problems);
		Map<TypeElement, Optional<Area>> declared = new LinkedHashMap<>();
		types(round, CoreNames.AREA).forEach((type) -> declared.put(type, reader.read(type, false)));
		TwinWriter twins = new TwinWriter(this.processingEnv);
		for (Optional<Area> area : declared.values()) {
			if (area.isPresent()) {
				twins.write(area.get());
			}
		}
		List<TypeElement> roots = types(round, CoreNames.ROOT);
		if (roots.isEmpty()) {
			return;
		}
		roots.stream()
			.skip(1)
			.forEach((other) -> problems.at(other, "there is one @ActionRoot already: " + roots.get(0)));
		Optional<Area> root = reader.read(roots.get(0), true);
		if (root.isPresent()) {
			if (root.get().hasTwin()) {
				twins.write(root.get());
			}
			write(root.get(), join(root.get(), declared, reader, problems), problems);
		}
	}

	/**
	 * Collects the areas in the order in which the root names them. One that is not
	 * compiled now, as in an incremental build, is read from its class file.
	 */
	private static List<Area> join(Area root, Map<TypeElement, Optional<Area>> declared, AreaReader reader,
			Problems problems) {
		List<Area> areas = new ArrayList<>();
		Set<TypeElement> joined = new LinkedHashSet<>();
		for (TypeMirror parent : root.type().getInterfaces()) {
			Optional<TypeElement> area = Declarations.typeElement(parent)
				.filter((type) -> Declarations.has(type, CoreNames.AREA) && joined.add(type));
			area.flatMap((type) -> declared.containsKey(type) ? declared.get(type) : reader.read(type, false))
				.ifPresent(areas::add);
		}
		for (TypeElement type : declared.keySet()) {
			if (!joined.contains(type)) {
				problems.at(root.type(),
						"must extend the area " + type.getSimpleName() + ", or its actions have no body");
			}
		}
		areas.add(root);
		return List.copyOf(areas);
	}

	private void write(Area root, List<Area> areas, Problems problems) throws IOException {
		List<ActionBody> bodies = new BodyReader(this.processingEnv.getTypeUtils(), problems).read(areas);
		Set<Element> origins = new LinkedHashSet<>();
		areas.forEach((area) -> origins.add(area.type()));
		for (ActionBody body : bodies) {
			body.method()
				.element()
				.getParameters()
				.forEach((parameter) -> ParameterReader.options(parameter.asType()).ifPresent(origins::add));
		}
		new RootWriter(this.processingEnv).write(root, areas, bodies, origins.toArray(Element[]::new));
		new IndexWriter(this.processingEnv).write(areas, bodies, origins.toArray(Element[]::new));
	}

	private void checkPlaces(RoundEnvironment round, Problems problems) {
		for (ExecutableElement method : ElementFilter.methodsIn(annotated(round, CoreNames.ACTION))) {
			Element type = method.getEnclosingElement();
			if (!Declarations.has(type, CoreNames.AREA) && !Declarations.has(type, CoreNames.ROOT)) {
				problems.at(method,
						"@Action counts only in an interface marked @ActionArea; mark it, or move the method");
			}
		}
	}

	private List<TypeElement> types(RoundEnvironment round, String annotation) {
		return List.copyOf(ElementFilter.typesIn(annotated(round, annotation)));
	}

	private Set<? extends Element> annotated(RoundEnvironment round, String annotation) {
		TypeElement type = this.processingEnv.getElementUtils().getTypeElement(annotation);
		return (type != null) ? round.getElementsAnnotatedWith(type) : Set.of();
	}

}

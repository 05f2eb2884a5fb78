package io.ncatbot.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads the interfaces that declare actions.
 */
final class AreaReader {

	private final Problems problems;

	AreaReader(Problems problems) {
		this.problems = problems;
	}

	/**
	 * Reads an interface.
	 * @param type the annotated type
	 * @param root whether it joins the areas, and may have abstract methods that are
	 * written by hand
	 * @return the area, empty where the type cannot be one at all
	 */
	Optional<Area> read(TypeElement type, boolean root) {
		if (type.getKind() != ElementKind.INTERFACE || type.getNestingKind() != NestingKind.TOP_LEVEL
				|| !type.getTypeParameters().isEmpty()) {
			this.problems.at(type, "declare actions in a top-level interface without type parameters");
			return Optional.empty();
		}
		List<FutureMethod> methods = new ArrayList<>();
		for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
			read(method, root).ifPresent(methods::add);
		}
		Area area = new Area(type, root, List.copyOf(methods));
		checkExtendsTwin(area);
		return Optional.of(area);
	}

	private Optional<FutureMethod> read(ExecutableElement method, boolean root) {
		Optional<String> action = Declarations.text(method, CoreNames.ACTION);
		boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
		if (action.isPresent() && !isAbstract) {
			this.problems.at(method, "@Action belongs on an abstract method; remove the body or the annotation");
		}
		if (action.isPresent() && action.get().isBlank()) {
			this.problems.at(method, "@Action needs the action's name on the wire, as in @Action(\"send_group_msg\")");
		}
		TypeMirror returned = method.getReturnType();
		if (!Declarations.is(returned, CoreNames.FUTURE)) {
			if (action.isPresent() && returned.getKind() != TypeKind.ERROR) {
				this.problems.at(method, "an @Action returns CompletableFuture<ApiResult<...>>, not " + returned);
			}
			return Optional.empty();
		}
		if (method.getModifiers().contains(Modifier.STATIC) || method.getModifiers().contains(Modifier.PRIVATE)) {
			return Optional.empty();
		}
		List<? extends TypeMirror> arguments = ((DeclaredType) returned).getTypeArguments();
		if (arguments.isEmpty() || arguments.get(0).getKind() == TypeKind.WILDCARD) {
			this.problems.at(method,
					"name the type of the future's result, so that " + method.getSimpleName() + "Sync can return it");
			return Optional.empty();
		}
		if (isAbstract && action.isEmpty() && !root && !Declarations.has(method, CoreNames.COMPOSED)) {
			this.problems.at(method,
					"declare the action with @Action(\"its_name_on_the_wire\"), or give the method a body");
		}
		return Optional.of(new FutureMethod(method, arguments.get(0), isAbstract ? action : Optional.empty()));
	}

	/**
	 * Without it the twins would exist, but nobody could call them, and the cast in their
	 * bodies would fail.
	 */
	private void checkExtendsTwin(Area area) {
		// The twin may not exist yet: an unknown type still has a name, though perhaps
		// not its qualified one.
		boolean named = area.type()
			.getInterfaces()
			.stream()
			.anyMatch((parent) -> ((DeclaredType) parent).asElement().getSimpleName().contentEquals(area.twinName()));
		if (area.hasTwin() && !named) {
			this.problems.at(area.type(), "must extend " + area.twinName() + ", which is written from it");
		}
	}

}

package io.ncatbot.processor;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

import org.jspecify.annotations.Nullable;

/**
 * Spells types as their declaration does, with the annotations where Java wants them:
 * before the simple name of a class, before the brackets of an array.
 */
final class TypeText {

	private final UnaryOperator<String> names;

	private final boolean annotated;

	private TypeText(UnaryOperator<String> names, boolean annotated) {
		this.names = names;
		this.annotated = annotated;
	}

	/**
	 * For declarations in a source.
	 * @param source where the types are named
	 * @return spells types with their annotations
	 */
	static TypeText in(SourceText source) {
		return new TypeText(source::name, true);
	}

	/**
	 * For readers.
	 * @return spells types with simple names and without annotations
	 */
	static TypeText plain() {
		return new TypeText((name) -> name.substring(name.lastIndexOf('.') + 1), false);
	}

	TypeText withoutAnnotations() {
		return new TypeText(this.names, false);
	}

	String of(TypeMirror type) {
		return switch (type.getKind()) {
			case DECLARED -> ofDeclared((DeclaredType) type);
			case ARRAY -> ofArray((ArrayType) type);
			case WILDCARD -> ofWildcard((WildcardType) type);
			case TYPEVAR -> annotations(type) + ((TypeVariable) type).asElement().getSimpleName();
			// As it was written: javac tells of it, here and there.
			case ERROR -> ((DeclaredType) type).asElement().toString();
			default -> annotations(type) + type.getKind().name().toLowerCase(Locale.ROOT);
		};
	}

	String ofParameter(TypeParameterElement parameter) {
		List<String> bounds = parameter.getBounds()
			.stream()
			.filter((bound) -> !(Declarations.is(bound, "java.lang.Object") && bound.getAnnotationMirrors().isEmpty()))
			.map(this::of)
			.toList();
		return annotations(parameter) + parameter.getSimpleName()
				+ (bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds));
	}

	private String ofDeclared(DeclaredType type) {
		TypeElement element = (TypeElement) type.asElement();
		String arguments = type.getTypeArguments().isEmpty() ? ""
				: type.getTypeArguments().stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
		String container = container(type, element);
		return container + annotations(type) + element.getSimpleName() + arguments;
	}

	/**
	 * What stands before the annotations: the outer class, or the package where the
	 * simple name is taken.
	 */
	private String container(DeclaredType type, TypeElement element) {
		if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
			return of(type.getEnclosingType()) + ".";
		}
		String name = name(element);
		return name.substring(0, name.lastIndexOf('.') + 1);
	}

	/**
	 * Returns how to name a class here, by its outer class if it has one.
	 * @param element the class
	 * @return its name
	 */
	String name(TypeElement element) {
		if (element.getEnclosingElement() instanceof TypeElement outer) {
			return name(outer) + "." + element.getSimpleName();
		}
		return this.names.apply(element.getQualifiedName().toString());
	}

	private String ofArray(ArrayType type) {
		StringBuilder brackets = new StringBuilder();
		TypeMirror component = type;
		while (component instanceof ArrayType array) {
			String annotations = annotations(array);
			brackets.append(annotations.isEmpty() ? "" : " ").append(annotations).append("[]");
			component = array.getComponentType();
		}
		return of(component) + brackets;
	}

	private String ofWildcard(WildcardType type) {
		return annotations(type) + "?" + bound(" extends ", type.getExtendsBound())
				+ bound(" super ", type.getSuperBound());
	}

	private String bound(String keyword, @Nullable TypeMirror bound) {
		return (bound != null) ? keyword + of(bound) : "";
	}

	private String annotations(AnnotatedConstruct annotated) {
		if (!this.annotated) {
			return "";
		}
		return annotated.getAnnotationMirrors()
			.stream()
			.map((annotation) -> annotation(annotation) + " ")
			.collect(Collectors.joining());
	}

	String annotation(AnnotationMirror annotation) {
		String values = annotation.getElementValues()
			.entrySet()
			.stream()
			.map((value) -> value.getKey().getSimpleName() + " = " + value.getValue())
			.collect(Collectors.joining(", "));
		return "@" + name((TypeElement) annotation.getAnnotationType().asElement())
				+ (values.isEmpty() ? "" : "(" + values + ")");
	}

}

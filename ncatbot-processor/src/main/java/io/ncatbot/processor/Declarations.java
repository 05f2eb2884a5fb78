package io.ncatbot.processor;

import java.util.Optional;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a declaration says of itself: its annotations and its type, looked up by name.
 */
final class Declarations {

	private Declarations() {
	}

	static Optional<AnnotationMirror> annotation(Element element, String annotationType) {
		for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
			if (nameOf(annotation.getAnnotationType()).equals(annotationType)) {
				return Optional.of(annotation);
			}
		}
		return Optional.empty();
	}

	static boolean has(Element element, String annotationType) {
		return annotation(element, annotationType).isPresent();
	}

	static Optional<String> text(Element element, String annotationType) {
		return annotation(element, annotationType).flatMap((annotation) -> value(annotation, "value"))
			.map((value) -> value.getValue().toString());
	}

	static Optional<AnnotationValue> value(AnnotationMirror annotation, String attribute) {
		return annotation.getElementValues()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getSimpleName().contentEquals(attribute))
			.map((entry) -> (AnnotationValue) entry.getValue())
			.findFirst();
	}

	/**
	 * Returns the class of a type.
	 * @param type any type
	 * @return its class or interface, empty where it has none or where javac does not
	 * know it (and says so itself)
	 */
	static Optional<TypeElement> typeElement(TypeMirror type) {
		return (type.getKind() == TypeKind.DECLARED) ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
				: Optional.empty();
	}

	static String nameOf(TypeMirror type) {
		return typeElement(type).map((element) -> element.getQualifiedName().toString()).orElse("");
	}

	static boolean is(TypeMirror type, String qualifiedName) {
		return nameOf(type).equals(qualifiedName);
	}

	static boolean isNullable(TypeMirror type) {
		return type.getAnnotationMirrors()
			.stream()
			.anyMatch((annotation) -> annotation.getAnnotationType()
				.asElement()
				.getSimpleName()
				.contentEquals("Nullable"));
	}

}

package io.ncatbot.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Tells the author of a declaration what is wrong with it, at the place where it is
 * wrong. The element is named in the text too, as one that comes from a class file has no
 * place.
 */
final class Problems {

	private final Messager messager;

	Problems(Messager messager) {
		this.messager = messager;
	}

	void at(Element element, String whatAndCure) {
		this.messager.printMessage(Diagnostic.Kind.ERROR, path(element) + ": " + whatAndCure, place(element));
	}

	/**
	 * javac knows where a component's field is, but not where the component is, though
	 * they are one.
	 */
	private static Element place(Element element) {
		if (element.getKind() != ElementKind.RECORD_COMPONENT) {
			return element;
		}
		return ElementFilter.fieldsIn(element.getEnclosingElement().getEnclosedElements())
			.stream()
			.filter((field) -> field.getSimpleName().equals(element.getSimpleName()))
			.<Element>map((field) -> field)
			.findFirst()
			.orElse(element);
	}

	/** Area#method, parameter name. */
	private static String path(Element element) {
		Element parent = element.getEnclosingElement();
		if (parent == null || element instanceof TypeElement) {
			return element.getSimpleName().toString();
		}
		return path(parent) + ((parent instanceof TypeElement) ? "#" : ", parameter ") + element.getSimpleName();
	}

}

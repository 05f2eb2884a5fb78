package io.ncatbot.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
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
		this.messager.printMessage(Diagnostic.Kind.ERROR, path(element) + ": " + whatAndCure, element);
	}

	private static String path(Element element) {
		if (element instanceof TypeElement type) {
			return type.getSimpleName().toString();
		}
		Element parent = element.getEnclosingElement();
		String separator = (parent instanceof TypeElement) ? "#" : ", parameter ";
		return path(parent, element) + separator + element.getSimpleName();
	}

	private static String path(Element parent, Element child) {
		if (parent instanceof TypeElement type) {
			return type.getSimpleName().toString();
		}
		return (parent != null) ? path(parent) : child.toString();
	}

}

package io.ncatbot.processor;

import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that returns a future, and so gets a synchronous twin.
 *
 * @param element the method
 * @param result what the future holds
 * @param action the wire name of the action it declares, empty for a method with a body
 * of its own
 */
record FutureMethod(ExecutableElement element, TypeMirror result, Optional<String> action) {

	String name() {
		return this.element.getSimpleName().toString();
	}

	String twinName() {
		return this.name() + "Sync";
	}

}

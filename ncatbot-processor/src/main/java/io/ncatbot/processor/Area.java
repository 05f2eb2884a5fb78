package io.ncatbot.processor;

import java.util.List;

import javax.lang.model.element.TypeElement;

/**
 * An interface that declares actions.
 *
 * @param type the interface
 * @param root whether it is the one that joins all areas
 * @param methods its methods that return a future, in the order of their declaration
 */
record Area(TypeElement type, boolean root, List<FutureMethod> methods) {

	String name() {
		return this.type.getSimpleName().toString();
	}

	String twinName() {
		return this.name() + "Sync";
	}

	/**
	 * Returns whether a twin belongs to this interface. An area has one even without
	 * methods, as its declaration names it; the root only for methods of its own.
	 * @return whether to write one
	 */
	boolean hasTwin() {
		return !this.root || !this.methods.isEmpty();
	}

}

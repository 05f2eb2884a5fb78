package io.ncatbot.processor;

import java.util.List;
import java.util.Optional;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What the data of a result is read as.
 *
 * @param kind how many
 * @param type of which class
 */
record DataShape(Kind kind, TypeElement type) {

	/**
	 * Returns the shape of a future's result.
	 * @param result what the future holds
	 * @return the shape, empty where it is none of the three
	 */
	static Optional<DataShape> of(TypeMirror result) {
		if (!Declarations.is(result, CoreNames.RESULT)) {
			return Optional.empty();
		}
		List<? extends TypeMirror> arguments = ((DeclaredType) result).getTypeArguments();
		if (arguments.isEmpty()) {
			return Optional.empty();
		}
		return ofData(arguments.get(0));
	}

	/**
	 * Returns the shape of data.
	 * @param data its type
	 * @return the shape, empty where it is none of the three
	 */
	static Optional<DataShape> ofData(TypeMirror data) {
		if (Declarations.is(data, "java.lang.Void")) {
			return plainClass(data).map((type) -> new DataShape(Kind.NONE, type));
		}
		if (Declarations.is(data, "java.util.List")) {
			return ((DeclaredType) data).getTypeArguments()
				.stream()
				.findFirst()
				.flatMap(DataShape::plainClass)
				.map((type) -> new DataShape(Kind.LIST, type));
		}
		return plainClass(data).map((type) -> new DataShape(Kind.ONE, type));
	}

	/** A class literal cannot say more than a class without parameters. */
	private static Optional<TypeElement> plainClass(TypeMirror type) {
		return Declarations.typeElement(type).filter((element) -> element.getTypeParameters().isEmpty());
	}

	String constantName() {
		return switch (this.kind) {
			case NONE -> "NONE";
			case LIST -> WireNames.constant(this.type.getSimpleName().toString()) + "_LIST";
			case ONE -> WireNames.constant(this.type.getSimpleName().toString());
		};
	}

	/**
	 * None, one or many.
	 */
	enum Kind {

		/** The result has no data. */
		NONE,

		/** The data is one value. */
		ONE,

		/** The data is a list of values. */
		LIST

	}

}

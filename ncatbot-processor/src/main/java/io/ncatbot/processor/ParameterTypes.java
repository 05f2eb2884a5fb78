package io.ncatbot.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Which types a parameter may have, and how each goes out. The parameter writer's
 * overloads do the work; here it is only made sure that one of them fits, so that a wrong
 * type is told at its declaration and not inside generated code.
 */
final class ParameterTypes {

	private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Collection");

	private static final Set<String> SCALARS = Set.of("java.lang.Boolean", "java.lang.Byte", "java.lang.Short",
			"java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", "java.lang.String",
			"java.time.Duration", CoreNames.JSON_NODE);

	private ParameterTypes() {
	}

	static WireParameter.Form form(TypeMirror type, String wireName) {
		if (WireNames.isId(wireName) && isLong(type)) {
			return WireParameter.Form.ID;
		}
		if (WireNames.isIds(wireName) && isLongs(type)) {
			return WireParameter.Form.IDS;
		}
		return WireParameter.Form.PUT;
	}

	private static boolean isLong(TypeMirror type) {
		return type.getKind() == TypeKind.LONG || Declarations.is(type, "java.lang.Long");
	}

	private static boolean isLongs(TypeMirror type) {
		if (type.getKind() == TypeKind.ARRAY) {
			return ((ArrayType) type).getComponentType().getKind() == TypeKind.LONG;
		}
		return COLLECTIONS.contains(Declarations.nameOf(type)) && ((DeclaredType) type).getTypeArguments()
			.stream()
			.anyMatch((element) -> Declarations.is(element, "java.lang.Long"));
	}

	/** What a collection holds, where it says so. */
	private static Optional<TypeMirror> element(TypeMirror type) {
		if (!COLLECTIONS.contains(Declarations.nameOf(type))) {
			return Optional.empty();
		}
		List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
		return arguments.isEmpty() ? Optional.empty() : Optional.of(bound(arguments.get(0)));
	}

	private static TypeMirror bound(TypeMirror argument) {
		if (argument.getKind() == TypeKind.WILDCARD) {
			TypeMirror bound = ((WildcardType) argument).getExtendsBound();
			return (bound != null) ? bound : argument;
		}
		return argument;
	}

	/**
	 * Returns why a type cannot be sent.
	 * @param type the declared type of a parameter or a component
	 * @return the objection and its cure, empty where the type can be sent
	 */
	static Optional<String> objection(TypeMirror type) {
		if (type.getKind() == TypeKind.ARRAY) {
			return Optional
				.of("only ids go out from an array (long[] whose name on the wire ends in _ids); use a List");
		}
		if (!isWritable(type)) {
			return Optional.of("values of type " + type + " cannot be sent; use a number, boolean, String, Duration, "
					+ "an enum, List, Collection, Map<String, ...>, JsonNode or a type of io.ncatbot");
		}
		return element(type).filter((element) -> !isWritable(element) && !isAnything(element))
			.map((element) -> "elements of type " + element + " cannot be sent");
	}

	private static boolean isWritable(TypeMirror type) {
		if (type.getKind() != TypeKind.DECLARED) {
			// javac tells of a type it does not know.
			return isScalar(type.getKind()) || type.getKind() == TypeKind.ERROR;
		}
		TypeElement element = Declarations.typeElement(type).orElseThrow();
		String name = element.getQualifiedName().toString();
		return SCALARS.contains(name) || COLLECTIONS.contains(name) || isObject(type)
				|| element.getKind() == ElementKind.ENUM || name.startsWith(CoreNames.OWN_TYPES)
				|| name.startsWith(CoreNames.JSON_NODES);
	}

	/** Java would widen a character to a number. */
	private static boolean isScalar(TypeKind kind) {
		return kind.isPrimitive() && kind != TypeKind.CHAR;
	}

	/** JSON has no other keys. */
	private static boolean isObject(TypeMirror type) {
		return Declarations.is(type, "java.util.Map") && ((DeclaredType) type).getTypeArguments()
			.stream()
			.limit(1)
			.allMatch((key) -> Declarations.is(key, "java.lang.String"));
	}

	/** The writer looks at such values one by one. */
	private static boolean isAnything(TypeMirror element) {
		return element.getKind() == TypeKind.WILDCARD || Declarations.is(element, "java.lang.Object");
	}

}

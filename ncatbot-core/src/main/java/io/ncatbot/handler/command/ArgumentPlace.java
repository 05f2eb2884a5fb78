package io.ncatbot.handler.command;

import java.lang.reflect.Parameter;

import io.ncatbot.handler.HandlerParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What an argument is for: a parameter of the handler method, or a component of a record
 * that is one.
 *
 * @param parameter the parameter, or that of the record's constructor
 * @param ownName what it is called in the source
 * @param arg what its annotation says; null if it has none
 * @param handled the parameter of the handler method
 */
record ArgumentPlace(Parameter parameter, String ownName, @Nullable Arg arg, HandlerParameter handled) {

	static ArgumentPlace of(HandlerParameter handled) {
		return of(handled.parameter(), handled.name(), handled);
	}

	static ArgumentPlace of(Parameter parameter, String ownName, HandlerParameter handled) {
		Arg arg = AnnotatedElementUtils.findMergedAnnotation(parameter, Arg.class);
		return new ArgumentPlace(parameter, ownName, arg, handled);
	}

	/** What users know it by. */
	String name() {
		String given = (this.arg != null) ? resolve("name", this.arg.name()).strip() : "";
		return given.isEmpty() ? this.ownName : given;
	}

	String description() {
		return (this.arg != null) ? resolve("description", this.arg.description()) : "";
	}

	@Nullable String defaultValue() {
		return (this.arg != null && !this.arg.defaultValue().equals(Arg.NO_DEFAULT))
				? resolve("default", this.arg.defaultValue()) : null;
	}

	boolean isOptional() {
		return this.arg != null && this.arg.optional();
	}

	boolean isRest() {
		return this.arg != null && this.arg.rest();
	}

	private String resolve(String attribute, String value) {
		return this.handled.resolve(attribute, value);
	}

}

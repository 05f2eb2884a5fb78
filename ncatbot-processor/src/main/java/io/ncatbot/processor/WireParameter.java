package io.ncatbot.processor;

import java.util.Locale;

import javax.lang.model.type.TypeMirror;

/**
 * A value that a call sends.
 *
 * @param name its name in Java
 * @param wireName its name on the wire
 * @param type its declared type
 * @param form how it is written
 * @param expression where the generated code finds it
 */
record WireParameter(String name, String wireName, TypeMirror type, Form form, String expression) {

	String statement(String writer) {
		return "%s.%s(%s, %s);".formatted(writer, this.form.method(), SourceText.literal(this.wireName),
				this.expression);
	}

	/**
	 * The method of the parameter writer that takes a value.
	 */
	enum Form {

		/**
		 * A QQ number or another 64-bit id, which JavaScript would round if it were a
		 * number.
		 */
		ID,

		/** Several of them. */
		IDS,

		/** Everything else, told apart by the static type. */
		PUT;

		String method() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

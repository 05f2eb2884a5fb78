package io.ncatbot.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a parameter of an {@linkplain Action action} on the wire, where that is not its
 * Java name in snake case.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
public @interface Param {

	/**
	 * The parameter's name on the wire.
	 * @return the wire name
	 */
	String value();

}

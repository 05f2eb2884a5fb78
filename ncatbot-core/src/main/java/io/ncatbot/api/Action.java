package io.ncatbot.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a OneBot 11 action on an asynchronous method of an {@linkplain ActionArea
 * area}. The synchronous twin and the bodies of both are written when the library is
 * built: each parameter goes out under its name in snake case, ids as JSON strings, and
 * one that is null is left out.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Action {

	/**
	 * The action's name on the wire, for example {@code send_group_msg}.
	 * @return the wire name
	 */
	String value();

}

package io.ncatbot.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, on an asynchronous method of an {@linkplain ActionArea area}, something that
 * takes several requests. The build writes its synchronous twin; the bodies of both are
 * written by hand, on the calls below the futures that users see.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Composed {

}

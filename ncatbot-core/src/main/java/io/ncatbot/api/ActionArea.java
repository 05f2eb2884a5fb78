package io.ncatbot.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that groups related {@linkplain Action actions}. For an area
 * {@code X} the build writes its synchronous twin {@code XSync}, which {@code X} extends.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActionArea {

}

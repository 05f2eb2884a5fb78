package io.ncatbot.handler.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a constant of an enum names by which users may write it in a command:
 * <pre class="code">
 * enum Colour {
 *     &#064;Label({ "红", "红色" }) RED,
 *     &#064;Label({ "蓝", "蓝色" }) BLUE
 * }
 * </pre> The name of the constant itself works as well.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Label {

	/**
	 * The names of the constant.
	 * @return names; the first one is shown where the values are listed
	 */
	String[] value();

}

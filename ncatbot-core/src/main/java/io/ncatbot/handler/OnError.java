package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Makes a method deal with failures of handlers: with those of the handlers of its own
 * bean, or with those of all. Of several methods that could, the one with the narrowest
 * exception type does, the bean's own before those for all. What none of them takes
 * reaches the {@link HandlerErrorStrategy}.
 * <p>
 * The method takes, in any order and all optional: the exception, the
 * {@link HandlerFailure}, and what handlers take. The type of its event parameter narrows
 * what it deals with. What it returns is the reply, as for handlers.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Reflective
public @interface OnError {

	/**
	 * The exceptions to deal with; none for what the method's exception parameter says,
	 * and all if there is none.
	 * @return types of exceptions
	 */
	Class<? extends Throwable>[] value() default {};

	/**
	 * Whether it deals with failures of all handlers, not only of those of its bean.
	 * @return true for all
	 */
	boolean global() default false;

	/**
	 * How a returned reply refers to the message.
	 * @return the style; by default as the application is configured
	 */
	ReplyStyle replyStyle() default ReplyStyle.DEFAULT;

}

package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Event;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Makes a method of any bean handle events. The family annotations, such as
 * {@link GroupEvent}, are built on it, and so can be a project's own.
 * <p>
 * The method takes, in any order and all optional: the event (its type narrows what is
 * handled), the {@link io.ncatbot.api.BotAPI} and {@link io.ncatbot.connection.Bot} that
 * received it, the {@link io.ncatbot.message.Message}, the
 * {@link io.ncatbot.event.Sender}, and the raw {@link tools.jackson.databind.JsonNode}.
 * What it returns is the reply to a message: a {@code String}, a {@code Message}, or a
 * {@code CompletionStage} of one; null or {@code void} for none. The next event of the
 * same conversation waits until the method, and the stage it returned, has ended.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Reflective
public @interface OnEvent {

	/**
	 * The kinds of events to handle; none for whatever the method's event parameter says.
	 * @return types of the sealed event family
	 */
	Class<? extends Event>[] types() default {};

	/**
	 * The exact text that a message must have, compared without the blanks around it, and
	 * without a leading reply or at.
	 * @return the text; empty for any
	 */
	String text() default "";

}

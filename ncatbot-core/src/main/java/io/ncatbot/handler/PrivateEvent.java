package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.PrivateMessage;

import org.springframework.core.annotation.AliasFor;

/**
 * Makes a method handle messages in private chats (私聊消息), temporary sessions included.
 *
 * @see OnEvent
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@OnEvent(types = PrivateMessage.class)
public @interface PrivateEvent {

	/**
	 * The exact text that the message must have; the same as {@link #text()}.
	 * @return the text; empty for any
	 */
	@AliasFor(annotation = OnEvent.class, attribute = "text")
	String value() default "";

	/**
	 * The exact text that the message must have, compared without the blanks around it,
	 * and without a leading reply or at.
	 * @return the text; empty for any
	 */
	@AliasFor(annotation = OnEvent.class, attribute = "text")
	String text() default "";

}

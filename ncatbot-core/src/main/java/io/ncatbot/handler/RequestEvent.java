package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Request;

/**
 * Makes a method handle requests (请求): to become friends, to join a group, or to follow
 * an invitation.
 *
 * @see OnEvent
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@OnEvent(types = Request.class)
public @interface RequestEvent {

}

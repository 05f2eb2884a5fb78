package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Meta;

/**
 * Makes a method handle meta events (元事件): lifecycle and heartbeats.
 *
 * @see OnEvent
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@OnEvent(types = Meta.class)
public @interface MetaEvent {

}

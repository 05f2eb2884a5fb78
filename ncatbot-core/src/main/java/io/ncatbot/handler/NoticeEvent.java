package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Notice;

/**
 * Makes a method handle notices (通知): what happened in a group or among friends. The type
 * of its event parameter says which.
 *
 * @see OnEvent
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@OnEvent(types = Notice.class)
public @interface NoticeEvent {

}

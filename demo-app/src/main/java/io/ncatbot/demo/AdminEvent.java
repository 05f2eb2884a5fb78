package io.ncatbot.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Role;
import io.ncatbot.handler.GroupEvent;

import org.springframework.core.annotation.AliasFor;

/**
 * An annotation of one's own: a rule that a team writes down once. What users of it may
 * choose is an alias.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@GroupEvent(role = { Role.OWNER, Role.ADMIN }, blocking = true)
@interface AdminEvent {

	/**
	 * What an admin has to write.
	 * @return a regular expression
	 */
	@AliasFor(annotation = GroupEvent.class)
	String regex();

}

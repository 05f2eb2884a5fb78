package io.ncatbot.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Role;
import io.ncatbot.handler.GroupEvent;

import org.springframework.core.annotation.AliasFor;

/**
 * A command of one's own kind: for those who keep order in a group. Others do not see it
 * in the help either.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@GroupEvent(role = { Role.OWNER, Role.ADMIN })
@interface AdminCommand {

	/**
	 * The command's name.
	 * @return the name without a prefix
	 */
	@AliasFor(annotation = GroupEvent.class, attribute = "command")
	String value();

	/**
	 * What the command does.
	 * @return a few words for the help
	 */
	@AliasFor(annotation = GroupEvent.class)
	String description();

}

package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Meta;

import org.springframework.core.annotation.AliasFor;

/**
 * Makes a method handle meta events (元事件): lifecycle and heartbeats.
 *
 * @see OnEvent
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@OnEvent(events = Meta.class)
public @interface MetaEvent {

	/**
	 * What the handler does, for people: the help and the {@link HandlerRegistry} show
	 * it.
	 * @return one sentence; empty for none
	 */
	@AliasFor(annotation = OnEvent.class)
	String description() default "";

	/**
	 * The kinds of which the event must be one, as NapCat names them in {@code sub_type}.
	 * @return sub types; none for any
	 */
	@AliasFor(annotation = OnEvent.class)
	String[] subTypes() default {};

	/**
	 * The bots whose events are handled, by name in the configuration or QQ number. One
	 * text may name several, separated by commas.
	 * @return names or QQ numbers; none for all
	 */
	@AliasFor(annotation = OnEvent.class)
	String[] bots() default {};

	/**
	 * Beans that decide beyond all this, by their class. Every one must agree.
	 * @return classes of which there is one bean each; none for no more conditions
	 */
	@AliasFor(annotation = OnEvent.class)
	Class<? extends EventMatcher>[] matcher() default {};

	/**
	 * Beans that decide beyond all this, by their name. Every one must agree.
	 * @return names of {@link EventMatcher} beans; none for no more conditions
	 */
	@AliasFor(annotation = OnEvent.class)
	String[] matcherBean() default {};

	/**
	 * Whether no handler after this one gets an event that this one has handled, however
	 * that ended.
	 * @return true to be the last
	 */
	@AliasFor(annotation = OnEvent.class)
	boolean blocking() default false;

	/**
	 * Whether the conversation goes on while the method runs: it opts out of the order of
	 * its conversation.
	 * @return true to hold up nobody
	 */
	@AliasFor(annotation = OnEvent.class)
	boolean concurrent() default false;

	/**
	 * The name under which the {@link HandlerRegistry} knows the handler.
	 * @return a unique name; empty for the name of the bean and of the method
	 */
	@AliasFor(annotation = OnEvent.class)
	String id() default "";

}

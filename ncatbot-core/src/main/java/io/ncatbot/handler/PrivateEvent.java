package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.PrivateMessage;
import io.ncatbot.message.Segment;

import org.springframework.core.annotation.AliasFor;

/**
 * Makes a method handle messages in private chats (私聊消息), temporary sessions included.
 *
 * @see OnEvent
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@OnEvent(events = PrivateMessage.class)
public @interface PrivateEvent {

	/**
	 * The exact text that the message must have, or several of which it must have one;
	 * the same as {@link #text()}.
	 * @return texts; none for any
	 */
	@AliasFor(annotation = OnEvent.class, attribute = "text")
	String[] value() default {};

	/**
	 * The exact text that the message must have, or several of which it must have one. It
	 * is compared without a leading reply or at, the blanks around it, and characters
	 * that nobody can see.
	 * @return texts; none for any
	 */
	@AliasFor(annotation = OnEvent.class, attribute = "text")
	String[] text() default {};

	/**
	 * What the text must begin with, or several of which one must.
	 * @return prefixes; none for any
	 */
	@AliasFor(annotation = OnEvent.class)
	String[] prefix() default {};

	/**
	 * What the text must contain somewhere, or several of which one must.
	 * @return keywords; none for any
	 */
	@AliasFor(annotation = OnEvent.class)
	String[] keywords() default {};

	/**
	 * A regular expression that the whole text must match. Its named groups, such as
	 * {@code (?<city>\S+)}, are the arguments for parameters of that name.
	 * @return the expression; empty for any
	 */
	@AliasFor(annotation = OnEvent.class)
	String regex() default "";

	/**
	 * The command that the text must call, such as {@code ban} for {@code /ban @someone
	 * 10m}; blanks make a sub-command.
	 * @return the name without a prefix; empty for any text
	 */
	@AliasFor(annotation = OnEvent.class)
	String command() default "";

	/**
	 * Other names of the {@link #command()}.
	 * @return names without a prefix
	 */
	@AliasFor(annotation = OnEvent.class)
	String[] aliases() default {};

	/**
	 * What the handler does, for people: the help and the {@link HandlerRegistry} show
	 * it.
	 * @return one sentence; empty for none
	 */
	@AliasFor(annotation = OnEvent.class)
	String description() default "";

	/**
	 * Whether the message must quote something that the bot has written. NapCat is asked
	 * who wrote it, once all else matches.
	 * @return true if it must
	 */
	@AliasFor(annotation = OnEvent.class)
	boolean repliesToBot() default false;

	/**
	 * What the message must contain, such as {@code Image.class}, or several of which it
	 * must contain one.
	 * @return segment types; none for any
	 */
	@AliasFor(annotation = OnEvent.class)
	Class<? extends Segment>[] types() default {};

	/**
	 * Whose messages are handled. One text may name several, separated by commas.
	 * @return QQ numbers; none for everybody
	 */
	@AliasFor(annotation = OnEvent.class)
	String[] users() default {};

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
	 * How a returned reply refers to the message.
	 * @return the style; by default as the application is configured
	 */
	@AliasFor(annotation = OnEvent.class)
	ReplyStyle replyStyle() default ReplyStyle.DEFAULT;

	/**
	 * The name under which the {@link HandlerRegistry} knows the handler.
	 * @return a unique name; empty for the name of the bean and of the method
	 */
	@AliasFor(annotation = OnEvent.class)
	String id() default "";

}

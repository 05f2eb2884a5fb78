package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.event.Event;
import io.ncatbot.event.Role;
import io.ncatbot.message.Segment;

import org.springframework.aot.hint.annotation.Reflective;
import org.springframework.core.annotation.AliasFor;

/**
 * Makes a method of any bean handle events. The family annotations, such as
 * {@link GroupEvent}, are built on it, and so can be a project's own: <pre class="code">
 * &#064;Retention(RetentionPolicy.RUNTIME)
 * &#064;GroupEvent(role = { Role.OWNER, Role.ADMIN })
 * &#064;interface AdminCommand {
 *     &#064;AliasFor(annotation = GroupEvent.class)
 *     String command();
 * }
 * </pre>
 * <p>
 * An event is handled if all attributes that are given match it. Of an attribute with
 * several values one is enough. {@code ${property}} placeholders may be used in all
 * texts.
 * <p>
 * The method takes, in any order and all optional: the event (its type narrows what is
 * handled), the {@link io.ncatbot.api.BotAPI} and {@link io.ncatbot.connection.Bot} that
 * received it, the {@link io.ncatbot.message.Message}, the
 * {@link io.ncatbot.event.Sender}, the raw {@link tools.jackson.databind.JsonNode}, and
 * parameters named like the groups of a {@link #regex()}; of a {@link #command()} also
 * its arguments, see {@link io.ncatbot.handler.command.Arg}. What it returns is the reply
 * to a message: a {@code String}, a {@code Message}, or a {@code CompletionStage} of one;
 * null or {@code void} for none. The next event of the same conversation waits until the
 * method, and the stage it returned, has ended.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Reflective(HandlerReflectiveProcessor.class)
public @interface OnEvent {

	/**
	 * The kinds of events to handle; the same as {@link #events()}.
	 * @return types of the sealed event family
	 */
	@AliasFor("events")
	Class<? extends Event>[] value() default {};

	/**
	 * The kinds of events to handle; none for whatever the method's event parameter says.
	 * @return types of the sealed event family
	 */
	@AliasFor("value")
	Class<? extends Event>[] events() default {};

	/**
	 * The exact text that the message must have, or several of which it must have one. It
	 * is compared without a leading reply or at, the blanks around it, and characters
	 * that nobody can see.
	 * @return texts; none for any
	 */
	String[] text() default {};

	/**
	 * What the text must begin with, or several of which one must.
	 * @return prefixes; none for any
	 */
	String[] prefix() default {};

	/**
	 * What the text must contain somewhere, or several of which one must.
	 * @return keywords; none for any
	 */
	String[] keywords() default {};

	/**
	 * A regular expression that the whole text must match. Its named groups, such as
	 * {@code (?<city>\S+)}, are the arguments for parameters of that name.
	 * @return the expression; empty for any
	 */
	String regex() default "";

	/**
	 * The command that the text must call, such as {@code ban} for {@code /ban @someone
	 * 10m}; blanks make a sub-command.
	 * @return the name without a prefix; empty for any text
	 */
	String command() default "";

	/**
	 * Other names of the {@link #command()}. One text may have several, separated by
	 * commas.
	 * @return names without a prefix
	 */
	String[] aliases() default {};

	/**
	 * What the handler does, for people: the help and the {@link HandlerRegistry} show
	 * it.
	 * @return one sentence; empty for none
	 */
	String description() default "";

	/**
	 * Whether the message must mention the bot by name; a mention of everyone does not
	 * count.
	 * @return true if it must
	 */
	boolean mentionsBot() default false;

	/**
	 * Whether the message must quote something that the bot has written. NapCat is asked
	 * who wrote it, once all else matches.
	 * @return true if it must
	 */
	boolean repliesToBot() default false;

	/**
	 * What the message must contain, such as {@code Image.class}, or several of which it
	 * must contain one.
	 * @return segment types; none for any
	 */
	Class<? extends Segment>[] types() default {};

	/**
	 * The groups where it happens. One text may name several, separated by commas.
	 * @return group numbers; none for everywhere
	 */
	String[] groups() default {};

	/**
	 * Whom the event is about, or whose message it is. One text may name several,
	 * separated by commas.
	 * @return QQ numbers; none for everybody
	 */
	String[] users() default {};

	/**
	 * The roles of which the sender must have one in the group. Roles are exact: an owner
	 * is no {@link Role#ADMIN}.
	 * @return roles; none for everybody
	 */
	Role[] role() default {};

	/**
	 * The kinds of which the event must be one, as NapCat names them in {@code sub_type}.
	 * @return sub types; none for any
	 */
	String[] subTypes() default {};

	/**
	 * The bots whose events are handled, by name in the configuration or QQ number. One
	 * text may name several, separated by commas.
	 * @return names or QQ numbers; none for all
	 */
	String[] bots() default {};

	/**
	 * Beans that decide beyond all this, by their class. Every one must agree.
	 * @return classes of which there is one bean each; none for no more conditions
	 */
	Class<? extends EventMatcher>[] matcher() default {};

	/**
	 * Beans that decide beyond all this, by their name. Every one must agree.
	 * @return names of {@link EventMatcher} beans; none for no more conditions
	 */
	String[] matcherBean() default {};

	/**
	 * Whether no handler after this one gets an event that this one has handled, however
	 * that ended.
	 * @return true to be the last
	 */
	boolean blocking() default false;

	/**
	 * Whether the conversation goes on while the method runs: it opts out of the order of
	 * its conversation.
	 * @return true to hold up nobody
	 */
	boolean concurrent() default false;

	/**
	 * How a returned reply refers to the message.
	 * @return the style; by default as the application is configured
	 */
	ReplyStyle replyStyle() default ReplyStyle.DEFAULT;

	/**
	 * The name under which the {@link HandlerRegistry} knows the handler.
	 * @return a unique name; empty for the name of the bean and of the method
	 */
	String id() default "";

}

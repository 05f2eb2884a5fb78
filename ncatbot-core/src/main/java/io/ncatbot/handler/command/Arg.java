package io.ncatbot.handler.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Says more about an argument of a command (命令参数). A parameter whose type can be written
 * in a chat needs no annotation; with one it has a name and a description for people, a
 * default, or takes all that is left of the message. Its texts may have placeholders.
 * <p>
 * It may be put on annotations too, to make one's own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
public @interface Arg {

	/** Stands for no default, since an empty text may be one. */
	String NO_DEFAULT = "\n\t\0\t\n";

	/**
	 * What users know the argument by; the same as {@link #name()}.
	 * @return the name; empty for the parameter's own
	 */
	@AliasFor("name")
	String value() default "";

	/**
	 * What users know the argument by, in usage lines and answers.
	 * @return the name; empty for the parameter's own
	 */
	@AliasFor("value")
	String name() default "";

	/**
	 * What the argument is for. The help for the command shows it.
	 * @return a few words; empty for none
	 */
	String description() default "";

	/**
	 * What is taken when nobody wrote the argument. It is read as if it had been written,
	 * so that {@code 10m} and {@code 今天} can be defaults.
	 * @return the text; {@link #NO_DEFAULT} for none
	 */
	String defaultValue() default NO_DEFAULT;

	/**
	 * Whether the argument may be left out, which gives null, or an empty list. An
	 * {@code Optional} or {@code @Nullable} parameter may be left out anyway.
	 * @return true if it may
	 */
	boolean optional() default false;

	/**
	 * Whether the argument is all that is left of the message, just as it was written. It
	 * takes a {@code String}, and must be the last one. A parameter of type
	 * {@link io.ncatbot.message.Message} always takes the rest.
	 * @return true for the rest
	 */
	boolean rest() default false;

}

package io.ncatbot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Makes a method be called when a bot goes offline (下线): when it cannot be used any more.
 * Link and login are different things, and the parameter tells which is meant:
 * <ul>
 * <li>With a {@link io.ncatbot.connection.LinkChange} it is called when the link to
 * NapCat has ended.
 * <li>With a {@link io.ncatbot.connection.LoginChange} it is called when NapCat says that
 * the account is offline, or that QQ has logged it out.
 * <li>With neither it is called when the bot could be used and cannot any more, for
 * either reason.
 * </ul>
 * The method takes, in any order and all optional: the change (a
 * {@link io.ncatbot.connection.BotChange} for either kind), the
 * {@link io.ncatbot.connection.Bot}, and its {@link io.ncatbot.api.BotAPI}. It may wait.
 * The changes of one bot come in their order.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Reflective
public @interface BotOfflineEvent {

	/**
	 * The bots that are meant, by name in the configuration or QQ number. Placeholders
	 * may be used, and one text may name several, separated by commas.
	 * @return names or QQ numbers; none for all
	 */
	String[] bots() default {};

}

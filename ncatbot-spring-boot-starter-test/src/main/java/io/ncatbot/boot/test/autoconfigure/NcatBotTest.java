package io.ncatbot.boot.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.ncatbot.boot.test.BotTime;
import io.ncatbot.boot.test.NapCatWorld;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of a bot's handlers alone: the application's beans that have handler methods,
 * what NcatBot itself needs, and a simulated NapCat that the bot is connected to over a
 * real socket. There is no web server, unless the {@link #transport()} needs one, and no
 * database, and no other bean of the application: give those that handlers need with
 * {@code @MockitoBean}, {@code @Import} or {@link #includeFilters()}.
 * <p>
 * {@link io.ncatbot.simulator.NapCatSimulator NapCatSimulator},
 * {@link io.ncatbot.simulator.SimulatedAccounts SimulatedAccounts}, {@link BotTime},
 * {@code BotAPI} and {@code Bots} are injected into fields by {@code @Autowired}, and
 * into parameters of test methods without it. Each test method finds a fresh world, see
 * {@link NapCatWorld}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@BootstrapWith(NcatBotTestContextBootstrapper.class)
@ExtendWith({ SpringExtension.class, NcatBotParameterResolver.class })
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(NcatBotTypeExcludeFilter.class)
@AutoConfigureNcatBot
@ImportAutoConfiguration
public @interface NcatBotTest {

	/**
	 * The classes with handler methods that are tested; the same as {@link #handlers()}.
	 * @return the classes; none for all that the application has
	 */
	@AliasFor("handlers")
	Class<?>[] value() default {};

	/**
	 * The classes with handler methods that are tested.
	 * @return the classes; none for all that the application has
	 */
	@AliasFor("value")
	Class<?>[] handlers() default {};

	/**
	 * How the bots and their simulated NapCat reach each other. Where NapCat comes to the
	 * application, the application's web server is started too, on a free port, but none
	 * of its controllers. In other tests the property {@code ncatbot.test.transport} says
	 * it.
	 * @return the transport
	 */
	Transport transport() default Transport.DEFAULT;

	/**
	 * The QQ numbers of the simulated accounts, the primary bot's first. Bots of
	 * {@code ncatbot.bots} take them in the order of their names, unless they have a
	 * {@code self-id}; each further number is a further bot, whose name is that number.
	 * In other tests the property {@code ncatbot.test.accounts} says it.
	 * @return the numbers; none for 10001 and, with several bots, those after it
	 */
	long[] accounts() default {};

	/**
	 * Properties in the form {@code key=value} that are added before the test runs.
	 * @return the properties
	 */
	String[] properties() default {};

	/**
	 * Whether handlers, and what takes part in handling such as a
	 * {@code HandlerArgumentResolver}, are included without being asked for.
	 * @return whether they are
	 */
	boolean useDefaultFilters() default true;

	/**
	 * What else of the application is included.
	 * @return include filters
	 */
	Filter[] includeFilters() default {};

	/**
	 * What is left out that would be included.
	 * @return exclude filters
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Auto-configurations that are left out.
	 * @return the auto-configurations
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}

package io.ncatbot.boot.test.autoconfigure;

import java.util.List;
import java.util.Map;

import io.ncatbot.boot.test.KeepWorld;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Switches the simulated NapCat on in every test, so that none talks to a real account by
 * mistake; outside of tests it stays off, even where this library is on the class path.
 */
final class SimulatorContextCustomizerFactory implements ContextCustomizerFactory {

	/**
	 * When a test moves the time, the answer to a sign of life that was asked for on the
	 * way would come too late, so none is asked for.
	 */
	private static final Map<String, Object> DEFAULTS = Map.of(NapCatSimulatorAutoConfiguration.SWITCH, "true",
			"ncatbot.connection.ping-interval", "3650d");

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		boolean keep = TestContextAnnotationUtils.hasAnnotation(testClass, KeepWorld.class);
		return new Customizer(keep ? testClass : null);
	}

	/**
	 * Switches it on.
	 *
	 * @param owner the test class that has the context to itself, or null
	 */
	private record Customizer(@Nullable Class<?> owner) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
			// Last of all sources, so that any other may say something else.
			context.getEnvironment().getPropertySources().addLast(new MapPropertySource("ncatbotTest", DEFAULTS));
		}

	}

}

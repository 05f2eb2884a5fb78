package io.ncatbot.boot.test.autoconfigure;

import java.util.Arrays;
import java.util.List;

import io.ncatbot.boot.test.KeepWorld;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * Switches the simulated NapCat on in every test, so that none talks to a real account by
 * mistake; outside of tests it stays off, even where this library is on the class path.
 */
final class SimulatorContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		boolean keep = TestContextAnnotationUtils.hasAnnotation(testClass, KeepWorld.class);
		NcatBotTest slice = TestContextAnnotationUtils.findMergedAnnotation(testClass, NcatBotTest.class);
		return new Customizer(keep ? testClass : null, slice != null,
				(slice != null) ? slice.transport() : Transport.DEFAULT,
				(slice != null) ? Arrays.stream(slice.accounts()).boxed().toList() : List.of());
	}

	/**
	 * Switches it on.
	 *
	 * @param owner the test class that has the context to itself, or null
	 * @param slice whether the test starts handlers alone
	 * @param transport the transport that the test asks for
	 * @param accounts the accounts that the test asks for
	 */
	private record Customizer(@Nullable Class<?> owner, boolean slice, Transport transport,
			List<Long> accounts) implements ContextCustomizer {

		private static final String SERVER = "org.springframework.boot.web.server.context.WebServerApplicationContext";

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
			ConfigurableEnvironment environment = context.getEnvironment();
			TestProperties.addDefaults(environment);
			TestProperties.addSaid(environment, this.transport, this.accounts);
			if (environment.getProperty(TestProperties.SWITCH, Boolean.class, true)
					&& environment.getProperty("ncatbot.enabled", Boolean.class, true)) {
				requireServer(context, TestProperties.transport(environment));
				TestProperties.addOverrides(environment, this.slice);
			}
		}

		private void requireServer(ConfigurableApplicationContext context, Transport transport) {
			if (transport.comesToTheApplication() && !startsServer(context)) {
				throw new IllegalStateException(("With %s NapCat comes to the application, but this test starts no web "
						+ "server. Use @NcatBotTest(transport = Transport.%1$s), or @SpringBootTest("
						+ "webEnvironment = WebEnvironment.RANDOM_PORT) with the property %s=%1$s")
					.formatted(transport, Transport.PROPERTY));
			}
		}

		private static boolean startsServer(ConfigurableApplicationContext context) {
			return ClassUtils.isPresent(SERVER, context.getClassLoader())
					&& ClassUtils.resolveClassName(SERVER, context.getClassLoader()).isInstance(context);
		}

	}

}

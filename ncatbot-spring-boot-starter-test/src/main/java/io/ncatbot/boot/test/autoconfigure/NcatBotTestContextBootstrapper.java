package io.ncatbot.boot.test.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.ContextLoader;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.ClassUtils;

/**
 * Reads the properties of {@link NcatBotTest @NcatBotTest}, and starts a web server where
 * NapCat comes to the application.
 */
final class NcatBotTestContextBootstrapper extends TestSliceTestContextBootstrapper<NcatBotTest> {

	private static final String SERVER = "org.springframework.boot.web.server.servlet.ServletWebServerFactory";

	private static final List<String> SERVER_PROPERTIES = List.of("spring.main.web-application-type=servlet",
			"server.port=0");

	@Override
	protected Class<? extends ContextLoader> getDefaultContextLoaderClass(Class<?> testClass) {
		Transport transport = transport(testClass);
		if (!transport.comesToTheApplication()) {
			return super.getDefaultContextLoaderClass(testClass);
		}
		if (!ClassUtils.isPresent(SERVER, testClass.getClassLoader())) {
			throw new IllegalStateException(
					("With %s NapCat comes to the application, which has no servlet web server: "
							+ "add spring-boot-starter-webmvc, or choose another transport for %s")
						.formatted(transport, testClass.getName()));
		}
		return ServingContextLoader.class;
	}

	@Override
	protected String @Nullable [] getProperties(Class<?> testClass) {
		String[] said = super.getProperties(testClass);
		if (!transport(testClass).comesToTheApplication()) {
			return said;
		}
		List<String> properties = new ArrayList<>(SERVER_PROPERTIES);
		properties.addAll((said != null) ? Arrays.asList(said) : List.of());
		return properties.toArray(String[]::new);
	}

	private Transport transport(Class<?> testClass) {
		NcatBotTest slice = TestContextAnnotationUtils.findMergedAnnotation(testClass, NcatBotTest.class);
		if (slice == null) {
			return Transport.FORWARD_WEBSOCKET;
		}
		if (slice.transport() != Transport.DEFAULT) {
			return slice.transport();
		}
		ConfigurableEnvironment environment = new StandardEnvironment();
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(environment, slice.properties());
		return TestProperties.transport(environment);
	}

}

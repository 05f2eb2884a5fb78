package io.ncatbot.boot.test.autoconfigure;

import io.ncatbot.boot.test.KeepWorld;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test method the simulator of its context, with a fresh world in it.
 */
final class FreshWorldTestExecutionListener implements TestExecutionListener, Ordered {

	/** After the test has its dependencies, before anything of it runs. */
	private static final int ORDER = 2_500;

	private static final String SESSION = SimulatorSession.class.getName();

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void beforeTestMethod(TestContext test) throws Exception {
		SimulatorSession session = session(test);
		if (session != null) {
			session.begin(test.getTestClass(),
					TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), KeepWorld.class));
			test.setAttribute(SESSION, session);
		}
	}

	private static @Nullable SimulatorSession session(TestContext test) {
		return test.hasApplicationContext()
				? test.getApplicationContext().getBeanProvider(SimulatorSession.class).getIfAvailable() : null;
	}

	@Override
	public void afterTestMethod(TestContext test) {
		if (test.removeAttribute(SESSION) instanceof SimulatorSession session) {
			session.end();
		}
	}

}

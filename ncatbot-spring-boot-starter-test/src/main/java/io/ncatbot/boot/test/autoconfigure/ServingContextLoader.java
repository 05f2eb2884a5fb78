package io.ncatbot.boot.test.autoconfigure;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Loads a slice that has a web server, which slices usually have not.
 */
final class ServingContextLoader extends SpringBootContextLoader {

	@Override
	protected ApplicationContextFactory getApplicationContextFactory(MergedContextConfiguration mergedConfig) {
		return ApplicationContextFactory.DEFAULT;
	}

}

package io.ncatbot.benchmarks.kit;

import io.ncatbot.boot.test.autoconfigure.NcatBotTest;

import org.springframework.test.context.ContextConfiguration;

/**
 * A test class as users write them; its methods are played by the benchmark.
 */
@NcatBotTest(properties = { "spring.main.web-application-type=none", "spring.main.banner-mode=off",
		"logging.level.root=warn" })
@ContextConfiguration(classes = Cat.class)
public class CatTest {

	/** Stands for any test method. */
	public void answers() {
	}

	/**
	 * The same with a context of its own.
	 */
	@NcatBotTest(properties = { "another=context", "spring.main.web-application-type=none",
			"spring.main.banner-mode=off", "logging.level.root=warn" })
	@ContextConfiguration(classes = Cat.class)
	public static class Another extends CatTest {

	}

}

package io.ncatbot.simulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The simulator judges the library, so it shares nothing with it.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.ncatbot.simulator");

	@Test
	void itStandsOnNettyJacksonAndTheJdkAlone() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("io.ncatbot.simulator..", "java..", "javax.crypto..", "javax.net..", "io.netty..",
					"tools.jackson..", "org.slf4j..", "org.jspecify..")
			.check(CLASSES);
	}

	@Test
	void theWorldKnowsNothingOfOneBot() {
		noClasses().that()
			.resideInAPackage("io.ncatbot.simulator.world..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.ncatbot.simulator.message..", "io.ncatbot.simulator.event..",
					"io.ncatbot.simulator.action..", "io.ncatbot.simulator.server..", "io.netty..")
			.check(CLASSES);
	}

	@Test
	void packagesFormNoCycle() {
		slices().matching("io.ncatbot.simulator.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

}

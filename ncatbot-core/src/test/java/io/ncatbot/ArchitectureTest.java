package io.ncatbot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The borders between the packages of the library.
 */
@AnalyzeClasses(
		packages = { "io.ncatbot.api", "io.ncatbot.concurrent", "io.ncatbot.connection", "io.ncatbot.dispatch",
				"io.ncatbot.event", "io.ncatbot.handler", "io.ncatbot.json", "io.ncatbot.message" },
		importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule packagesDependOneWay = SlicesRuleDefinition.slices()
		.matching("io.ncatbot.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyHandlersAndTheWebSocketTransportKnowSpring = noClasses().that()
		.resideInAnyPackage("io.ncatbot.api..", "io.ncatbot.event..", "io.ncatbot.message..", "io.ncatbot.json..",
				"io.ncatbot.dispatch..", "io.ncatbot.connection", "io.ncatbot.connection.transfer..",
				"io.ncatbot.concurrent..")
		.should()
		.dependOnClassesThat(
				resideInAPackage("org.springframework..").and(not(type(org.springframework.core.io.Resource.class))));

	@ArchTest
	static final ArchRule springBootStaysOutside = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule theModelKnowsNothingOfConnections = noClasses().that()
		.resideInAnyPackage("io.ncatbot.event..", "io.ncatbot.message..", "io.ncatbot.json..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.ncatbot.api..", "io.ncatbot.connection..", "io.ncatbot.dispatch..",
				"io.ncatbot.handler..");

	@ArchTest
	static final ArchRule theSimulatorIsNeverShipped = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("io.ncatbot.simulator..");

	/** Their clock belongs to the JVM, and no test could move it. */
	@ArchTest
	static final ArchRule futuresHaveNoClockOfTheirOwn = noClasses().should()
		.callMethod(CompletableFuture.class, "orTimeout", long.class, java.util.concurrent.TimeUnit.class)
		.orShould()
		.callMethod(CompletableFuture.class, "completeOnTimeout", Object.class, long.class,
				java.util.concurrent.TimeUnit.class)
		.orShould()
		.callMethod(CompletableFuture.class, "delayedExecutor", long.class, java.util.concurrent.TimeUnit.class);

	@ArchTest
	static final ArchRule oneSourceOfTime = noClasses().that()
		.resideOutsideOfPackage("io.ncatbot.concurrent..")
		.should()
		.callMethod(Executors.class, "newScheduledThreadPool", int.class)
		.orShould()
		.callMethod(System.class, "nanoTime")
		.orShould()
		.callMethod(System.class, "currentTimeMillis");

}

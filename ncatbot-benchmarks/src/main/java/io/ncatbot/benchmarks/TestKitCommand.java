package io.ncatbot.benchmarks;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;

import io.ncatbot.benchmarks.kit.CatTest;
import io.ncatbot.boot.test.Idleness;
import io.ncatbot.simulator.NapCatSimulator;

import org.springframework.test.context.TestContextManager;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;

/**
 * What the test kit adds to the bot's own work: starting a slice's context in a fresh
 * JVM, and each test method on a context that is there.
 */
final class TestKitCommand implements Command {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long FRIEND = 456;

	@Override
	public String name() {
		return "testkit";
	}

	@Override
	public String usage() {
		return """
				[--methods 500]
				    a slice's first and second context, and a test method beside the bot's own work
				""";
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		Options options = Options.parse(arguments, "methods");
		int methods = options.positive("methods", 500);
		long begun = System.nanoTime();
		TestContextManager tests = new TestContextManager(CatTest.class);
		double framework = since(begun);
		begun = System.nanoTime();
		NapCatSimulator sim = simulator(tests);
		double first = since(begun);
		begun = System.nanoTime();
		simulator(new TestContextManager(CatTest.Another.class));
		double second = since(begun);
		double botAlone = bot(sim, methods);
		double method = methods(tests, sim, methods);
		JsonLine.print(new Result(Math.round(framework), Math.round(first), Math.round(second), methods,
				rounded(method), rounded(botAlone), rounded(method - botAlone)));
		return 0;
	}

	private static NapCatSimulator simulator(TestContextManager tests) {
		return tests.getTestContext().getApplicationContext().getBean(NapCatSimulator.class);
	}

	/**
	 * A message and its answer, until the bot has nothing left to do; no kit beside it.
	 */
	private static double bot(NapCatSimulator sim, int times) {
		play(sim, times / 10);
		long begun = System.nanoTime();
		play(sim, times);
		return since(begun) / times;
	}

	private static void play(NapCatSimulator sim, int times) {
		for (int i = 0; i < times; i++) {
			sim.clearCalls();
			sim.friend(FRIEND).says("喵");
			sim.awaitCall("send_private_msg", PATIENCE);
			Idleness idleness = Idleness.of(sim);
			if (idleness == null || !idleness.await(PATIENCE)) {
				throw new IllegalStateException("The bot does not come to rest");
			}
		}
	}

	private static double methods(TestContextManager tests, NapCatSimulator sim, int times) throws Exception {
		CatTest test = new CatTest();
		tests.prepareTestInstance(test);
		Method method = CatTest.class.getMethod("answers");
		play(tests, test, method, sim, times / 10);
		long begun = System.nanoTime();
		play(tests, test, method, sim, times);
		return since(begun) / times;
	}

	private static void play(TestContextManager tests, CatTest test, Method method, NapCatSimulator sim, int times)
			throws Exception {
		for (int i = 0; i < times; i++) {
			tests.beforeTestMethod(test, method);
			sim.friend(FRIEND).says("喵");
			assertThat(sim).friend(FRIEND).received("喵喵").receivedNothing();
			tests.afterTestMethod(test, method, null);
		}
	}

	private static double since(long begun) {
		return (System.nanoTime() - begun) / 1e6;
	}

	private static double rounded(double millis) {
		return Math.round(millis * 100) / 100.0;
	}

	/**
	 * Milliseconds each.
	 *
	 * @param framework Spring's test framework, before there is a context
	 * @param firstContext from there to a connected bot, the first in this JVM
	 * @param secondContext the same once more
	 * @param methods how many test methods were played
	 * @param method one of them
	 * @param botAlone what of it the bot itself takes
	 * @param kit the rest
	 */
	record Result(long framework, long firstContext, long secondContext, int methods, double method, double botAlone,
			double kit) {

	}

}

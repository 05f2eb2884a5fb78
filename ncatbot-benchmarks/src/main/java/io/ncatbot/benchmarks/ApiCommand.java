package io.ncatbot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.ncatbot.benchmarks.api.ApiCost;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API costs before it is used: each run builds it in a JVM of its own.
 */
final class ApiCommand implements Command {

	private static final String IN_THIS_JVM = "--in-this-jvm";

	@Override
	public String name() {
		return "api";
	}

	@Override
	public String usage() {
		return """
				[--runs 5]
				    time to build BotAPI and the memory that it holds: medians
				""";
	}

	@Override
	public int run(List<String> arguments) throws Exception {
		if (arguments.equals(List.of(IN_THIS_JVM))) {
			JsonLine.print(ApiCost.measure());
			return 0;
		}
		int runs = Options.parse(arguments, "runs").positive("runs", 5);
		List<ApiCost> costs = new ArrayList<>();
		for (int i = 0; i < runs; i++) {
			costs.add(inAnotherJvm());
		}
		JsonLine.print(new Result(runs, median(costs, ApiCost::buildMillis), median(costs, ApiCost::nextMicros),
				(int) median(costs, ApiCost::classes), median(costs, ApiCost::heapKb),
				median(costs, ApiCost::metaspaceKb)));
		return 0;
	}

	private static ApiCost inAnotherJvm() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), BenchmarksMain.class.getName(),
				"api", IN_THIS_JVM)
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException("The JVM that builds the API has failed:%n%s".formatted(output));
		}
		return JsonMapper.shared().readValue(output, ApiCost.class);
	}

	private static double median(List<ApiCost> costs, ToDoubleFunction<ApiCost> what) {
		double[] sorted = costs.stream().mapToDouble(what).sorted().toArray();
		return Math.round(sorted[sorted.length / 2] * 10) / 10.0;
	}

	record Result(int runs, double buildMillis, double nextMicros, int classes, double heapKb, double metaspaceKb) {

	}

}

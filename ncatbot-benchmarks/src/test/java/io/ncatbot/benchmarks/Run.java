package io.ncatbot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that was run in a process of its own, as a user does.
 *
 * @param status its exit status
 * @param output what it printed
 */
record Run(int status, String output) {

	static Run of(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8",
						"-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
						BenchmarksMain.class.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try {
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor(1, TimeUnit.MINUTES);
			return new Run(process.exitValue(), output);
		}
		finally {
			process.destroyForcibly();
		}
	}

	/** The line of JSON that the command ended with. */
	JsonNode result() {
		return JsonMapper.shared().readTree(this.output.strip().lines().reduce("", (before, line) -> line));
	}

}

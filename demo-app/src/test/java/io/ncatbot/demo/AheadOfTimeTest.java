package io.ncatbot.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The demo processed ahead of time: what Spring Boot writes for it is compiled, and run
 * as a process of its own with {@code spring.aot.enabled=true}.
 */
class AheadOfTimeTest {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final String PROCESSOR = "org.springframework.boot.SpringApplicationAotProcessor";

	@TempDir
	private Path folder;

	@Test
	void theDemoAnswersFromItsGeneratedContext() throws Exception {
		Path sources = this.folder.resolve("sources");
		Path resources = this.folder.resolve("resources");
		Path classes = this.folder.resolve("classes");
		// The bot of the generated context connects to a NapCat that is configured, so no
		// simulator is part of it.
		Process processing = java(SourceCompiler.classPath(), List.of("-Dncatbot.url=ws://localhost:1"), PROCESSOR,
				DemoApplication.class.getName(), sources.toString(), resources.toString(), classes.toString(),
				"io.ncatbot", "demo-app");
		assertThat(processing.waitFor()).as("processing:%n%s", log()).isZero();
		assertThat(SourceCompiler.compile(javaFiles(sources), classes)).as("errors").isEmpty();
		try (NapCatSimulator napCat = NapCatSimulator.builder().token("secret").world(World.demo()).start()) {
			String classPath = String.join(File.pathSeparator, classes.toString(), resources.toString(),
					SourceCompiler.classPath());
			Process demo = java(classPath, List.of("-Dspring.aot.enabled=true"), DemoApplication.class.getName(),
					"--ncatbot.url=" + napCat.url(), "--ncatbot.token=secret");
			try {
				await().atMost(PATIENCE).until(() -> log().contains("is connected to") || !demo.isAlive());
				assertThat(demo.isAlive()).as("%s", log()).isTrue();
				assertThat(log()).contains("Starting AOT-processed DemoApplication")
					.containsPattern("Found [1-9]\\d+ event handler");
				napCat.friend(DemoPeople.FRIEND).says("测试");
				assertThat(napCat.awaitCalls("send_private_msg", 2, PATIENCE)).hasSize(2);
				napCat.group(DemoPeople.GROUP).member(DemoPeople.MEMBER).says("我是谁");
				napCat.awaitCall("send_group_msg", PATIENCE);
				napCat.clearCalls();
				napCat.friend(DemoPeople.FRIEND).says("/功能 点歌 开");
				napCat.friend(DemoPeople.FRIEND).says("/功能 点歌 也许");
				napCat.friend(DemoPeople.FRIEND).says("/help 功能");
				assertThat(napCat.awaitCalls("send_private_msg", 3, PATIENCE)).extracting((call) -> text(call))
					.satisfiesExactly((done) -> assertThat(done).isEqualTo("MUSIC已打开"),
							(wrong) -> assertThat(wrong).startsWith("参数「开关」应为是或否"),
							(help) -> assertThat(help).contains("点歌、游戏 之一"));
				// Named groups, methods for failures, and comings and goings.
				napCat.friend(DemoPeople.FRIEND).says("北京天气 3天");
				napCat.friend(DemoPeople.FRIEND).says("6÷0");
				assertThat(napCat.awaitCalls("send_private_msg", 5, PATIENCE).toString()).contains("北京未来 3 天", "除以零的话");
				await().atMost(PATIENCE).until(() -> log().contains("default 可以用了喵~"));
			}
			finally {
				demo.destroy();
				demo.waitFor();
			}
		}
	}

	private static String text(RecordedCall call) {
		StringBuilder text = new StringBuilder();
		call.params().path("message").forEach((part) -> text.append(part.path("data").path("text").asString("")));
		return text.toString();
	}

	private Process java(String classPath, List<String> options, String mainClass, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx512m", "-Dfile.encoding=UTF-8", "-cp", classPath));
		command.addAll(options);
		command.add(mainClass);
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
			.start();
	}

	private Path logFile() {
		return this.folder.resolve("output.log");
	}

	private String log() throws IOException {
		return Files.exists(logFile()) ? Files.readString(logFile()) : "";
	}

	private static List<Path> javaFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

}

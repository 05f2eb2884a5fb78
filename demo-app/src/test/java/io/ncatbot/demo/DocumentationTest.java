package io.ncatbot.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the documentation compile, its properties exist, its links lead
 * somewhere, and the two READMEs say the same.
 */
class DocumentationTest {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Path TESTS = Path.of("src/test/java/io/ncatbot/demo");

	private static final Path DEMO = Path.of("src/main/java/io/ncatbot/demo");

	private static final Pattern JAVA = Pattern.compile("(?m)^( *)```java\\n(.*?)\\n\\1```", Pattern.DOTALL);

	private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

	private static final Pattern PROPERTY = Pattern.compile("`(ncatbot\\.[a-z.<>-]+)`");

	private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)(?:#[^)]*)?\\)");

	private static final String IMPORTS = """
			import java.lang.annotation.*;
			import java.nio.file.Path;
			import java.time.*;
			import java.time.temporal.ChronoUnit;
			import java.util.*;
			import java.util.concurrent.*;
			import io.ncatbot.api.*;
			import io.ncatbot.api.account.*;
			import io.ncatbot.api.file.*;
			import io.ncatbot.api.friend.*;
			import io.ncatbot.api.group.*;
			import io.ncatbot.api.message.*;
			import io.ncatbot.boot.autoconfigure.*;
			import io.ncatbot.boot.test.*;
			import io.ncatbot.boot.test.autoconfigure.*;
			import io.ncatbot.boot.test.event.Events;
			import io.ncatbot.connection.*;
			import io.ncatbot.demo.DemoApplication;
			import io.ncatbot.dispatch.*;
			import io.ncatbot.event.*;
			import io.ncatbot.event.Role;
			import io.ncatbot.handler.*;
			import io.ncatbot.handler.command.*;
			import io.ncatbot.message.*;
			import io.ncatbot.message.Message;
			import io.ncatbot.simulator.*;
			import io.ncatbot.simulator.file.*;
			import io.ncatbot.simulator.fault.FaultPlan;
			import io.ncatbot.simulator.fault.LinkFaults;
			import io.ncatbot.simulator.server.HttpSettings;
			import io.ncatbot.simulator.server.ReverseSettings;
			import io.ncatbot.simulator.server.WebhookSettings;
			import io.ncatbot.simulator.world.World;
			import io.ncatbot.testcontainers.*;
			import org.jspecify.annotations.*;
			import org.junit.jupiter.api.Nested;
			import org.junit.jupiter.api.Test;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.test.context.SpringBootTest;
			import org.springframework.boot.test.context.TestConfiguration;
			import org.springframework.boot.test.system.CapturedOutput;
			import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
			import org.slf4j.*;
			import org.springframework.beans.factory.annotation.*;
			import org.springframework.context.annotation.*;
			import org.springframework.core.annotation.*;
			import org.springframework.core.annotation.Order;
			import org.springframework.core.convert.converter.Converter;
			import org.springframework.scheduling.annotation.*;
			import org.springframework.security.config.annotation.web.builders.HttpSecurity;
			import org.springframework.security.web.SecurityFilterChain;
			import org.springframework.context.event.EventListener;
			import org.springframework.stereotype.*;
			import tools.jackson.core.type.TypeReference;
			import tools.jackson.databind.*;
			import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
			import static org.assertj.core.api.Assertions.assertThat;
			""";

	@TempDir
	private Path folder;

	private static List<Path> pages() {
		try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
			List<Path> pages = new ArrayList<>(
					docs.filter((file) -> file.toString().endsWith(".md")).sorted().toList());
			pages.add(ROOT.resolve("README.md"));
			pages.add(ROOT.resolve("README.zh-CN.md"));
			pages.add(ROOT.resolve("CONTRIBUTING.md"));
			return pages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path page) {
		try {
			return Files.readString(page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> examples() {
		Map<String, String> examples = new TreeMap<>();
		for (Path page : pages()) {
			Matcher block = JAVA.matcher(read(page));
			while (block.find()) {
				String code = block.group(2).replaceAll("(?m)^" + block.group(1), "");
				examples.put(ROOT.relativize(page) + ", example " + (examples.size() + 1), code);
			}
		}
		assertThat(examples).hasSizeGreaterThan(5);
		return examples;
	}

	@TestFactory
	Stream<DynamicTest> everyJavaExampleCompiles() {
		return examples().entrySet()
			.stream()
			.map((example) -> DynamicTest.dynamicTest(example.getKey(), () -> compile(example.getValue())));
	}

	/**
	 * What the manual shows of the demo is what the demo does.
	 */
	@TestFactory
	Stream<DynamicTest> everyExampleFromTheDemoIsItsCode() {
		Map<String, String> examples = examples();
		Map<String, Path> shown = new TreeMap<>();
		examples.forEach((name, example) -> {
			Matcher type = CLASS.matcher(example);
			Path demo = type.find() ? DEMO.resolve(type.group(1) + ".java") : DEMO;
			if (Files.isRegularFile(demo)) {
				shown.put(name, demo);
			}
		});
		assertThat(shown).hasSizeGreaterThan(5);
		return shown.entrySet()
			.stream()
			.map((example) -> DynamicTest.dynamicTest(example.getKey() + " is " + example.getValue().getFileName(),
					() -> assertIsCodeOf(example.getValue(), examples.get(example.getKey()))));
	}

	/**
	 * What the manual shows of tests are tests: each is part of one here, word for word.
	 */
	@TestFactory
	Stream<DynamicTest> everyExampleOfATestRunsAsOne() throws IOException {
		StringBuilder tests = new StringBuilder();
		try (Stream<Path> files = Files.list(TESTS)) {
			files.filter((file) -> file.toString().endsWith("Test.java") && !file.endsWith("DocumentationTest.java"))
				.forEach((file) -> tests.append(withoutIndents(read(file))));
		}
		Map<String, String> examples = examples();
		examples.values().removeIf((example) -> !example.contains("@Test\n"));
		assertThat(examples).hasSizeGreaterThan(6);
		return examples.entrySet()
			.stream()
			.map((example) -> DynamicTest.dynamicTest(example.getKey(),
					() -> assertThat(tests).contains(withoutIndents(example.getValue()))));
	}

	private static String withoutIndents(String code) {
		return code.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"))
				+ "\n";
	}

	private static void assertIsCodeOf(Path demo, String example) throws IOException {
		List<String> code = new ArrayList<>();
		try (Stream<Path> files = Files.list(demo.getParent())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				code.addAll(read(file).lines().map(String::strip).toList());
			}
		}
		assertThat(read(demo))
			.contains(example.lines().map(String::strip).filter((line) -> line.startsWith("class")).toList());
		assertThat(code).containsAll(example.lines().map(String::strip).toList());
	}

	private void compile(String example) throws IOException {
		if (example.contains("// Java 21") && Runtime.version().feature() < 21) {
			String reason = "Not compiled, since this is JDK " + Runtime.version().feature() + ": " + example;
			System.out.println(reason);
			Assumptions.abort(reason);
		}
		Matcher name = CLASS.matcher(example);
		boolean whole = name.find();
		String body = whole ? example : wrapped(example);
		Path file = this.folder.resolve((whole ? name.group(1) : "Example") + ".java");
		// An example with a package is a file as it stands in a project.
		Files.writeString(file, body.startsWith("package ") ? body : "package example;\n" + IMPORTS + body);
		assertThat(SourceCompiler.compile(List.of(file), this.folder)).as("errors").isEmpty();
	}

	/**
	 * A method is put into a class, statements into a method that has what such examples
	 * talk about.
	 */
	private static String wrapped(String example) {
		return example.startsWith("@") ? "class Example {\n" + example + "\n}"
				: "class Example {\nvoid run(List<Long> messageIds, GroupMessage groupMessage) {\n" + example
						+ "\n}\n}";
	}

	@Test
	void everyPropertyThatIsNamedExistsAndEveryPropertyIsNamed() throws IOException {
		List<String> known = new ArrayList<>();
		ClassLoader classes = getClass().getClassLoader();
		for (URL resource : Collections.list(classes.getResources("META-INF/spring-configuration-metadata.json"))) {
			JsonNode metadata = new JsonMapper().readTree(resource.openStream());
			metadata.path("properties").forEach((property) -> known.add(property.path("name").asString()));
		}
		known.removeIf((name) -> !name.startsWith("ncatbot."));
		assertThat(known).contains("ncatbot.url", "ncatbot.enabled");
		List<String> named = new ArrayList<>();
		for (Path page : pages()) {
			Matcher property = PROPERTY.matcher(withoutMeters(page));
			while (property.find()) {
				named.add(property.group(1));
			}
		}
		assertThat(named.stream().map((name) -> name.replaceAll("\\.<name>.*", "")).distinct()).isSubsetOf(known);
		assertThat(known.stream().filter((name) -> name.startsWith("ncatbot.")))
			.allSatisfy((name) -> assertThat(read(ROOT.resolve("docs/configuration.md"))).contains(name));
	}

	/**
	 * The table of the meters, whose names look the same, is held against them elsewhere.
	 */
	private static String withoutMeters(Path page) {
		String text = read(page);
		return page.endsWith("observability.md") ? text.replaceAll("(?m)^\\| `ncatbot\\..*$", "") : text;
	}

	@Test
	void everyLinkLeadsSomewhere() {
		for (Path page : pages()) {
			Matcher link = LINK.matcher(read(page));
			while (link.find()) {
				assertThat(page.resolveSibling(link.group(1)))
					.as("%s links to %s", ROOT.relativize(page), link.group(1))
					.exists();
			}
		}
	}

	@Test
	void bothReadmesLinkToEveryPage() {
		String english = read(ROOT.resolve("README.md"));
		String chinese = read(ROOT.resolve("README.zh-CN.md"));
		for (Path page : pages()) {
			String name = page.getFileName().toString();
			if (name.startsWith("README")) {
				continue;
			}
			boolean isChinese = name.endsWith(".zh-CN.md");
			Path translated = page.resolveSibling(name.replace(".md", ".zh-CN.md"));
			if (!isChinese) {
				assertThat(english).as("README.md").contains(name + ")");
			}
			if (isChinese || !Files.exists(translated)) {
				assertThat(chinese).as("README.zh-CN.md").contains(name + ")");
			}
		}
	}

	@Test
	void bothReadmesSayTheSame() {
		String english = read(ROOT.resolve("README.md"));
		String chinese = read(ROOT.resolve("README.zh-CN.md"));
		assertThat(count(chinese, "(?m)^#+ ")).as("headings").isEqualTo(count(english, "(?m)^#+ "));
		assertThat(count(chinese, "(?m)^ *```")).as("code blocks").isEqualTo(count(english, "(?m)^ *```"));
		assertThat(count(chinese, "(?m)^\\|")).as("table rows").isEqualTo(count(english, "(?m)^\\|"));
		assertThat(count(chinese, "(?m)^\\d+\\. ")).as("steps").isEqualTo(count(english, "(?m)^\\d+\\. "));
	}

	private static long count(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().count();
	}

}

package io.ncatbot.testcontainers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.command.BuildImageCmd;
import org.jspecify.annotations.Nullable;

import org.testcontainers.DockerClientFactory;

/**
 * Images made out of nothing but this machine's own JDK and C library, so that no
 * registry has to be asked.
 */
final class DockerImages {

	private static final String JAVA = "ncatbot-test/java";

	private static final Path SIMULATOR = Path.of("..", "ncatbot-simulator").toAbsolutePath().normalize();

	private static final List<String> STAND_IN_LIBRARIES = List.of("ncatbot-simulator", "netty-", "jackson-",
			"slf4j-api", "jspecify");

	private static boolean hasJava;

	private DockerImages() {
	}

	/** Why no image can be made here, or null. */
	static @Nullable String whyNone() {
		if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
			return "images are made of this machine's C library, and this is not Linux";
		}
		if (!Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"))) {
			return "images are made with jlink, and this JDK has no jmods";
		}
		return null;
	}

	/** The simulator's image, from its own Dockerfile. */
	static String simulator(Path workFolder) throws IOException, InterruptedException {
		java(workFolder);
		try (Stream<Path> files = Files.list(SIMULATOR.resolve("target"))) {
			if (files.noneMatch((file) -> file.toString().endsWith("-standalone.jar"))) {
				throw new IllegalStateException(
						"The simulator's jar is not there: run 'mvn -pl ncatbot-simulator package -DskipTests' first");
			}
		}
		build("ncatbot-simulator",
				DockerClientFactory.lazyClient()
					.buildImageCmd(SIMULATOR.resolve("Dockerfile").toFile())
					.withBaseDirectory(SIMULATOR.toFile())
					.withBuildArg("JAVA_IMAGE", JAVA));
		return "ncatbot-simulator";
	}

	/** An image that behaves as NapCat's is described. */
	static String standIn(Path workFolder) throws IOException, InterruptedException {
		java(workFolder);
		Path folder = Files.createDirectories(workFolder.resolve("stand-in"));
		Path libraries = Files.createDirectories(folder.resolve("lib"));
		for (String entry : classPath()) {
			String name = Path.of(entry).getFileName().toString();
			if (Files.isDirectory(Path.of(entry))) {
				boolean wanted = entry.contains("ncatbot-simulator") || name.equals("test-classes");
				if (wanted) {
					copyTree(Path.of(entry), folder.resolve("classes"));
				}
			}
			else if (STAND_IN_LIBRARIES.stream().anyMatch(name::startsWith)) {
				Files.copy(Path.of(entry), libraries.resolve(name), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		Files.writeString(folder.resolve("Dockerfile"), """
				FROM %s
				COPY lib /opt/lib
				COPY classes /opt/classes
				WORKDIR /app
				ENTRYPOINT ["java", "-Dfile.encoding=UTF-8", "-cp", "/opt/classes:/opt/lib/*", "%s"]
				""".formatted(JAVA, StandInNapCat.class.getName()));
		build("ncatbot-test/napcat", DockerClientFactory.lazyClient().buildImageCmd(folder.toFile()));
		return "ncatbot-test/napcat";
	}

	private static synchronized void java(Path workFolder) throws IOException, InterruptedException {
		if (hasJava) {
			return;
		}
		Path folder = Files.createDirectories(workFolder.resolve("java-image"));
		Path home = Path.of(System.getProperty("java.home"));
		run(home.resolve("bin/jlink").toString(), "--add-modules",
				"java.base,java.logging,java.management,java.naming,java.xml,jdk.httpserver,jdk.unsupported",
				"--strip-debug", "--no-header-files", "--no-man-pages", "--output", folder.resolve("java").toString());
		for (String library : libraries(folder.resolve("java"))) {
			Path copy = folder.resolve("root" + library);
			Files.createDirectories(copy.getParent());
			Files.copy(Path.of(library), copy, StandardCopyOption.REPLACE_EXISTING);
		}
		Files.createDirectories(folder.resolve("root/tmp"));
		Files.writeString(folder.resolve("root/tmp/.keep"), "");
		Files.writeString(folder.resolve("Dockerfile"), """
				FROM scratch
				COPY root /
				COPY java /opt/java
				ENV PATH=/opt/java/bin LD_LIBRARY_PATH=%s
				""".formatted(String.join(":", foldersOf(libraries(folder.resolve("java"))))));
		build(JAVA, DockerClientFactory.lazyClient().buildImageCmd(folder.toFile()));
		hasJava = true;
	}

	/** The shared libraries of this machine that a runtime needs. */
	private static Set<String> libraries(Path java) throws IOException, InterruptedException {
		Pattern path = Pattern.compile("(?:=> )?(/\\S+) \\(0x");
		Set<String> libraries = new TreeSet<>();
		for (String binary : List.of("bin/java", "lib/server/libjvm.so", "lib/libnio.so", "lib/libzip.so",
				"lib/libmanagement.so")) {
			Matcher matcher = path.matcher(run("ldd", java.resolve(binary).toString()));
			while (matcher.find()) {
				if (!matcher.group(1).startsWith(java.toString())) {
					libraries.add(matcher.group(1));
				}
			}
		}
		return libraries;
	}

	private static Set<String> foldersOf(Set<String> files) {
		Set<String> folders = new TreeSet<>();
		files.forEach((file) -> folders.add(file.substring(0, file.lastIndexOf('/'))));
		return folders;
	}

	private static void build(String name, BuildImageCmd command) {
		command.withTags(Set.of(name)).exec(new BuildImageResultCallback()).awaitImageId(5, TimeUnit.MINUTES);
	}

	private static String run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IllegalStateException(Arrays.toString(command) + " says " + output);
		}
		return output;
	}

	private static String[] classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
			.split(File.pathSeparator);
	}

	private static void copyTree(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			files.filter(Files::isRegularFile).forEach((file) -> {
				try {
					Path copy = to.resolve(from.relativize(file).toString());
					Files.createDirectories(copy.getParent());
					Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}

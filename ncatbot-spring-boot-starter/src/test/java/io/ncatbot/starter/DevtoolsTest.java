package io.ncatbot.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.ncatbot.reloadedbot.ReloadedBot;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An application with devtools whose class changes, as when its author saves a file: it
 * is restarted within its process, and its bot with it.
 */
@Tag("long")
class DevtoolsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final int RESTARTS = 3;

	@TempDir
	private Path folder;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.selfId(10001)
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
	}

	@Test
	void eachRestartLeavesOneConnectionOneSetOfThreadsAndAQuietLog() throws Exception {
		Path classFile = copyOfTheClass();
		try (ForkedBot bot = ForkedBot.withDevtools(ReloadedBot.class, this.folder, this.folder.resolve("classes"),
				"--ncatbot.url=" + this.napCat.url(), "--spring.devtools.restart.poll-interval=200ms",
				"--spring.devtools.restart.quiet-period=100ms", "--spring.devtools.livereload.enabled=false")) {
			Set<String> incarnations = new HashSet<>();
			for (int restart = 0; restart <= RESTARTS; restart++) {
				int connections = restart + 1;
				await().atMost(PATIENCE)
					.until(() -> bot.log().split("is connected to", -1).length > connections || !bot.isAlive());
				assertThat(bot.isAlive()).as(bot.log()).isTrue();
				List<String> answer = ask();
				assertThat(incarnations.add(answer.get(0))).as("the class was loaded anew").isTrue();
				assertThat(answer).as("threads").filteredOn("ncatbot-timer"::equals).hasSize(1);
				assertThat(answer).as("threads").doesNotHaveDuplicates();
				assertThat(this.napCat.connections()).hasSize(1);
				if (Files.exists(Path.of("/proc/self/net/tcp"))) {
					assertThat(bot.connectionsTo(this.napCat.port())).as("sockets").isEqualTo(1);
				}
				assertThat(this.napCat.closeCodes()).isEqualTo(Collections.nCopies(restart, 1000));
				if (restart < RESTARTS) {
					touch(classFile);
				}
			}
			assertThat(bot.stop()).as("ends when told to:%n%s", bot.log()).isTrue();
			assertThat(bot.log()).doesNotContain(" WARN ", " ERROR ", "Exception");
		}
		await().atMost(PATIENCE).until(() -> this.napCat.closeCodes().size() == RESTARTS + 1);
		assertThat(this.napCat.closeCodes()).containsOnly(1000);
	}

	private List<String> ask() {
		this.napCat.clearCalls();
		this.napCat.friend(456).says("谁在");
		return Arrays.asList(this.napCat.awaitCall("send_private_msg", PATIENCE)
			.params()
			.at("/message/0/data/text")
			.asString()
			.split(" "));
	}

	/** Devtools watches folders, and this one holds nothing but the bot. */
	private Path copyOfTheClass() throws IOException {
		String name = ReloadedBot.class.getName().replace('.', '/') + ".class";
		Path copy = this.folder.resolve("classes").resolve(name);
		Files.createDirectories(copy.getParent());
		try (var content = ReloadedBot.class.getClassLoader().getResourceAsStream(name)) {
			Files.copy(content, copy);
		}
		return copy;
	}

	private static void touch(Path file) throws IOException {
		FileTime before = Files.getLastModifiedTime(file);
		Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 2000));
	}

}

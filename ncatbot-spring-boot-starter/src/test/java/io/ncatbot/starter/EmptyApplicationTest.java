package io.ncatbot.starter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An empty Spring Boot application with the starter, as a process of its own.
 */
class EmptyApplicationTest {

	static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	private Path folder;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.selfId(10001)
		.token("secret")
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	private int connections = 1;

	@Test
	void itWorksAndSurvivesWithoutNapCat() throws Exception {
		survives();
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "this JVM has no virtual threads")
	void itWorksAndSurvivesWithoutNapCatOnVirtualThreads() throws Exception {
		survives("--spring.threads.virtual.enabled=true");
	}

	private void survives(String... more) throws Exception {
		this.napCat.goAway();
		String[] arguments = Stream.concat(
				Stream.of("--ncatbot.url=" + this.napCat.url(), "--ncatbot.token=secret",
						"--ncatbot.connection.reconnect-delay=200ms", "--ncatbot.connection.max-reconnect-delay=500ms"),
				Stream.of(more))
			.toArray(String[]::new);
		try (ForkedBot bot = ForkedBot.start(this.folder, "256m", arguments)) {
			await().atMost(PATIENCE).until(() -> bot.log().contains("nobody answers") || !bot.isAlive());
			assertThat(bot.isAlive()).as("before NapCat is there:%n%s", bot.log()).isTrue();
			staysAlive(bot, "before NapCat is there");
			this.napCat.comeBack();
			answers(bot);
			if (Files.exists(Path.of("/proc/self/net/tcp"))) {
				assertThat(bot.listeningPorts()).as("no web server").isEmpty();
			}
			this.napCat.goAway();
			this.napCat.dropConnections();
			await().atMost(PATIENCE).until(() -> bot.log().contains("was lost"));
			staysAlive(bot, "between reconnects");
			this.napCat.comeBack();
			answers(bot);
			assertThat(bot.stop()).as("ends when told to:%n%s", bot.log()).isTrue();
			assertThat(bot.log()).doesNotContain("Exception").doesNotContain("Tomcat");
		}
		finally {
			this.napCat.close();
		}
	}

	/** Long enough for a JVM without a living thread to have ended. */
	private static void staysAlive(ForkedBot bot, String when) {
		await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(bot::isAlive);
		assertThat(bot.isAlive()).as(when).isTrue();
	}

	private void answers(ForkedBot bot) {
		this.napCat.awaitConnections(1, PATIENCE);
		// The connection is there a moment before the bot has seen the greeting.
		await().atMost(PATIENCE).until(() -> bot.log().split("is connected to", -1).length > this.connections);
		this.connections++;
		this.napCat.clearCalls();
		this.napCat.friend(456).says("你好");
		this.napCat.awaitCall("send_private_msg", PATIENCE);
	}

}

package io.ncatbot.starter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What frames cost in memory, shown by heaps that would not do otherwise: big frames come
 * in parts, and a connection holds no buffer of the size that a frame may have.
 */
class MemoryTest {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

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
	void oneTextOfFortyMegabytesFitsIntoAHeapOf512() throws Exception {
		try (ForkedBot bot = ForkedBot.start(this.folder, "512m", "--ncatbot.url=" + this.napCat.url())) {
			await().atMost(PATIENCE).until(() -> bot.log().contains("is connected to") || !bot.isAlive());
			this.napCat
				.emit("""
						{"time":1700000000,"self_id":10001,"post_type":"message","message_type":"private","sub_type":"friend",\
						"message_id":1,"user_id":456,"sender":{"user_id":456,"nickname":"小明","card":""},"raw_message":"",\
						"message":[{"type":"text","data":{"text":"%s"}}]}"""
					.formatted("A".repeat(40_000_000)));
			RecordedCall answer = this.napCat.awaitCall("send_private_msg", PATIENCE);
			assertThat(answer.params().toString()).contains("40000000 characters");
			assertThat(bot.isAlive()).isTrue();
		}
	}

	@Test
	void aHundredIdleAccountsFitIntoASmallHeap() throws Exception {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			List<String> arguments = new ArrayList<>();
			// Options have no order, so there is no first one.
			arguments.add("--ncatbot.primary=bot0");
			for (int i = 0; i < 100; i++) {
				NapCatSimulator account = accounts.add(10001 + i, (settings) -> {
				});
				account.world().addFriend(456, "小明");
				arguments.add("--ncatbot.bots.bot%d.url=%s".formatted(i, account.url()));
			}
			try (ForkedBot bot = ForkedBot.start(this.folder, "64m", arguments.toArray(String[]::new))) {
				accounts.all().forEach((account) -> account.awaitConnections(1, PATIENCE));
				await().atMost(PATIENCE)
					.until(() -> bot.log().split("is connected to", -1).length > 100 || !bot.isAlive());
				accounts.all().forEach((account) -> account.friend(456).says("在吗"));
				// The bot answers through the primary account, whoever was asked.
				assertThat(accounts.account(10001).awaitCalls("send_private_msg", 100, PATIENCE)).hasSize(100);
				assertThat(bot.isAlive()).isTrue();
			}
		}
	}

}

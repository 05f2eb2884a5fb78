package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.event.Event;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may be wrong with each frame does not fill the log, over real sockets.
 */
class RepeatedTroubleTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private static final int MANY = 100;

	private final LogCapture log = LogCapture.of("io.ncatbot.connection");

	private final ManualTimers time = new ManualTimers();

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
		this.log.close();
	}

	private TestBot bot() {
		return TestBot.at(this.napCat.url())
			.timers(this.time)
			.limits((limits) -> limits.withFrameSize(20_000))
			.start()
			.connected();
	}

	/** Everything that was sent before has come when this has. */
	private void hears(TestBot bot, String text) throws InterruptedException {
		this.napCat.friend(456).says(text);
		Event event;
		do {
			event = bot.events().poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			assertThat(event).as("an event").isNotNull();
		}
		while (!(event instanceof PrivateMessage message && message.rawMessage().equals(text)));
	}

	private void isSaidOnceAMinute(Consumer<NapCatSimulator> trouble, String words) throws InterruptedException {
		try (TestBot bot = bot()) {
			for (int i = 0; i < MANY; i++) {
				trouble.accept(this.napCat);
			}
			hears(bot, "一");
			assertThat(this.log.lines()).singleElement().asString().contains(words).doesNotContain("more before it");
			this.time.advance(Duration.ofMinutes(1));
			trouble.accept(this.napCat);
			trouble.accept(this.napCat);
			hears(bot, "二");
			assertThat(this.log.lines()).hasSize(2)
				.last()
				.asString()
				.contains(words, ", and %d more before it".formatted(MANY - 1));
			assertThat(bot.bot().activity().framesMalformed()).as("all are counted").isEqualTo(MANY + 2);
		}
	}

	@Test
	void framesThatAreTooBig() throws InterruptedException {
		isSaidOnceAMinute((napCat) -> napCat.friend(456).says("大".repeat(10_000)),
				"a frame of more than 19 KiB (ncatbot.limits.frame-size)");
	}

	@Test
	void framesThatAreNoJson() throws InterruptedException {
		isSaidOnceAMinute((napCat) -> napCat.emit("no json"), "a frame that is no JSON object");
	}

}

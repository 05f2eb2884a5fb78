package io.ncatbot.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.connection.TestBot;
import io.ncatbot.dispatch.DispatchActivity;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Handlers and continuations that make synchronous calls, under more events than there
 * are threads: every event is answered, or counted as dropped.
 */
@Tag("long")
class LoadTest {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final long FIRST_GROUP = 1_000;

	private static NapCatSimulator napCat(int chats) {
		World world = World.of(10001, "喵喵");
		for (int i = 0; i < chats; i++) {
			world.addGroup(FIRST_GROUP + i, "群" + i).addMember(FIRST_GROUP + i, 456, "小明", Role.MEMBER);
		}
		return NapCatSimulator.builder().selfId(10001).world(world).start();
	}

	@ParameterizedTest
	@CsvSource({ "SYNC, 64, 1, 5000", "SYNC, 256, 1, 5000", "SYNC, 5000, 1, 10000", "SYNC, 64, 1000, 10000",
			"SYNC, 256, 1000, 10000", "SYNC, 5000, 1000, 20000", "SYNC_IN_CONTINUATION, 64, 1, 10000",
			"SYNC_IN_CONTINUATION, 256, 1, 10000", "SYNC_IN_CONTINUATION, 5000, 1, 20000",
			"SYNC_IN_CONTINUATION, 64, 1000, 10000", "SYNC_IN_CONTINUATION, 256, 1000, 10000",
			"SYNC_IN_CONTINUATION, 5000, 1000, 20000" })
	void inAClosedLoopEveryEventIsAnswered(CallStyle style, int inFlight, int chats, int events) throws Exception {
		AtomicInteger answered = new AtomicInteger();
		Semaphore window = new Semaphore(inFlight);
		try (NapCatSimulator napCat = napCat(chats)) {
			napCat.onCall((call) -> {
				if (call.action().equals("send_group_msg")) {
					answered.incrementAndGet();
					window.release();
				}
			});
			try (TestBot bot = TestBot.at(napCat.url()).handler(style.handler()).start().connected()) {
				for (int i = 0; i < events; i++) {
					assertThat(window.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))
						.as("stalled with %d of %d events answered", answered.get(), i)
						.isTrue();
					napCat.group(FIRST_GROUP + i % chats).member(456).says("第" + i + "条");
				}
				await().atMost(PATIENCE).until(() -> answered.get() == events);
				assertThat(bot.dispatcher().activity().dropped()).isZero();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void aHundredThousandAtOnceAreAllAnsweredWhereTheBacklogHasRoom(CallStyle style) {
		AtomicInteger answered = new AtomicInteger();
		try (NapCatSimulator napCat = napCat(1000)) {
			napCat.onCall((call) -> {
				if (call.action().equals("send_group_msg")) {
					answered.incrementAndGet();
				}
			});
			try (TestBot bot = TestBot.at(napCat.url())
				.handler(style.handler())
				.limits((limits) -> limits.withBacklog(200_000, 1L << 30))
				.start()
				.connected()) {
				for (int i = 0; i < 100_000; i++) {
					napCat.group(FIRST_GROUP + i % 1000).member(456).says("第" + i + "条");
				}
				await().atMost(PATIENCE).until(() -> answered.get() == 100_000);
				assertThat(bot.dispatcher().activity().dropped()).isZero();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void withDefaultLimitsAHundredThousandAtOnceAreAnsweredOrCounted(CallStyle style) {
		AtomicInteger answered = new AtomicInteger();
		try (NapCatSimulator napCat = napCat(1000)) {
			napCat.onCall((call) -> {
				if (call.action().equals("send_group_msg")) {
					answered.incrementAndGet();
				}
			});
			try (TestBot bot = TestBot.at(napCat.url()).handler(style.handler()).start().connected()) {
				for (int i = 0; i < 100_000; i++) {
					napCat.group(FIRST_GROUP + i % 1000).member(456).says("第" + i + "条");
				}
				await().atMost(PATIENCE).until(() -> {
					DispatchActivity activity = bot.dispatcher().activity();
					// The lifecycle event goes through the dispatcher as well.
					return activity.admitted() + activity.dropped() >= 100_001 && activity.isIdle()
							&& bot.bot().activity().callsPending() == 0;
				});
				assertThat(answered.get() + bot.dispatcher().activity().dropped()).isEqualTo(100_000);
			}
		}
	}

}

package io.ncatbot.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.connection.TestBot;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The same on virtual threads, in small.
 */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "this JVM has no virtual threads")
class VirtualThreadsTest {

	@ParameterizedTest
	@EnumSource
	void everyEventIsAnswered(CallStyle style) {
		AtomicInteger answered = new AtomicInteger();
		World world = World.of(10001, "喵喵");
		for (int group = 1; group <= 100; group++) {
			world.addGroup(group, "群" + group).addMember(group, 456, "小明", Role.MEMBER);
		}
		try (NapCatSimulator napCat = NapCatSimulator.builder().selfId(10001).world(world).start()) {
			napCat.onCall((call) -> {
				if (call.action().equals("send_group_msg")) {
					answered.incrementAndGet();
				}
			});
			try (TestBot bot = TestBot.at(napCat.url())
				.virtualThreads()
				.handler(style.handler())
				.limits((limits) -> limits.withBacklog(50_000, 1L << 30))
				.start()
				.connected()) {
				for (int i = 0; i < 20_000; i++) {
					napCat.group(1 + i % 100).member(456).says("第" + i + "条");
				}
				await().atMost(Duration.ofMinutes(2)).until(() -> answered.get() == 20_000);
				assertThat(bot.dispatcher().activity().dropped()).isZero();
			}
		}
	}

}

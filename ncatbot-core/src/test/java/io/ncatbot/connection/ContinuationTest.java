package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is chained to calls may call again, in either form, with far more of them than
 * threads.
 */
class ContinuationTest {

	private static final Duration PATIENCE = TestBot.PATIENCE;

	private final NapCatSimulator napCat = NapCatSimulator.builder().selfId(10001).start();

	@AfterEach
	void close() {
		this.napCat.close();
	}

	@Test
	void synchronousCallsInContinuationsDoNotStarveEachOther() {
		this.napCat.faults().forAction("get_status").delays(Duration.ofMillis(20));
		try (TestBot bot = TestBot.at(this.napCat.url()).continuations(2, 2).start().connected()) {
			List<CompletableFuture<?>> all = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				all.add(bot.api().getLoginInfo().thenApply((me) -> bot.api().getStatusSync().orElseThrow()));
			}
			assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))).succeedsWithin(PATIENCE);
		}
	}

	@Test
	void waitingForAnotherCallsFutureInAContinuationDoesNotStarve() {
		try (TestBot bot = TestBot.at(this.napCat.url()).continuations(2, 2).start().connected()) {
			List<CompletableFuture<?>> all = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				all.add(bot.api().getLoginInfo().thenApply((me) -> bot.api().getStatus().join().orElseThrow()));
			}
			assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))).succeedsWithin(PATIENCE);
		}
	}

	@Test
	void oneFutureServesManyWhoWaitAndChain() throws Exception {
		try (TestBot bot = TestBot.at(this.napCat.url()).start().connected()) {
			CompletableFuture<ApiResult<LoginInfo>> call = bot.api().getLoginInfo();
			CompletableFuture<Long> chained = call.thenApply((result) -> result.orElseThrow().userId());
			assertThat(call.get().orElseThrow().userId()).isEqualTo(10001);
			assertThat(call.join()).isEqualTo(call.get());
			assertThat(chained).succeedsWithin(PATIENCE).isEqualTo(10001L);
		}
	}

}

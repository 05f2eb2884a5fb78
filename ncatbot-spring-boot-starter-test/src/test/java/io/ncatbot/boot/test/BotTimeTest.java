package io.ncatbot.boot.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BotTimeTest {

	private final BotTime time = new BotTime();

	private final List<String> done = new ArrayList<>();

	@AfterEach
	void close() {
		this.time.close();
	}

	@Test
	void leftAloneItPassesAsUsual() throws InterruptedException {
		CountDownLatch rung = new CountDownLatch(1);
		this.time.schedule(Duration.ofMillis(20), rung::countDown);
		assertThat(rung.await(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void whatIsDueHasRunInItsOrderWhenTimeWasMoved() {
		this.time.schedule(Duration.ofMinutes(2), () -> this.done.add("second"));
		this.time.schedule(Duration.ofMinutes(1), () -> this.done.add("first"));
		this.time.schedule(Duration.ofMinutes(2), () -> this.done.add("third"));
		this.time.schedule(Duration.ofMinutes(10), () -> this.done.add("much later"));
		this.time.advance(Duration.ofMinutes(5));
		assertThat(this.done).containsExactly("first", "second", "third");
	}

	@Test
	void eachTaskRunsAtItsOwnTime() {
		long begin = this.time.nanoTime();
		List<Duration> ticks = new ArrayList<>();
		tick(begin, ticks);
		this.time.advance(Duration.ofMinutes(5).plusSeconds(1));
		assertThat(ticks).hasSize(5);
		assertThat(ticks.get(0)).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(1).plusSeconds(20));
		assertThat(this.time.nanoTime() - begin).isGreaterThan(Duration.ofMinutes(5).toNanos());
	}

	private void tick(long begin, List<Duration> ticks) {
		this.time.schedule(Duration.ofMinutes(1), () -> {
			ticks.add(Duration.ofNanos(this.time.nanoTime() - begin));
			tick(begin, ticks);
		});
	}

	@Test
	void whatIsSetGoingOnTheWayHasItsTimeAfterwards() {
		this.time.schedule(Duration.ofMinutes(1), () -> inAnotherThread(
				() -> this.time.schedule(Duration.ofSeconds(10), () -> this.done.add("handshake timed out"))));
		this.time.advance(Duration.ofHours(1));
		assertThat(this.done).isEmpty();
		this.time.advance(Duration.ofSeconds(11));
		assertThat(this.done).containsExactly("handshake timed out");
	}

	private static void inAnotherThread(Runnable work) {
		Thread thread = new Thread(work);
		thread.start();
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whatIsCancelledNeverRuns() {
		this.time.schedule(Duration.ofMinutes(1), () -> this.done.add("cancelled")).cancel();
		this.time.advance(Duration.ofMinutes(2));
		assertThat(this.done).isEmpty();
	}

	@Test
	void aTaskThatFailsHoldsUpNoOther() {
		this.time.schedule(Duration.ofSeconds(30), () -> {
			throw new IllegalStateException("on purpose");
		});
		this.time.schedule(Duration.ofMinutes(1), () -> this.done.add("after it"));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.done).containsExactly("after it");
	}

	@Test
	void tasksRunOneAfterTheOther() throws InterruptedException {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch all = new CountDownLatch(200);
		for (int i = 0; i < 200; i++) {
			this.time.schedule(Duration.ofMillis(i / 4), () -> {
				most.accumulateAndGet(running.incrementAndGet(), Math::max);
				Thread.yield();
				running.decrementAndGet();
				all.countDown();
			});
		}
		for (int i = 0; i < 10; i++) {
			this.time.advance(Duration.ofMillis(3));
		}
		assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(most).hasValue(1);
	}

	@Test
	void closedItRunsNothingAnyMore() {
		this.time.schedule(Duration.ofMinutes(1), () -> this.done.add("too late"));
		this.time.close();
		this.time.schedule(Duration.ofMinutes(1), () -> this.done.add("much too late"));
		this.time.advance(Duration.ofMinutes(5));
		assertThat(this.done).isEmpty();
	}

	@Test
	void itCannotGoBack() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.time.advance(Duration.ofSeconds(-1)))
			.withMessage("Time cannot go back by PT1S");
	}

}

package io.ncatbot.concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class WorkersTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Timers timers = Timers.system();

	private final List<Workers> opened = new ArrayList<>();

	@AfterEach
	void close() {
		this.opened.forEach(Workers::close);
		this.timers.close();
	}

	private Workers platform(int base, int max) {
		Workers workers = Workers.platform("test-", ThreadRole.HANDLER, base, max, this.timers);
		this.opened.add(workers);
		return workers;
	}

	@Test
	void tasksRunInTheWorkersRole() {
		CompletableFuture<ThreadRole> role = new CompletableFuture<>();
		platform(1, 1).execute(() -> role.complete(ThreadRole.current()));
		assertThat(role).succeedsWithin(PATIENCE).isEqualTo(ThreadRole.HANDLER);
		assertThat(ThreadRole.current()).isEqualTo(ThreadRole.FOREIGN);
	}

	@Test
	void whenThreadsWaitForCallsSparesTakeOver() {
		Workers workers = platform(2, 64);
		CompletableFuture<String> answer = new CompletableFuture<>();
		CountDownLatch done = new CountDownLatch(40);
		for (int i = 0; i < 40; i++) {
			workers.execute(() -> {
				Waiting.on(answer);
				done.countDown();
			});
		}
		CompletableFuture<Void> quick = new CompletableFuture<>();
		workers.execute(() -> quick.complete(null));
		assertThat(quick).as("a task behind 40 that wait").succeedsWithin(PATIENCE);
		answer.complete("now");
		await().atMost(PATIENCE).until(() -> done.getCount() == 0);
	}

	@Test
	void whenThreadsBlockElsewhereTheTickAddsOthers() {
		Workers workers = platform(2, 64);
		CountDownLatch release = new CountDownLatch(1);
		for (int i = 0; i < 20; i++) {
			workers.execute(() -> awaitUninterruptibly(release));
		}
		CompletableFuture<Void> quick = new CompletableFuture<>();
		workers.execute(() -> quick.complete(null));
		assertThat(quick).as("a task behind 20 that sleep").succeedsWithin(PATIENCE);
		release.countDown();
	}

	@Test
	void neverMoreThreadsThanTheLimit() {
		Workers workers = platform(2, 5);
		CountDownLatch release = new CountDownLatch(1);
		AtomicInteger running = new AtomicInteger();
		AtomicInteger ended = new AtomicInteger();
		for (int i = 0; i < 30; i++) {
			workers.execute(() -> {
				running.incrementAndGet();
				awaitUninterruptibly(release);
				ended.incrementAndGet();
			});
		}
		await().atMost(PATIENCE).until(() -> running.get() == 5);
		assertThat(workers.threads()).isEqualTo(5);
		assertThat(workers.underWay()).isEqualTo(30);
		release.countDown();
		await().atMost(PATIENCE).until(() -> ended.get() == 30);
	}

	/**
	 * Time passes only while tasks end: on a machine that is busy with something else
	 * every task would look as if it blocked.
	 */
	@Test
	void aBurstThatNeverBlocksNeedsNoMoreThanTheBase() {
		ManualTimers time = new ManualTimers();
		Workers workers = Workers.platform("test-", ThreadRole.HANDLER, 2, 64, time);
		this.opened.add(workers);
		CountDownLatch all = new CountDownLatch(1);
		AtomicInteger ended = new AtomicInteger();
		AtomicInteger endedAtLastTick = new AtomicInteger();
		for (int i = 0; i < 100_000; i++) {
			workers.execute(() -> {
				awaitUninterruptibly(all);
				if (ended.incrementAndGet() % 1_000 == 0) {
					synchronized (time) {
						if (ended.get() - endedAtLastTick.get() >= 500) {
							time.advance(Duration.ofMillis(10));
							endedAtLastTick.set(ended.get());
						}
					}
				}
			});
		}
		all.countDown();
		await().atMost(PATIENCE).until(() -> ended.get() == 100_000);
		assertThat(workers.threads()).isLessThanOrEqualTo(2);
	}

	@Test
	void threadsThatAreNotNeededEndEvenWhileThereIsALittleWork() {
		ManualTimers time = new ManualTimers();
		Workers workers = Workers.platform("test-", ThreadRole.HANDLER, 2, 64, time);
		this.opened.add(workers);
		CompletableFuture<String> answer = new CompletableFuture<>();
		for (int i = 0; i < 40; i++) {
			workers.execute(() -> Waiting.on(answer));
		}
		await().atMost(PATIENCE).until(() -> workers.threads() >= 40);
		time.advance(Duration.ofMinutes(2));
		assertThat(workers.threads()).as("while they are needed").isGreaterThanOrEqualTo(40);
		answer.complete("now");
		await().atMost(PATIENCE).until(() -> workers.underWay() == 0);
		for (int i = 0; i < 10; i++) {
			CompletableFuture<Void> little = new CompletableFuture<>();
			workers.execute(() -> little.complete(null));
			assertThat(little).succeedsWithin(PATIENCE);
			time.advance(Duration.ofSeconds(10));
		}
		await().atMost(PATIENCE).until(() -> workers.threads() <= 2);
		CompletableFuture<String> again = new CompletableFuture<>();
		for (int i = 0; i < 40; i++) {
			workers.execute(() -> Waiting.on(again));
		}
		await().atMost(PATIENCE).until(() -> workers.threads() >= 40);
		again.complete("now");
	}

	@Test
	void oneThreadForEachTaskUpToTheLimit() {
		// Any factory will do to show the limit; virtual threads only make the threads
		// cheap.
		Workers workers = Workers.virtual(Thread::new, ThreadRole.HANDLER, 3);
		this.opened.add(workers);
		CountDownLatch release = new CountDownLatch(1);
		AtomicInteger running = new AtomicInteger();
		AtomicInteger ended = new AtomicInteger();
		for (int i = 0; i < 50; i++) {
			workers.execute(() -> {
				running.incrementAndGet();
				awaitUninterruptibly(release);
				ended.incrementAndGet();
			});
		}
		await().atMost(PATIENCE).until(() -> running.get() == 3);
		assertThat(workers.threads()).isEqualTo(3);
		release.countDown();
		await().atMost(PATIENCE).until(() -> ended.get() == 50);
		await().atMost(PATIENCE).until(() -> workers.underWay() == 0);
	}

	@Test
	void sizesThatMakeNoSenseAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> platform(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> platform(4, 3));
		assertThatIllegalArgumentException().isThrownBy(() -> Workers.virtual(Thread::new, ThreadRole.HANDLER, 0));
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			if (!latch.await(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Never released");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

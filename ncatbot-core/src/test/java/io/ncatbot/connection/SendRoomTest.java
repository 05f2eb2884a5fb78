package io.ncatbot.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import io.ncatbot.concurrent.ThreadRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

class SendRoomTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final SendRoom room = new SendRoom(100);

	/** Waits on a thread of its own, until which somebody else is in the queue. */
	private CompletableFuture<Boolean> waiting(int length, Duration atMost) {
		CompletableFuture<Boolean> taken = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				taken.complete(this.room.take(length, atMost));
			}
			catch (InterruptedException ex) {
				taken.completeExceptionally(ex);
			}
		});
		thread.start();
		await().atMost(PATIENCE).until(() -> taken.isDone() || thread.getState() == Thread.State.TIMED_WAITING);
		return taken;
	}

	@Test
	void anEmptyRoomTakesAnythingAndAFullOneNothing() {
		assertThat(this.room.take(5000)).isTrue();
		assertThat(this.room.take(1)).isFalse();
		this.room.free(5000);
		assertThat(this.room.take(60)).isTrue();
		assertThat(this.room.take(40)).isTrue();
		assertThat(this.room.take(1)).isFalse();
		assertThat(this.room.take(0)).isTrue();
	}

	@Test
	void whoWaitsIsServedInTurnSoThatSmallOnesDoNotPassABigOneForEver() {
		List<String> served = new CopyOnWriteArrayList<>();
		this.room.take(50);
		this.room.take(50);
		waiting(80, PATIENCE).thenRun(() -> served.add("big"));
		CompletableFuture<Boolean> small = waiting(10, PATIENCE);
		small.thenRun(() -> served.add("small"));
		this.room.free(50);
		assertThat(this.room.take(10)).as("others wait already").isFalse();
		assertThat(served).isEmpty();
		this.room.free(50);
		assertThat(small).succeedsWithin(PATIENCE).isEqualTo(true);
		await().atMost(PATIENCE).until(() -> served.contains("big"));
	}

	@Test
	void whoGivesUpLetsTheNextHaveItsTurn() {
		this.room.take(60);
		CompletableFuture<Boolean> tooBig = waiting(80, Duration.ofMillis(100));
		CompletableFuture<Boolean> next = waiting(40, PATIENCE);
		assertThat(tooBig).succeedsWithin(PATIENCE).isEqualTo(false);
		assertThat(next).succeedsWithin(PATIENCE).isEqualTo(true);
		assertThat(this.room.take(1)).isFalse();
	}

	@Test
	void whoIsInterruptedTakesNothing() throws Exception {
		this.room.take(100);
		AtomicReference<Exception> thrown = new AtomicReference<>();
		Thread thread = new Thread(() -> {
			try {
				this.room.take(1, PATIENCE);
			}
			catch (InterruptedException ex) {
				thrown.set(ex);
			}
		});
		thread.start();
		await().atMost(PATIENCE).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
		thread.interrupt();
		thread.join();
		assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
		this.room.free(100);
		assertThat(this.room.take(100)).isTrue();
	}

	@Test
	void whenItIsClosedWhoWaitsIsTold() {
		this.room.take(100);
		CompletableFuture<Boolean> waits = waiting(1, PATIENCE);
		this.room.close();
		assertThat(waits).succeedsWithin(PATIENCE).isEqualTo(false);
		assertThat(this.room.take(1)).isFalse();
		this.room.free(100);
		assertThat(this.room.take(1)).isFalse();
	}

	@Test
	void aSocketsThreadNeverWaits() {
		assertThatIllegalStateException().isThrownBy(() -> {
			ThreadRole before = ThreadRole.SOCKET.enter();
			try {
				this.room.take(1, PATIENCE);
			}
			finally {
				ThreadRole.leave(before);
			}
		});
	}

}

package io.ncatbot.concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WaitingTest {

	@Test
	void theResultIsReturned() {
		assertThat(Waiting.on(CompletableFuture.completedFuture("done"))).isEqualTo("done");
	}

	@Test
	void theFailureComesUnwrappedWithTheCallersStack() {
		CompletableFuture<String> future = new CompletableFuture<String>();
		CompletableFuture<String> dependent = future.thenApply((value) -> value);
		Thread other = new Thread(() -> future.completeExceptionally(new IllegalArgumentException("why")));
		other.start();
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Waiting.on(dependent))
			.withMessage("why")
			.satisfies((failure) -> assertThat(failure.getStackTrace())
				.anyMatch((frame) -> frame.getClassName().equals(WaitingTest.class.getName())));
	}

	@Test
	void onASocketsThreadItIsRefusedInsteadOfWaitingForEver() {
		assertThatIllegalStateException()
			.isThrownBy(() -> ThreadRole.SOCKET.run(() -> Waiting.on(new CompletableFuture<String>())))
			.withMessageContaining("asynchronous form");
	}

	@Test
	void anInterruptEndsTheWaitAndKeepsTheFlag() {
		CompletableFuture<String> never = new CompletableFuture<>();
		Thread.currentThread().interrupt();
		try {
			assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Waiting.on(never));
			assertThat(Thread.currentThread().isInterrupted()).isTrue();
			assertThat(never).isCancelled();
		}
		finally {
			Thread.interrupted();
		}
	}

}

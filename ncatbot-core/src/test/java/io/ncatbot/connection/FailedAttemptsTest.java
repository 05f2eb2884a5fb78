package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.connection.FailedAttempts.Standing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who guesses tokens is slowed down, and fills neither the log nor the memory.
 */
class FailedAttemptsTest {

	private final ManualTimers time = new ManualTimers();

	private final FailedAttempts attempts = new FailedAttempts(this.time);

	private void fail(String address, int times) {
		for (int i = 0; i < times; i++) {
			this.attempts.add(address);
		}
	}

	@Test
	void afterThirtyWithinAMinuteAnAddressIsNotLookedAtForTheRestOfIt() {
		assertThat(this.attempts.add("a")).isEqualTo(Standing.FIRST);
		fail("a", 28);
		assertThat(this.attempts.areTooMany("a")).isFalse();
		assertThat(this.attempts.add("a")).isEqualTo(Standing.TOO_MANY);
		assertThat(this.attempts.areTooMany("a")).isTrue();
		assertThat(this.attempts.areTooMany("b")).isFalse();
		this.time.advance(Duration.ofSeconds(60));
		assertThat(this.attempts.areTooMany("a")).isFalse();
		assertThat(this.attempts.add("a")).isEqualTo(Standing.REPEATED);
		fail("a", 29);
		assertThat(this.attempts.areTooMany("a")).as("again, and nobody is told again").isTrue();
	}

	@Test
	void aNapCatWithAWrongTokenIsAlwaysLookedAt() {
		for (int i = 0; i < 1_000; i++) {
			this.attempts.add("a");
			this.time.advance(Duration.ofSeconds(5));
			assertThat(this.attempts.areTooMany("a")).isFalse();
		}
	}

	@Test
	void whoIsLetInBeginsAnew() {
		fail("a", 29);
		this.attempts.forget("a");
		assertThat(this.attempts.add("a")).isEqualTo(Standing.FIRST);
		fail("a", 10);
		assertThat(this.attempts.areTooMany("a")).isFalse();
	}

	@Test
	void whoHasManyAddressesIsToldOfOnlySoOften() {
		int told = 0;
		for (int i = 0; i < 5_000; i++) {
			told += (this.attempts.add("address " + i) == Standing.FIRST) ? 1 : 0;
		}
		assertThat(told).isEqualTo(30);
		this.time.advance(Duration.ofSeconds(60));
		assertThat(this.attempts.add("another")).isEqualTo(Standing.FIRST);
	}

}

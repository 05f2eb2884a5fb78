package io.ncatbot.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.concurrent.ManualTimers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What repeats is said at once, and then with its count.
 */
class RepeatsTest {

	private final ManualTimers time = new ManualTimers();

	@Test
	void theFirstIsSaidAndThenOneAMinuteWithHowManyThereWere() {
		Repeats repeats = new Repeats(this.time);
		assertThat(repeats.add()).isEqualTo(1);
		AtomicLong said = new AtomicLong();
		for (int i = 0; i < 1_000; i++) {
			said.addAndGet(repeats.add());
		}
		assertThat(said).as("within the minute").hasValue(0);
		this.time.advance(Duration.ofMinutes(1));
		assertThat(repeats.add()).isEqualTo(1_001);
		assertThat(repeats.add()).isZero();
		this.time.advance(Duration.ofMinutes(5));
		assertThat(repeats.add()).isEqualTo(2);
	}

	@Test
	void theOthersArePutIntoWords() {
		assertThat(Repeats.others(1)).isEmpty();
		assertThat(Repeats.others(1_001)).isEqualTo(", and 1000 more before it");
	}

}

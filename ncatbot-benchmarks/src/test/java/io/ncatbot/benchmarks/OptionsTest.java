package io.ncatbot.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionsTest {

	@Test
	void readsBothWaysOfWriting() {
		Options options = Options.parse(List.of("--window", "5_000", "--style=sync"), "window", "style", "chats");
		assertThat(options.positive("window", 64)).isEqualTo(5000);
		assertThat(options.text("style", "async")).isEqualTo("sync");
		assertThat(options.positive("chats", 1000)).isEqualTo(1000);
	}

	@Test
	void aWordThatIsNoOptionIsRefusedWithThoseThereAre() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> Options.parse(List.of("--windows", "5"), "window", "style"))
			.withMessage("Unknown: '--windows'. Choose from --window, --style");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Options.parse(List.of("window"), "window"));
	}

	@Test
	void anOptionWithoutValueIsRefused() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Options.parse(List.of("--window"), "window"))
			.withMessage("--window needs a value");
	}

	@Test
	void aNumberThatIsNoneOrTooSmallIsRefused() {
		for (String wrong : List.of("many", "0", "-1", "1.5", "")) {
			Options options = Options.parse(List.of("--window", wrong), "window");
			assertThatExceptionOfType(UsageException.class).isThrownBy(() -> options.positive("window", 64))
				.withMessage("--window needs a number from 1, not '%s'", wrong);
		}
	}

	@Test
	void aStyleThatDoesNotExistIsRefusedWithThoseThereAre() {
		Options options = Options.parse(List.of("--style", "lazy"), "style");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> StyleOption.of(options))
			.withMessageContaining("'lazy'")
			.withMessageContaining("async|sync|reply|continuation");
	}

}

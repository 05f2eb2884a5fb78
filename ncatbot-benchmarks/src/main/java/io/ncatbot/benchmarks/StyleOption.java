package io.ncatbot.benchmarks;

import io.ncatbot.benchmarks.echo.EchoStyle;

/**
 * Reads how the bot shall answer.
 */
final class StyleOption {

	/** What users choose from. */
	static final String WORDS = EchoStyle.words();

	private StyleOption() {
	}

	static EchoStyle of(Options options) {
		return of(options.text("style", EchoStyle.SYNC.word()));
	}

	static EchoStyle of(String word) {
		try {
			return EchoStyle.of(word);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

}

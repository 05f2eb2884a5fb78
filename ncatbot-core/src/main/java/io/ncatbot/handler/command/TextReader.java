package io.ncatbot.handler.command;

/**
 * Reads text as it is.
 */
final class TextReader implements ValueReader {

	@Override
	public Expectation expects() {
		return Expectation.of("text");
	}

	@Override
	public WordForm form() {
		return WordForm.VERBATIM;
	}

	@Override
	public Object read(String word) {
		return word;
	}

}

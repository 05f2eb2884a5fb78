package io.ncatbot.processor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavadocSummaryTests {

	@Test
	void firstSentenceEndsAtItsFullStop() {
		assertThat(JavadocSummary.of(" Version 4.7 counts. The rest does not.")).isEqualTo("Version 4.7 counts.");
	}

	@Test
	void chineseFullStopNeedsNoBlank() {
		assertThat(JavadocSummary.of(" 发送消息。然后等待。")).isEqualTo("发送消息。");
	}

	@Test
	void linesBecomeOne() {
		assertThat(JavadocSummary.of(" Sends\n a message\n   to all.\n")).isEqualTo("Sends a message to all.");
	}

	@Test
	void tagsAreReplacedByWhatTheyShow() {
		assertThat(
				JavadocSummary.of(" Gives {@code {a: 1}}, {@link #send(long, int)}, {@link Message#text() the text},\n"
						+ " {@linkplain Message} and <b>more</b> &lt;here&gt;."))
			.isEqualTo("Gives {a: 1}, send(long, int), the text, Message and more <here>.");
	}

	@Test
	void blockTagsDoNotBelong() {
		assertThat(JavadocSummary.of(" Without a full stop\n @return this")).isEqualTo("Without a full stop");
	}

	@Test
	void withoutCommentItIsEmpty() {
		assertThat(JavadocSummary.of(null)).isEmpty();
	}

}

package io.ncatbot.message;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order in which named parts become a message.
 */
class MessagePartsTest {

	private static final FileSource CAT = FileSource.url("https://example.org/cat.png");

	@Test
	void partsAreSentInTheirOwnOrderWhateverTheCalls() {
		Message message = MessageParts.empty()
			.rtf(Message.of("rest"))
			.image(CAT)
			.rps()
			.dice()
			.music("163", "42")
			.at(10001)
			.json("{}")
			.face(14)
			.text("text")
			.reply(7)
			.toMessage();
		assertThat(message).containsExactly(new Reply(7), new Text("text"), new Face(14), new Json("{}"), At.of(10001),
				Music.of("163", "42"), new Dice(), new Rps(), new Image(CAT), new Text("rest"));
	}

	@Test
	void aPartIsThereOnce() {
		assertThat(MessageParts.empty().text("first").at(1).text("second").at(At.all()).toMessage())
			.containsExactly(new Text("second"), At.all());
	}

	@Test
	void partsDoNotChange() {
		MessageParts text = MessageParts.empty().text("text");
		assertThat(text.reply(7)).isNotEqualTo(text);
		assertThat(text.toMessage()).isEqualTo(Message.of("text"));
		assertThat(MessageParts.empty().toMessage()).isEqualTo(Message.empty());
	}

	@Test
	void theFirstQuoteBeginsTheMessage() {
		Message rest = Message.of(new Text("rest"), new Reply(8));
		assertThat(MessageParts.empty().text("text ").rtf(rest).toMessage()).containsExactly(new Reply(8),
				new Text("text rest"));
		assertThat(MessageParts.empty().reply(7).rtf(rest).toMessage()).containsExactly(new Reply(7), new Text("rest"));
	}

	@Test
	void textIsNeverReadAsCqCodes() {
		assertThat(MessageParts.empty().text("[CQ:at,qq=all]").toMessage()).containsExactly(new Text("[CQ:at,qq=all]"));
	}

	@Test
	void aPostedFileIsOneSegmentOfItsKind() {
		assertThat(PostedFile.image(CAT).toMessage()).containsExactly(new Image(CAT));
		assertThat(PostedFile.record(CAT).toMessage()).containsExactly(new Voice(CAT));
		assertThat(PostedFile.video(CAT).toMessage()).containsExactly(new Video(CAT));
		assertThat(PostedFile.file(CAT).toMessage()).containsExactly(new File(CAT));
		assertThat(PostedFile.file(CAT, "c.png").toMessage()).containsExactly(new File(CAT, "c.png"));
	}

}

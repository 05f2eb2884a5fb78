package io.ncatbot.message;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageTest {

	private static final FileSource PICTURE = FileSource.received("a.jpg");

	@Test
	void messageIsBuiltFromTextSegmentsAndMessages() {
		Message message = Message.of("a").plus("b").at(7).at(At.all()).face(14).image(PICTURE).plus(Message.of("c"));
		assertThat(message).containsExactly(new Text("ab"), At.of(7), At.all(), new Face(14), new Image(PICTURE),
				new Text("c"));
		assertThat(Message.of(List.of(new Text("a"), At.of(7)))).isEqualTo(Message.of(new Text("a"), At.of(7)))
			.isEqualTo(Message.of("a").plus(At.of(7)))
			.hasSameHashCodeAs(Message.of("a").at(7))
			.isNotEqualTo(Message.of("a"));
	}

	@Test
	void messageNeverChanges() {
		List<Segment> segments = new ArrayList<>(List.of(new Text("a"), At.of(7)));
		Message message = Message.of(segments);
		segments.clear();
		message.plus("b");
		assertThat(message).containsExactly(new Text("a"), At.of(7));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> message.segments().add(new Text("x")));
	}

	@Test
	void neighbouringTextsAreOneAndEmptyOnesNone() {
		assertThat(Message.of(new Text("a"), new Text(""), new Text("b"), At.of(1), new Text(""), At.of(2)))
			.containsExactly(new Text("ab"), At.of(1), At.of(2));
		assertThat(Message.of("")).isEqualTo(Message.empty()).isEmpty();
		assertThat(Message.of(new Text(""))).isEqualTo(Message.empty());
		assertThat(Message.empty().plus("").isEmpty()).isTrue();
		assertThat(Message.empty().plus("a")).isEqualTo(Message.of("a"));
	}

	@Test
	void textIsNeverReadAsCqCode() {
		Message message = Message.of("[CQ:at,qq=all]").plus("[CQ:dice]");
		assertThat(message).containsExactly(new Text("[CQ:at,qq=all][CQ:dice]"));
		assertThat(message.toCq()).isEqualTo("&#91;CQ:at,qq=all&#93;&#91;CQ:dice&#93;");
		assertThat(message.mentionsAll()).isFalse();
	}

	@Test
	void textIsAllTextAsItIs() {
		assertThat(Message.of(new Reply(1)).at(7).plus(" a ").face(1).plus("b ").text()).isEqualTo(" a b ");
		assertThat(Message.of(At.of(1)).text()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[CQ:reply,id=1][CQ:at,qq=2] 你好 |你好", "[CQ:at,qq=2]  [CQ:at,qq=all] a|a",
					"[CQ:reply,id=1][CQ:at,qq=2]|''", " [CQ:at,qq=2] a|a", "a [CQ:at,qq=2] b|a  b", "[CQ:dice]x|x",
					"x[CQ:reply,id=1]y|xy", "　全角　|全角", "''|''" })
	void plainTextIsWhatTheUserTyped(String cq, String expected) {
		assertThat(Message.parseCq(cq).plainText()).isEqualTo(expected);
	}

	@Test
	void mentionsCountOnlyByName() {
		Message message = Message.of("hi ").at(7).at(At.all());
		assertThat(message.mentions(7)).isTrue();
		assertThat(message.mentions(70)).isFalse();
		assertThat(Message.of(At.all()).mentions(7)).isFalse();
		assertThat(message.mentionsAll()).isTrue();
		assertThat(At.of(7).userId()).isEqualTo(7);
		assertThat(At.all().userId()).isNull();
	}

	@Test
	void mentionsCanBeLeftOut() {
		Message message = Message.of("a").at(7).plus("b");
		assertThat(message.withoutMentions()).isEqualTo(Message.of("ab"));
		Message none = Message.of("a");
		assertThat(none.withoutMentions()).isSameAs(none);
	}

	@Test
	void replyIsPutFirstAndReplacesAnother() {
		Message message = Message.of("a").reply(5);
		assertThat(message).containsExactly(new Reply(5), new Text("a"));
		assertThat(message.replyId()).isEqualTo(5);
		assertThat(message.reply(6)).containsExactly(new Reply(6), new Text("a"));
		assertThat(Message.of("a").replyId()).isNull();
	}

	@Test
	void segmentsAreFoundByTheirKind() {
		File file = new File(FileSource.received("f"));
		Message message = Message.of("a").image(PICTURE).plus(file).plus("b").image(PICTURE);
		assertThat(message.find(Text.class)).containsExactly(new Text("a"), new Text("b"));
		assertThat(message.images()).containsExactly(new Image(PICTURE), new Image(PICTURE));
		assertThat(message.files()).containsExactly(file);
		assertThat(message.find(Dice.class)).isEmpty();
	}

	@Test
	void sourcesAreExchangedEverywhere() {
		FileSource own = FileSource.of(new byte[] { 1 });
		Message message = Message.of(new Image(own), new Voice(own), new File(own, "n"), new Video(own).withThumb(own),
				Node.of(Message.of(new Image(own))), Node.of(1L, "n", ForwardMessage.of(Message.of(new Image(own)))));
		Message mapped = message.mapSources((source) -> PICTURE);
		assertThat(mapped).containsExactly(new Image(PICTURE), new Voice(PICTURE), new File(PICTURE, "n"),
				new Video(PICTURE).withThumb(PICTURE), Node.of(Message.of(new Image(PICTURE))),
				Node.of(1L, "n", ForwardMessage.of(Message.of(new Image(PICTURE)))));
		assertThat(message.mapSources((source) -> source)).isSameAs(message);
		assertThat(message.anySource(FileSource::isOwn)).isTrue();
		assertThat(mapped.anySource(FileSource::isOwn)).isFalse();
		assertThat(Message.of(Node.of(1L, "n", ForwardMessage.of(Message.of(new Image(own)))))
			.anySource(FileSource::isOwn)).isTrue();
	}

	@Test
	void toStringIsReadableAndShort() {
		byte[] large = new byte[1_000_000];
		Message message = Message.of("你好 ").at(7).image(FileSource.of(large)).plus(new Json("x".repeat(5000)));
		assertThat(message.toString())
			.startsWith("你好 [CQ:at,qq=7][CQ:image,file=base64://…(1000000 bytes)][CQ:json,data=xxx")
			.endsWith("x…(5000 characters)]")
			.hasSizeLessThan(300);
		assertThat(Message.parseCq("[CQ:image,file=base64://" + "A".repeat(1000) + "]").toString())
			.isEqualTo("[CQ:image,file=base64://…(750 bytes)]");
	}

	@Test
	void manyTextsAreJoinedInLinearTime() {
		List<Segment> segments = new ArrayList<>();
		for (int i = 0; i < 200_000; i++) {
			segments.add(new Text("abcdefghij"));
		}
		assertThat(Message.of(segments).text()).hasSize(2_000_000);
	}

}
